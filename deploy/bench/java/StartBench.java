import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long a bot takes from the start of its process until its first sync is stored, and how much
 * memory it then holds. Plain starts and starts with the cache take turns.
 */
final class StartBench {
  private static final int SMALL = 5;
  private static final int LARGE = 10_000;
  private static final int LARGE_ROUNDS = 3;
  private static final double AIM_PLAIN_S = 2;
  private static final double AIM_CACHED_S = 1;
  private static final double AIM_SMALL_MIB = 150;
  private static final double AIM_LARGE_MIB = 300;
  private static final long IDLE_MS = 1_000;
  private static final double KIBIBYTES = 1_024;

  private final Path folder;
  private final List<Way> ways = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    List<String> options = Arrays.asList(arguments).subList(4, arguments.length);
    new StartBench(Path.of(arguments[0]), arguments[1], arguments[2], options)
        .run(Integer.parseInt(arguments[3]));
  }

  private StartBench(Path folder, String jar, String cache, List<String> options) {
    this.folder = folder;
    ways.add(new Way("plain", AIM_PLAIN_S, command(jar, options, List.of())));
    if (cache.equals("none")) {
      Figures.print("There is no cache: it could not be made. Only plain starts are measured.");
    } else {
      ways.add(
          new Way(
              "with the cache",
              AIM_CACHED_S,
              command(jar, options, List.of("-XX:AOTCache=" + cache))));
    }
  }

  private void run(int rounds) throws Exception {
    Figures.print(
        "%d members, a database that is there already; medians of %d rounds by turns:",
        SMALL, rounds);
    try (ScriptedHomeserver homeserver = new ScriptedHomeserver(SMALL)) {
      Path home = home("small", homeserver);
      ways.getFirst().firstStart(home, homeserver);
      for (int i = 0; i < rounds; i++) {
        for (Way way : i % 2 == 0 ? ways : ways.reversed()) {
          way.start(home);
        }
      }
    }
    ways.forEach(way -> way.tellTime());
    ways.forEach(way -> way.tellMemory(AIM_SMALL_MIB));
    Figures.print(
        "%d members, the first start of all, which founds the assembly; medians of %d rounds:",
        LARGE, LARGE_ROUNDS);
    ways.forEach(Way::forget);
    try (ScriptedHomeserver homeserver = new ScriptedHomeserver(LARGE)) {
      for (int i = 0; i < LARGE_ROUNDS; i++) {
        for (Way way : ways) {
          way.firstStart(home("large" + i + way.name.length(), homeserver), homeserver);
        }
      }
    }
    ways.forEach(way -> way.tellMemory(AIM_LARGE_MIB));
  }

  private Path home(String name, ScriptedHomeserver homeserver) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        home.resolve("mycelium.toml"),
        """
        [homeserver]
        url = "%s"
        user = "%s"
        [bot]
        database = "bot.db"
        allow = ["*:bench.example"]
        """
            .formatted(homeserver.url(), ScriptedHomeserver.BOT));
    return home;
  }

  private static List<String> command(String jar, List<String> options, List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(more);
    command.addAll(List.of("-jar", jar, "run", "--config"));
    return command;
  }

  /** One way to start, and what was measured of it. */
  private static final class Way {
    private final String name;
    private final double aimS;
    private final List<String> command;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> residentMib = new ArrayList<>();
    private final List<Double> peakMib = new ArrayList<>();

    Way(String name, double aimS, List<String> command) {
      this.name = name;
      this.aimS = aimS;
      this.command = command;
    }

    /** A start on a new database, until the bot has greeted its room. */
    void firstStart(Path home, ScriptedHomeserver homeserver) throws Exception {
      CompletableFuture<Void> greeting = homeserver.greeting();
      try (Child bot = child(home)) {
        bot.awaitReady();
        greeting.get(1, TimeUnit.MINUTES);
        measureMemory(bot);
      }
    }

    void start(Path home) throws Exception {
      long from = System.nanoTime();
      try (Child bot = child(home)) {
        seconds.add((bot.awaitReady() - from) / 1e9);
        measureMemory(bot);
      }
    }

    void forget() {
      residentMib.clear();
      peakMib.clear();
    }

    void tellTime() {
      double median = Figures.median(seconds);
      Figures.print(
          "  start %-15s %.2f s (%.2f to %.2f)   %s",
          name + ":",
          median,
          Figures.percentile(seconds, 0),
          Figures.percentile(seconds, 100),
          Figures.atMost(aimS, median, " s"));
    }

    void tellMemory(double aimMib) {
      Figures.print(
          "  resident %-15s %.0f MiB after a second of rest, %.0f MiB at most   %s",
          name + ":",
          Figures.median(residentMib),
          Figures.median(peakMib),
          Figures.atMost(aimMib, Figures.median(residentMib), " MiB"));
    }

    private Child child(Path home) throws IOException {
      List<String> full = new ArrayList<>(command);
      full.add(home.resolve("mycelium.toml").toString());
      return new Child(full, Map.of("MYCELIUM_PASSWORD", "bench"));
    }

    private void measureMemory(Child bot) throws Exception {
      Thread.sleep(IDLE_MS);
      residentMib.add(kibibytes(bot, "VmRSS:") / KIBIBYTES);
      peakMib.add(kibibytes(bot, "VmHWM:") / KIBIBYTES);
    }

    /** From {@code /proc}, which Linux has; elsewhere memory is not measured. */
    private static double kibibytes(Child bot, String key) throws IOException {
      Path status = Path.of("/proc/" + bot.pid() + "/status");
      if (!Files.exists(status)) {
        return Double.NaN;
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(key))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(Double.NaN);
    }
  }
}
