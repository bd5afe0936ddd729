import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes digests of an assembly with a long past; see {@code deploy/bench/digest}. */
final class DigestBench {
  private static final int WEEKS = 520;
  private static final int PEOPLE = 12;
  private static final double AIM_S = 2;

  private final Path folder;
  private final List<String> java;

  private DigestBench(Path folder, List<String> java) {
    this.folder = folder;
    this.java = java;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(Arrays.asList(arguments).subList(3, arguments.length));
    java.addAll(List.of("-jar", arguments[1]));
    DigestBench bench = new DigestBench(Path.of(arguments[0]), java);
    int rounds = Integer.parseInt(arguments[2]);
    Path life = bench.write();
    Path database = bench.folder.resolve("mycelium.db");
    double lived = bench.run("console", "--db", database.toString(), life.toString());
    Figures.print(
        "ten years: %d weeks of %d people, two votes, four numbers, money in and out, three payments"
            + " in scrip a week, a role that passes on, disputes and stories; %d KB, made in %.0f s",
        WEEKS, PEOPLE, Files.size(database) / 1024, lived);
    // The console begins on 1 December 2026; the last of its weeks is not told yet.
    bench.measure("the running week", database, "2036-W47", rounds, true);
    bench.measure("the last week that was told", database, "2036-W46", rounds, true);
    bench.measure("a week of five years before", database, "2031-W40", rounds, true);
  }

  private void measure(String what, Path database, String week, int rounds, boolean aimed)
      throws Exception {
    Path out = folder.resolve("out");
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      seconds.add(
          run("digest", "--db", database.toString(), "--week", week, "--out", out.toString()));
    }
    long pictures;
    try (var files = Files.list(out)) {
      pictures =
          files
              .filter(file -> file.getFileName().toString().matches(week + ".*\\.png"))
              .count();
    }
    double median = Figures.median(seconds);
    Figures.print(
        "%s, with a page and %d pictures: %.2f s (median of %d); %s",
        what, pictures, median, rounds, Figures.atMost(AIM_S, median, " s"));
  }

  private Path write() throws IOException {
    Path file = folder.resolve("life.transcript");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      List<String> people = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        people.add("m" + (char) ('a' + i));
      }
      out.write("room: " + String.join(", ", people) + "\n");
      for (String metric : List.of("households", "aid-hours", "response-time")) {
        out.write("ma: /metric adopt " + metric + "\n");
      }
      out.write("ma: /metric adopt turnout\nma: /metric adopt participation\n");
      out.write("ma: /metric create bread \"kilos of bread baked\", weekly\n");
      decide(out, people);
      int proposal = 3;
      for (int week = 0; week < WEEKS; week++) {
        for (String metric : List.of("households", "aid-hours", "response-time", "bread")) {
          out.write("ma: /report " + metric + " " + (100 + (week * 7) % 60) + " for today\n");
        }
        for (int i = 0; i < 2; i++) {
          proposal++;
          out.write("mb: /propose Matter number " + proposal + ", for 2d\n");
          for (int voter = 0; voter < 8; voter++) {
            String choice = (voter + week) % 3 == 0 ? "no because of the cost" : "yes";
            out.write(people.get(voter) + ": /vote P" + proposal + " " + choice + "\n");
          }
        }
        live(out, people, week);
        out.write("[+7d]\n");
      }
    }
    return file;
  }

  /** Money, scrip and a role, for which an assembly has to vote. */
  private static void decide(BufferedWriter out, List<String> people) throws IOException {
    out.write("ma: /income 90000 EUR \"a bequest\"\nma: /budget 90000 EUR for food\n");
    out.write("mb: /scrip open hours, limit 500\nmc: /role create keys, term 4 weeks\n");
    for (int no = 1; no <= 3; no++) {
      for (String voter : people.subList(0, 8)) {
        out.write(voter + ": /vote P" + no + " yes\n");
      }
    }
    out.write("[+4d]\n");
  }

  /** What is not voted on, as a food network's weeks have it. */
  private static void live(BufferedWriter out, List<String> people, int week) throws IOException {
    out.write("mc: /income 40 EUR \"dues of week " + week + "\"\n");
    out.write("mc: /spend 84.50 EUR on food \"rice of week " + week + "\"\n");
    for (int i = 0; i < 3; i++) {
      String payer = people.get((week + i) % PEOPLE);
      String payee = people.get((week + i + 1) % PEOPLE);
      out.write(payer + " (private): pay " + payee + " 1.5 hours for bread\n");
    }
    if (week % 4 == 0) {
      out.write("md (private): dispute open\n");
    } else if (week % 4 == 2) {
      out.write("md (private): dispute resolved how: circle\n");
    }
    if (week % 5 == 0) {
      out.write("me (private): story We cooked for a hundred in week " + week + ".\n");
      for (String answer : List.of("households", "name", "room, public", "yes")) {
        out.write("me (private): " + answer + "\n");
      }
    }
  }

  /** How many seconds a process takes. */
  private double run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java);
    command.addAll(Arrays.asList(arguments));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
