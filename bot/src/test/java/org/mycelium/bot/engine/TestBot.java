package org.mycelium.bot.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Ending;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.storage.Database;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.Work;

/** The bot on a file that outlives it: it can be stopped and started again, as a process is. */
final class TestBot implements AutoCloseable {
  private final HomeserverAddress address;
  private final String userId;
  private final Path file;
  private final InstantSource clock;
  private Predicate<String> mayInvite = _ -> true;
  private Secret token;
  private boolean comparesClocks;
  private @Nullable Database database;
  private @Nullable Engine engine;

  TestBot(HomeserverAddress address, String userId, Secret token, Path file, InstantSource clock) {
    this.address = address;
    this.userId = userId;
    this.token = token;
    this.file = file;
    this.clock = clock;
  }

  String id() {
    return userId;
  }

  /** From the next start on, follows only the invitations of this user. */
  void followOnly(String inviter) {
    mayInvite = inviter::equals;
  }

  /** From the next start on, works in this session. */
  void signIn(Secret with) {
    token = with;
  }

  /** From the next start on, does nothing by a clock that is far ahead of the homeserver's. */
  void compareClocks() {
    comparesClocks = true;
  }

  /** Starts, and waits until the first sync is stored. */
  void start() throws Exception {
    begin();
    engine().ready().get(30, TimeUnit.SECONDS);
  }

  /** Starts, and waits for nothing. */
  void begin() {
    database = Database.open(file);
    SecureRandom random = new SecureRandom();
    Entropy entropy =
        count -> {
          byte[] bytes = new byte[count];
          random.nextBytes(bytes);
          return bytes;
        };
    MatrixClient client = new MatrixClient(address, ClientLimits.DEFAULT, clock).withToken(token);
    engine =
        Engine.start(
            client,
            database.writer(),
            new Surroundings(
                userId,
                "Mycelium",
                Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC),
                clock,
                entropy,
                0),
            comparesClocks ? ClockCheck.against(client, clock) : ClockCheck.none(),
            user -> mayInvite.test(user));
  }

  /** Stops at once, whatever is under way. */
  void stop() {
    if (engine != null) {
      engine.close();
      engine = null;
    }
    if (database != null) {
      database.close();
      database = null;
    }
  }

  Ending ending() throws Exception {
    return engine().ending().get(60, TimeUnit.SECONDS);
  }

  <T> T read(Work<T> work) {
    if (database == null) {
      throw new IllegalStateException("the bot does not run");
    }
    return database.writer().call(work);
  }

  /** The assembly of this room; empty before its founding. */
  Optional<AssemblyId> assembly(String room) {
    return read(tx -> tx.rooms().find(room).flatMap(known -> known.assembly()));
  }

  Proposal proposal(String room, int no) {
    return read(tx -> tx.assembly(in(tx, room)).proposals().find(new ProposalNo(no)).orElseThrow());
  }

  List<Ballot> ballots(String room, int no) {
    return read(tx -> tx.assembly(in(tx, room)).proposals().ballots(new ProposalNo(no)));
  }

  @Override
  public void close() {
    stop();
  }

  private static AssemblyId in(Transaction tx, String room) {
    return tx.rooms().find(room).orElseThrow().assembly().orElseThrow();
  }

  private Engine engine() {
    if (engine == null) {
      throw new IllegalStateException("the bot does not run");
    }
    return engine;
  }
}
