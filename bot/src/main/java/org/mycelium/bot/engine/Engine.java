package org.mycelium.bot.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Ending;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.loop.Turnstile;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.lottery.BeaconRehearsal;
import org.mycelium.bot.lottery.LotteryDesk;
import org.mycelium.bot.lottery.LotteryLoop;
import org.mycelium.bot.matrix.Backoff;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.SendGate;
import org.mycelium.bot.outbox.Delivery;
import org.mycelium.bot.outbox.OutboxSender;
import org.mycelium.bot.pipeline.CommandBook;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.bot.sync.Filing;
import org.mycelium.bot.sync.GapFiller;
import org.mycelium.bot.sync.Invitations;
import org.mycelium.bot.sync.Membership;
import org.mycelium.bot.sync.Readback;
import org.mycelium.bot.sync.Rows;
import org.mycelium.bot.sync.Scouting;
import org.mycelium.bot.sync.SyncLoop;
import org.mycelium.bot.sync.TransactionIds;
import org.mycelium.storage.Writer;

/**
 * A running bot: an account on its homeserver and a database, and between them the loops that carry
 * every event in, through the pipeline, and every letter out. Thread-safe.
 *
 * <p>The first sync comes first and alone; everything else begins when it is stored.
 */
public final class Engine implements AutoCloseable {
  /** How long a loop may take to let go when all ends. */
  private static final Duration LETTING_GO = Duration.ofSeconds(3);

  private final MatrixClient client;
  private final Crew crew = new Crew();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final SyncLoop sync;
  private final GapFiller gaps;
  private final Inflow inflow;
  private final Calendar calendar;
  private final OutboxSender sender;
  private final LotteryLoop lotteries;
  private final BeaconRehearsal beacon;
  private final Publisher publisher;
  private final Introduction introduction;

  private Engine(
      MatrixClient client,
      Writer writer,
      Surroundings surroundings,
      ClockCheck clockCheck,
      Predicate<String> mayInvite) {
    this.client = client;
    String botId = surroundings.botId();
    InstantSource clock = surroundings.clock();
    Units units = new Units(writer);
    Random random = new Random();
    Supplier<Patience> patience = () -> new Patience(random);
    Pipeline pipeline = new Pipeline(surroundings);
    Halts halts = new Halts();
    Rows rows = new Rows(botId, clock);
    Membership membership = new Membership(client, botId);

    Turnstile turnstile = new Turnstile(new SendGate(clock, Backoff.DEFAULT, random));
    this.sender =
        new OutboxSender(units, new Delivery(client, units, turnstile, botId, clock), crew);
    this.inflow = new Inflow(units, pipeline, halts, this::decided);
    this.calendar =
        new Calendar(
            units,
            clock,
            crew,
            new RoomDues(
                units,
                pipeline,
                halts,
                inflow,
                new Readback(client, units, rows, botId, this::gapOpened),
                patience,
                this::decided),
            clockCheck);
    this.beacon = new BeaconRehearsal(units);
    this.lotteries = new LotteryLoop(units, new LotteryDesk(pipeline), halts, this::decided);
    this.gaps =
        new GapFiller(client, units, rows, membership, botId, crew, patience, this::gapClosed);
    this.introduction = new Introduction(client, botId, surroundings.botName(), patience.get());
    this.publisher = new Publisher(units, new CommandBook(surroundings), sender::ring);
    Invitations invitations =
        new Invitations(botId, mayInvite, clock, TransactionIds.from(surroundings.entropy()));
    this.sync =
        new SyncLoop(
            client,
            units,
            new Filing(botId, invitations, rows),
            new Scouting(units, membership, clock),
            patience.get(),
            this::stored);
  }

  /**
   * Starts a bot.
   *
   * @param client logged in as the surroundings' bot; closed with the engine
   * @param clockCheck what the surroundings' clock is held to, before anything is done by it
   * @param mayInvite whose invitations are followed, by exact Matrix id
   */
  public static Engine start(
      MatrixClient client,
      Writer writer,
      Surroundings surroundings,
      ClockCheck clockCheck,
      Predicate<String> mayInvite) {
    Engine engine = new Engine(client, writer, surroundings, clockCheck, mayInvite);
    engine.crew.start("sync", engine.sync);
    return engine;
  }

  /** Done when the first sync is stored. */
  public CompletableFuture<Void> ready() {
    return ready.copy();
  }

  /** Why it ended, as soon as it does. */
  public CompletableFuture<Ending> ending() {
    return crew.ending();
  }

  /** Ends it: units of work under way are finished, requests under way are broken off. */
  @Override
  public void close() {
    crew.end(new Ending.Asked());
    client.close();
    try {
      crew.join(LETTING_GO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stored() {
    if (!ready.isDone()) {
      ready.complete(null);
      crew.start("gaps", gaps);
      crew.start("inflow", inflow);
      crew.start("outbox", sender);
      crew.start("calendar", calendar);
      crew.start("lotteries", lotteries);
      crew.start("beacon", beacon);
      crew.start("descriptions", publisher);
      crew.start("introduction", introduction);
    }
    gaps.ring();
    inflow.ring();
    // Invitations are answered without the pipeline.
    sender.ring();
  }

  private void decided() {
    sender.ring();
    calendar.ring();
    lotteries.ring();
  }

  private void gapOpened() {
    gaps.ring();
  }

  private void gapClosed() {
    inflow.ring();
    calendar.ring();
  }
}
