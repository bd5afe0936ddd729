import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.form.BallotFile;
import org.mycelium.commands.election.form.Limits;

/** Counts large files of ballots; see {@code deploy/bench/tally}. */
final class TallyBench {
  private static final long SEED = 20261122;

  /** What is counted, and how fast it should be. */
  private record Load(Method method, int ballots, int candidates, int seats, double aimMs) {
    @Override
    public String toString() {
      return "%s, %,d different ballots x %d candidates"
          .formatted(method.word(), ballots, candidates);
    }
  }

  private static final List<Load> LOADS =
      List.of(
          new Load(Method.IRV, 100_000, 35, 1, 1000),
          new Load(Method.STV_SCOTTISH, 10_000, 10, 4, 300),
          new Load(Method.SCHULZE, 100_000, 50, 1, 2000));

  private final Path folder;
  private final List<String> options;
  private final String jar;
  private final String cache;
  private final int rounds;

  private TallyBench(Path folder, List<String> options, String jar, String cache, int rounds) {
    this.folder = folder;
    this.options = options;
    this.jar = jar;
    this.cache = cache;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    TallyBench bench =
        new TallyBench(
            Path.of(arguments[0]),
            Arrays.asList(arguments).subList(4, arguments.length),
            arguments[1],
            arguments[3],
            Integer.parseInt(arguments[2]));
    for (Load load : LOADS) {
      bench.measure(load);
    }
    bench.memory();
  }

  private void measure(Load load) throws Exception {
    Path file = write(load, folder.resolve(load.method().word() + ".blt"));
    List<Double> plainMs = new ArrayList<>();
    List<Double> cachedMs = new ArrayList<>();
    List<Double> warmMs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      plainMs.add(process(file, load, List.of()));
      if (!cache.equals("none")) {
        cachedMs.add(process(file, load, List.of("-XX:AOTCache=" + cache)));
      }
      warmMs.add(here(file, load));
    }
    Figures.print("%s", load);
    print("a process of its own, from its start to its end", plainMs, load);
    print("the same with the cache of classes", cachedMs, load);
    Figures.print(
        "  reading and counting in a running program: first %s ms, then %s ms",
        Figures.number(warmMs.getFirst()), Figures.number(Figures.percentile(warmMs, 50)));
  }

  private static void print(String what, List<Double> ms, Load load) {
    if (ms.isEmpty()) {
      Figures.print("  %s: there is none", what);
      return;
    }
    double median = Figures.median(ms);
    Figures.print(
        "  %s: %s ms (%s to %s; %s)",
        what,
        Figures.number(median),
        Figures.number(Figures.percentile(ms, 1)),
        Figures.number(Figures.percentile(ms, 100)),
        Figures.atMost(load.aimMs(), median, " ms"));
  }

  private double process(Path file, Load load, List<String> more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(more);
    command.addAll(List.of("-jar", jar));
    command.addAll(List.of("count", file.toString(), "--method", load.method().word()));
    command.addAll(List.of("--seats", "" + load.seats(), "--tie-break", "lot:1", "--json"));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile()).start();
    int code = process.waitFor();
    double ms = (System.nanoTime() - start) / 1e6;
    if (code != 0) {
      throw new IOException(new String(process.getErrorStream().readAllBytes()));
    }
    return ms;
  }

  private static double here(Path file, Load load) throws Exception {
    long start = System.nanoTime();
    Result result =
        Election.of(
            load.method(),
            read(file, load).votes(),
            CountRules.USUAL.seats(load.seats()).tieBreaks(new Lot("1")));
    double ms = (System.nanoTime() - start) / 1e6;
    if (result.winners().size() != load.seats()) {
      throw new IllegalStateException(result.toString());
    }
    return ms;
  }

  private static BallotFile read(Path file, Load load) throws Exception {
    return BallotFile.read(
        Files.readAllBytes(file), file.toString(), load.method(), Limits.usual(load.method()));
  }

  /** Bytes kept for each different ballot: the same, however many there are. */
  private void memory() throws Exception {
    for (int ballots : List.of(25_000, 50_000, 100_000)) {
      Load load = new Load(Method.IRV, ballots, 35, 1, 0);
      Path file = write(load, folder.resolve("memory.blt"));
      long before = used();
      BallotFile kept = read(file, load);
      Figures.print(
          "memory: %,d different ballots x 35 candidates keep %d bytes each",
          ballots, perBallot(before, kept, ballots));
    }
  }

  /** Takes what was read, so that it is still there when memory is measured. */
  private static long perBallot(long before, BallotFile kept, int ballots) throws Exception {
    long bytes = used() - before;
    if (kept.votes().slate().size() == 0) {
      throw new IllegalStateException();
    }
    return bytes / ballots;
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Every voter with an order of their own, drawn so that some candidates are liked more. */
  private static Path write(Load load, Path file) throws IOException {
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(load.candidates() + " " + load.seats() + "\n");
      for (int ballot = 0; ballot < load.ballots(); ballot++) {
        double[] liking = new double[load.candidates()];
        Integer[] order = new Integer[load.candidates()];
        for (int candidate = 0; candidate < order.length; candidate++) {
          liking[candidate] = random.nextGaussian() - candidate * 0.02;
          order[candidate] = candidate;
        }
        Arrays.sort(order, (a, b) -> Double.compare(liking[b], liking[a]));
        StringBuilder line = new StringBuilder("1");
        for (int candidate : order) {
          line.append(' ').append(candidate + 1);
        }
        out.write(line.append(" 0\n").toString());
      }
      out.write("0\n");
      for (int candidate = 1; candidate <= load.candidates(); candidate++) {
        out.write("\"Candidate " + candidate + "\"\n");
      }
      out.write("\"Made up\"\n");
    }
    return file;
  }
}
