import java.util.Collection;
import java.util.Locale;

/** Medians, percentiles, and aims that say by how much they were missed. */
final class Figures {
  private Figures() {}

  static double median(Collection<Double> values) {
    return percentile(values, 50);
  }

  /** The smallest value that so many percent of the values do not exceed. */
  static double percentile(Collection<Double> values, int percent) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
  }

  static String atLeast(double aim, double value, String unit) {
    return said(value >= aim, ">=", aim, aim - value, unit);
  }

  static String atMost(double aim, double value, String unit) {
    return said(value <= aim, "<=", aim, value - aim, unit);
  }

  private static String said(
      boolean reached, String sign, double aim, double missedBy, String unit) {
    String aimed = "aim %s %s%s".formatted(sign, number(aim), unit);
    return reached ? aimed + ": reached" : aimed + ": missed by " + number(missedBy) + unit;
  }

  /** Two decimals where they matter. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 20 ? "%.2f" : "%.0f", value);
  }

  static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }
}
