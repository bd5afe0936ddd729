package org.mycelium.commands.grammar;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time, already folded: "1d12h", "2 weeks", "una hora y media". */
final class Lengths {
  private static final int SHORTEST_WITH_A_SLIP = 3;
  private static final int LONG_ENOUGH_FOR_TWO_SLIPS = 7;

  private static final Pattern PART =
      Pattern.compile(
          "\\G(?:(?:^| ?,| ?\\+|(?: and| y)?) ?)"
              + "(?:(?<digits>\\d{1,6})(?:[.,](?<tenths>\\d))? ?|(?<word>[a-z]+) )(?<unit>[a-z]+)");

  private static final Map<String, Duration> UNITS =
      WordTable.of(
          List.of(
              Duration.ofSeconds(1),
              Duration.ofMinutes(1),
              Duration.ofHours(1),
              Duration.ofDays(1),
              Duration.ofDays(7),
              Duration.ofDays(14),
              Duration.ofDays(30),
              Duration.ofDays(365)),
          List.of(
              "s sec secs second seconds seg segs segundo segundos",
              "m min mins minute minutes minuto minutos",
              "h hr hrs hour hours hora horas",
              "d day days dia dias",
              "w wk wks week weeks sem semana semanas",
              "fortnight fortnights",
              "mo month months mes meses",
              "year years ano anos"));

  private static final Map<String, Duration> WHOLE =
      WordTable.of(
          List.of(
              Duration.ofMinutes(30),
              Duration.ofMinutes(90),
              Duration.ofHours(12),
              Duration.ofHours(36)),
          List.of(
              "half an hour,half hour,media hora",
              "an hour and a half,one and a half hours,una hora y media,hora y media",
              "half a day,medio dia",
              "a day and a half,un dia y medio,dia y medio"));

  private Lengths() {}

  /** The sum of its parts; empty unless all of the text is one. */
  static Optional<Duration> read(String folded) {
    if (WHOLE.containsKey(folded)) {
      return Optional.of(WHOLE.get(folded));
    }
    Matcher part = PART.matcher(folded);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (part.find()) {
      Duration unit = UNITS.get(part.group("unit"));
      int tenths = tenths(part);
      if (unit == null || tenths < 0) {
        return Optional.empty();
      }
      sum = sum.plus(unit.multipliedBy(tenths).dividedBy(10));
      end = part.end();
    }
    return end > 0 && end == folded.length() ? Optional.of(sum) : Optional.empty();
  }

  /** A unit, or one with a slip in it, but not in its first letter. */
  static boolean nearUnit(String word) {
    int reach = word.length() < LONG_ENOUGH_FOR_TWO_SLIPS ? 1 : 2;
    return UNITS.containsKey(word)
        || (word.length() >= SHORTEST_WITH_A_SLIP
            && UNITS.keySet().stream()
                .filter(unit -> unit.length() > SHORTEST_WITH_A_SLIP)
                .filter(unit -> unit.charAt(0) == word.charAt(0))
                .anyMatch(unit -> Near.distance(word, unit, reach) <= reach));
  }

  private static int tenths(Matcher part) {
    if (part.group("word") != null) {
      return NumberWords.read(part.group("word")).map(n -> n * 10).orElse(-1);
    }
    String tenths = part.group("tenths");
    return Integer.parseInt(part.group("digits")) * 10
        + (tenths == null ? 0 : Integer.parseInt(tenths));
  }
}
