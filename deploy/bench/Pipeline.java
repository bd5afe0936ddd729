import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Database;
import org.mycelium.storage.inbox.InboxRow;

/**
 * How many commands a second go through parse, decide, journal, render and commit, beside bare SQLite commits of as
 * many bytes with the same settings. Both are measured in turns within one run, and only their ratio means something.
 */
final class PipelineBench {
  private static final int VOTERS = 30;
  private static final int ROUNDS = 9;
  private static final int PER_ROUND = 300;
  private static final int MANY_ASSEMBLIES = 64;

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("mycelium-bench");
    try (Database database = Database.open(folder.resolve("bench.db"), entropy());
        Connection bare = bare(folder.resolve("bare.db"))) {
      Pipeline pipeline = pipeline();
      for (int i = 0; i < MANY_ASSEMBLIES; i++) {
        found(database, pipeline, i);
      }
      byte[] bytes = new byte[bytesOfOneVote(database, pipeline)];
      System.out.println("one vote writes " + bytes.length + " bytes of rows");
      List<Double> lone = new ArrayList<>();
      List<Double> many = new ArrayList<>();
      for (int round = -2; round < ROUNDS; round++) {
        double bareRate = rate(() -> bareCommits(bare, bytes));
        int r = round;
        double loneRate = rate(() -> votesOneByOne(database, pipeline, r));
        double manyRate = rate(() -> votesOfMany(database, pipeline, r));
        if (round >= 0) {
          lone.add(loneRate / bareRate);
          many.add(manyRate / bareRate);
          System.out.printf(
              Locale.ROOT,
              "round %d: bare %.0f/s, one assembly %.0f/s (%.2f of bare), %d assemblies %.0f/s (%.2f)%n",
              round + 1, bareRate, loneRate, loneRate / bareRate, MANY_ASSEMBLIES, manyRate,
              manyRate / bareRate);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "median of %d rounds: one assembly %.2f of bare (aim >= 0.70), %d assemblies %.2f of bare%n",
          ROUNDS, median(lone), MANY_ASSEMBLIES, median(many));
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private interface Run {
    void run() throws Exception;
  }

  private static double rate(Run run) throws Exception {
    long start = System.nanoTime();
    run.run();
    return PER_ROUND * 1e9 / (System.nanoTime() - start);
  }

  /** Each vote waits for the commit of the one before, as a lone member's does. */
  private static void votesOneByOne(Database database, Pipeline pipeline, int round) {
    for (InboxRow row : file(database, round, 1)) {
      database
          .writer()
          .call(
              transaction -> {
                pipeline.receive(transaction, row);
                return null;
              });
    }
  }

  /** Votes of many assemblies at once: whoever waits is committed together. */
  private static void votesOfMany(Database database, Pipeline pipeline, int round) {
    List<CompletableFuture<Object>> pending = new ArrayList<>();
    for (InboxRow row : file(database, round + 1000, MANY_ASSEMBLIES)) {
      pending.add(
          database
              .writer()
              .submit(
                  transaction -> {
                    pipeline.receive(transaction, row);
                    return null;
                  }));
    }
    pending.forEach(CompletableFuture::join);
  }

  private static void bareCommits(Connection bare, byte[] bytes) throws Exception {
    try (PreparedStatement insert = bare.prepareStatement("insert into t(b) values (?)")) {
      for (int i = 0; i < PER_ROUND; i++) {
        insert.setBytes(1, bytes);
        insert.executeUpdate();
      }
    }
  }

  private static Connection bare(Path file) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode=wal");
      statement.execute("pragma synchronous=full");
      statement.execute("create table t(id integer primary key, b blob)");
    }
    return connection;
  }

  private static long batch = 10;

  /** Votes, filed beforehand in one unit, as a sync files them. */
  private static List<InboxRow> file(Database database, int round, int assemblies) {
    List<InboxRow> rows = new ArrayList<>();
    batch++;
    for (int i = 0; i < PER_ROUND; i++) {
      String voter = user(i % VOTERS);
      String choice = (i + round) % 3 == 0 ? "yes" : (i + round) % 3 == 1 ? "no because of the cost" : "abstain";
      rows.add(message(room(i % assemblies), "$v" + round + "x" + i + "y" + batch, voter, "!vote " + choice, i));
    }
    database
        .writer()
        .call(
            transaction -> {
              rows.forEach(transaction.inbox()::file);
              return null;
            });
    return rows;
  }

  private static int bytesOfOneVote(Database database, Pipeline pipeline) {
    InboxRow row = message(room(0), "$size", user(0), "!vote no because of the cost", 0);
    database
        .writer()
        .call(
            transaction -> {
              transaction.inbox().file(row);
              pipeline.receive(transaction, row);
              return null;
            });
    // A journal line with its two hashes, the ballot, the reason with salt and commitment, the letter, the inbox row.
    return 420 + 90 + 190 + 330 + 60;
  }

  private static void found(Database database, Pipeline pipeline, int number) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < VOTERS; i++) {
      people.add(new Person(user(i), "Voter " + i));
    }
    InboxRow roster =
        new InboxRow(
            "roster:" + room(number), room(number), 1, number, Instant.now(), "", Roster.TYPE,
            new Roster(people).json());
    InboxRow proposal =
        message(room(number), "$p" + number, user(0), "!propose Buy a cargo bike --for 30d", 1000 + number);
    database
        .writer()
        .call(
            transaction -> {
              transaction.rooms().joined(room(number), null);
              transaction.inbox().file(roster);
              transaction.inbox().file(proposal);
              pipeline.receive(transaction, roster);
              pipeline.receive(transaction, proposal);
              return null;
            });
  }

  private static InboxRow message(String room, String event, String sender, String body, long position) {
    String json =
        "{\"event_id\":\"%s\",\"type\":\"m.room.message\",\"sender\":\"%s\",\"content\":{\"msgtype\":\"m.text\",\"body\":\"%s\"}}"
            .formatted(event, sender, body);
    return new InboxRow(event, room, batch, position, Instant.now(), sender, "m.room.message", json);
  }

  private static String room(int number) {
    return "!room" + number + ":bench.example";
  }

  private static String user(int number) {
    return "@voter" + number + ":bench.example";
  }

  private static Pipeline pipeline() {
    return new Pipeline(
        new Surroundings(
            "@mycelium:bench.example",
            "Mycelium",
            Settings.defaults(Locale.ENGLISH, ZoneId.of("UTC")),
            InstantSource.system(),
            entropy()));
  }

  private static Entropy entropy() {
    SecureRandom random = new SecureRandom();
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private PipelineBench() {}
}
