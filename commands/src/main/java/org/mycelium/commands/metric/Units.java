package org.mycelium.commands.metric;

import java.math.BigDecimal;
import java.util.Map;
import org.mycelium.commands.grammar.Words;

/** What people count in, in the form that goes with a number. */
final class Units {
  /** Of what is often counted, what one of it is called. */
  private static final Map<String, String> ONE =
      Map.ofEntries(
          Map.entry("households", "household"),
          Map.entry("hours", "hour"),
          Map.entry("minutes", "minute"),
          Map.entry("days", "day"),
          Map.entry("meals", "meal"),
          Map.entry("members", "member"),
          Map.entry("people", "person"),
          Map.entry("persons", "person"),
          Map.entry("kilos", "kilo"),
          Map.entry("euros", "euro"),
          Map.entry("hogares", "hogar"),
          Map.entry("horas", "hora"),
          Map.entry("minutos", "minuto"),
          Map.entry("dias", "día"),
          Map.entry("comidas", "comida"),
          Map.entry("personas", "persona"));

  private Units() {}

  /**
   * The unit of an amount: people write what they count in as they speak of many. Of one, a word we
   * do not know and that may be of many is left out, for a wrong form reads worse than none.
   *
   * @return empty for none
   */
  static String of(String unit, BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) != 0
        ? unit
        : ONE.getOrDefault(Words.fold(unit), isOfMany(unit) ? "" : unit);
  }

  private static boolean isOfMany(String unit) {
    return unit.length() > 2 && Words.fold(unit).endsWith("s");
  }
}
