import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Database;
import org.mycelium.storage.inbox.InboxRow;

/**
 * How many votes a second go through parse, decide, journal, render and commit, beside bare SQLite
 * commits of as many bytes with the same settings. All are measured in turns within one run, and
 * only their ratios mean something.
 */
final class PipelineBench {
  private static final int VOTES = 300;
  private static final int MANY = 64;
  private static final int WARM_UP_ROUNDS = 8;
  private static final double AIM_LONE = 0.7;
  private static final double AIM_MANY = 2;

  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private final Database database;
  private final Pipeline pipeline;
  private final Parish parish;
  private final Connection bare;
  private final byte[] bytes;

  public static void main(String[] arguments) throws SQLException {
    Path folder = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    SecureRandom random = new SecureRandom();
    Entropy entropy =
        count -> {
          byte[] drawn = new byte[count];
          random.nextBytes(drawn);
          return drawn;
        };
    Path file = folder.resolve("bench.db");
    try (Database database = Database.open(file);
        Connection bare = bare(folder.resolve("bare.db"))) {
      Pipeline pipeline =
          new Pipeline(
              new Surroundings(
                  Parish.BOT,
                  "Mycelium",
                  Settings.defaults(Locale.ENGLISH, ZoneId.of("UTC")),
                  InstantSource.system(),
                  entropy,
                  Integer.MAX_VALUE));
      Parish parish = new Parish(database.writer(), pipeline, MANY);
      byte[] bytes = new byte[bytesOfOneVote(file, database, pipeline, parish)];
      new PipelineBench(database, pipeline, parish, bare, bytes).run(rounds);
    }
  }

  private PipelineBench(
      Database database, Pipeline pipeline, Parish parish, Connection bare, byte[] bytes) {
    this.database = database;
    this.pipeline = pipeline;
    this.parish = parish;
    this.bare = bare;
    this.bytes = bytes;
  }

  private void run(int rounds) throws SQLException {
    Figures.print(
        "one vote writes %d bytes of rows; a bare commit writes one row of as many", bytes.length);
    Side bareSide = new Side();
    Side loneSide = new Side();
    List<Double> lone = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    for (int round = 1 - WARM_UP_ROUNDS; round <= rounds; round++) {
      double bareRate = bareCommits(bareSide);
      double loneRate = votesOneByOne(loneSide);
      double manyRate = votesOfMany();
      parish.sendAll();
      if (round < 1) {
        bareSide.clear();
        loneSide.clear();
      } else {
        lone.add(loneRate / bareRate);
        many.add(manyRate / bareRate);
        Figures.print(
            "round %2d: bare %.0f/s, one assembly %.0f/s (%.2f of bare), %d assemblies %.0f/s"
                + " (%.2f)",
            round, bareRate, loneRate, loneRate / bareRate, MANY, manyRate, manyRate / bareRate);
      }
    }
    Figures.print("medians of %d rounds of %d, as shares of bare commits:", rounds, VOTES);
    Figures.print(
        "  one assembly, one by one   %.2f   %s",
        Figures.median(lone), Figures.atLeast(AIM_LONE, Figures.median(lone), ""));
    Figures.print(
        "  %d assemblies, in groups   %.2f   %s",
        MANY, Figures.median(many), Figures.atLeast(AIM_MANY, Figures.median(many), ""));
    Figures.print(
        "  time of one, p50/p99       bare %.0f/%.0f us, vote %.0f/%.0f us",
        Figures.median(bareSide.tookUs),
        Figures.percentile(bareSide.tookUs, 99),
        Figures.median(loneSide.tookUs),
        Figures.percentile(loneSide.tookUs, 99));
    Figures.print(
        "  processor time of one      bare %.0f us, vote %.0f us",
        bareSide.processorUsOfOne(), loneSide.processorUsOfOne());
  }

  private double bareCommits(Side side) throws SQLException {
    double processorFrom = PROCESSOR.getThreadCpuTime(Thread.currentThread().threadId()) / 1e3;
    long start = System.nanoTime();
    try (PreparedStatement insert = bare.prepareStatement("insert into t(b) values (?)")) {
      for (int i = 0; i < VOTES; i++) {
        long from = System.nanoTime();
        insert.setBytes(1, bytes);
        insert.executeUpdate();
        side.tookUs.add((System.nanoTime() - from) / 1e3);
      }
    }
    side.processorUs +=
        PROCESSOR.getThreadCpuTime(Thread.currentThread().threadId()) / 1e3 - processorFrom;
    return perSecond(start);
  }

  /** Each vote waits for the commit of the one before, as a lone member's does. */
  private double votesOneByOne(Side side) {
    List<InboxRow> votes = parish.votes(VOTES, 1);
    double processorFrom = writerUs();
    long start = System.nanoTime();
    for (InboxRow vote : votes) {
      long from = System.nanoTime();
      database.writer().run(transaction -> pipeline.receive(transaction, vote));
      side.tookUs.add((System.nanoTime() - from) / 1e3);
    }
    side.processorUs += writerUs() - processorFrom;
    return perSecond(start);
  }

  /** Votes of many assemblies at once: whoever waits is committed together. */
  private double votesOfMany() {
    List<InboxRow> votes = parish.votes(VOTES, MANY);
    long start = System.nanoTime();
    List<CompletableFuture<Object>> pending = new ArrayList<>();
    for (InboxRow vote : votes) {
      pending.add(
          database
              .writer()
              .submit(
                  transaction -> {
                    pipeline.receive(transaction, vote);
                    return null;
                  }));
    }
    pending.forEach(CompletableFuture::join);
    return perSecond(start);
  }

  private double writerUs() {
    long writer = database.writer().call(transaction -> Thread.currentThread().threadId());
    return PROCESSOR.getThreadCpuTime(writer) / 1e3;
  }

  private static double perSecond(long startNanos) {
    return VOTES * 1e9 / (System.nanoTime() - startNanos);
  }

  /** What the unit of work of a vote adds or changes, on average over votes of every kind. */
  private static int bytesOfOneVote(Path file, Database database, Pipeline pipeline, Parish parish)
      throws SQLException {
    int votes = 3 * Parish.VOTERS;
    long sum = 0;
    for (InboxRow vote : parish.votes(votes, 1)) {
      RowBytes before = RowBytes.of(file);
      database.writer().run(transaction -> pipeline.receive(transaction, vote));
      sum += RowBytes.of(file).newSince(before);
    }
    return (int) (sum / votes);
  }

  private static Connection bare(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode=wal");
      statement.execute("pragma synchronous=full");
      statement.execute("create table t(id integer primary key, b blob)");
    }
    return connection;
  }

  /** How long each commit of one side took, and how much processor time all of them. */
  private static final class Side {
    private final List<Double> tookUs = new ArrayList<>();
    private double processorUs;

    double processorUsOfOne() {
      return processorUs / tookUs.size();
    }

    void clear() {
      tookUs.clear();
      processorUs = 0;
    }
  }
}
