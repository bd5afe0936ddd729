import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.schedule.Alarm;
import org.slf4j.LoggerFactory;

/**
 * What Quartz adds to a process, in one that does nothing else: run by turns with {@code with} and
 * {@code without}, each in a JVM of its own.
 */
final class AlarmCost {
  private static final long IDLE_MS = 1_000;

  private AlarmCost() {}

  public static void main(String[] arguments) throws Exception {
    String way = arguments[0];
    // What the bot has loaded long before.
    LoggerFactory.getLogger(AlarmCost.class).debug("begins");
    Bell bell = new Bell();
    bell.ring();
    bell.await(Duration.ofSeconds(1));

    long from = System.nanoTime();
    if (way.equals("with")) {
      Alarm.ringing(bell).setTo(Instant.now().plus(Duration.ofHours(1)));
    }
    long tookMs = (System.nanoTime() - from) / 1_000_000;
    Thread.sleep(IDLE_MS);
    System.out.printf("  %-8s %4d ms, %.1f MiB resident%n", way, tookMs, residentMib());
  }

  private static double residentMib() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum()
        / 1024.0;
  }
}
