package org.mycelium.commands.grammar;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time, already folded: "1d12h", "2 weeks", "una hora y media". */
final class Lengths {
  private static final Pattern PART =
      Pattern.compile(
          "\\G(?:(?:^| ?,| ?\\+|(?: and| y)?) ?)"
              + "(?:(?<digits>\\d{1,6})(?:[.,](?<tenths>\\d))? ?|(?<word>[a-z]+) )(?<unit>[a-z]+)");

  private static final Map<String, Duration> UNITS =
      units(
          entry("s sec secs second seconds seg segs segundo segundos", Duration.ofSeconds(1)),
          entry("m min mins minute minutes minuto minutos", Duration.ofMinutes(1)),
          entry("h hr hrs hour hours hora horas", Duration.ofHours(1)),
          entry("d day days dia dias", Duration.ofDays(1)),
          entry("w wk wks week weeks sem semana semanas", Duration.ofDays(7)),
          entry("fortnight fortnights", Duration.ofDays(14)),
          entry("mo month months mes meses", Duration.ofDays(30)),
          entry("year years ano anos", Duration.ofDays(365)));

  private static final Map<String, Duration> WHOLE =
      units(
          entry("half an hour,half hour,media hora", Duration.ofMinutes(30)),
          entry(
              "an hour and a half,one and a half hours,una hora y media,hora y media",
              Duration.ofMinutes(90)),
          entry("half a day,medio dia", Duration.ofHours(12)),
          entry("a day and a half,un dia y medio,dia y medio", Duration.ofHours(36)));

  private Lengths() {}

  @SafeVarargs
  private static Map<String, Duration> units(Map.Entry<String, Duration>... entries) {
    Map<String, Duration> units = new java.util.HashMap<>();
    for (Map.Entry<String, Duration> entry : entries) {
      for (String word : entry.getKey().split(entry.getKey().contains(",") ? "," : " ")) {
        units.put(word, entry.getValue());
      }
    }
    return Map.copyOf(units);
  }

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

  private static int tenths(Matcher part) {
    if (part.group("word") != null) {
      return NumberWords.read(part.group("word")).map(n -> n * 10).orElse(-1);
    }
    String tenths = part.group("tenths");
    return Integer.parseInt(part.group("digits")) * 10
        + (tenths == null ? 0 : Integer.parseInt(tenths));
  }
}
