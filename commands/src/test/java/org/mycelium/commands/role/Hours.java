package org.mycelium.commands.role;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When seats change hands, worked out from the calendar alone: nothing of what is tested is asked,
 * neither for the length of a term nor for what the clocks of a zone do.
 *
 * @param start when the first term begins, on the assembly's clocks
 * @param count how many of the unit a term is
 * @param leads how many days ahead handovers are announced, the longest first
 */
record Hours(
    LocalDateTime start,
    int seats,
    int count,
    ChronoUnit unit,
    boolean staggered,
    List<Integer> leads,
    ZoneRules rules) {
  private static final Pattern TERMS =
      Pattern.compile(
          "[a-z+]+/1\\((\\d+),(\\d+)([wmd]),\\d+,(together|staggered),([\\d+]*),(\\d+)\\)");

  /** Terms that lasted at the start, and those that last at the end. */
  private static final Duration MARGIN = Duration.ofDays(400);

  /** Of terms as facts hold them. */
  static Hours of(String terms, String start, ZoneId zone) {
    Matcher form = TERMS.matcher(terms);
    if (!form.matches()) {
      throw new IllegalArgumentException(terms);
    }
    return new Hours(
        LocalDateTime.parse(start),
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        Map.of("d", ChronoUnit.DAYS, "w", ChronoUnit.WEEKS, "m", ChronoUnit.MONTHS)
            .get(form.group(3)),
        form.group(4).equals("staggered"),
        Stream.concat(Stream.of(form.group(5).split("\\+", -1)), Stream.of(form.group(6)))
            .filter(days -> !days.isEmpty() && !days.equals("0"))
            .map(Integer::valueOf)
            .distinct()
            .sorted((one, other) -> other - one)
            .toList(),
        zone.getRules());
  }

  /** One of each that had the same clocks in the ten years of a {@link Decade}. */
  static List<String> zones() {
    Map<List<Object>, String> byClocks = new HashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .forEach(id -> byClocks.putIfAbsent(clocks(ZoneId.of(id).getRules()), id));
    return byClocks.values().stream().sorted().toList();
  }

  private static List<Object> clocks(ZoneRules rules) {
    Instant from = Decade.START.minus(MARGIN);
    Stream<ZoneOffsetTransition> changes =
        Stream.iterate(
                rules.nextTransition(from),
                Objects::nonNull,
                change -> rules.nextTransition(change.getInstant()))
            .takeWhile(change -> change.getInstant().isBefore(Decade.TEN_YEARS_LATER.plus(MARGIN)));
    return Stream.concat(Stream.of(rules.getOffset(from)), changes)
        .map(Object.class::cast)
        .toList();
  }

  /** When a term of a seat begins. */
  Instant begins(int seat, int term) {
    return instant(wall(seat, term));
  }

  /** So many days before that, at the same time of day. */
  Instant ahead(int seat, int term, int days) {
    return instant(wall(seat, term).minusDays(days));
  }

  /** The first terms of staggered seats are shorter, by shares of a term, but for the last's. */
  LocalDateTime wall(int seat, int term) {
    if (term == 1) {
      return start;
    }
    long days = count * (unit == ChronoUnit.MONTHS ? 30L : unit.getDuration().toDays());
    long shorter = staggered ? days * (seats - seat) / seats : 0;
    return start.minusDays(shorter).plus(count * (term - 1L), unit);
  }

  /** How often the clocks show a time: not at all when they are put forward over it, or twice. */
  int shown(LocalDateTime wall) {
    return rules.getValidOffsets(wall).size();
  }

  /** A time shown twice is the first; one that is skipped is as much later as they skip. */
  private Instant instant(LocalDateTime wall) {
    List<ZoneOffset> offsets = rules.getValidOffsets(wall);
    return wall.toInstant(
        offsets.isEmpty() ? rules.getTransition(wall).getOffsetBefore() : offsets.getFirst());
  }
}
