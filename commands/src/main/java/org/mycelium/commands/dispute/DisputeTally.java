package org.mycelium.commands.dispute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts of disputes by the week. All that is told of them follows from how many of each kind were
 * counted and taken back in a week, whatever the hour and the order: of a sum that depended on
 * these, whoever counts one and takes it back later could read whether somebody else counted one in
 * between, and so whose it was.
 */
final class DisputeTally {
  private final TreeMap<LocalDate, Map<Optional<Settlement>, Sum>> weeks = new TreeMap<>();

  private DisputeTally() {}

  /** Of these; weeks begin on Monday in this zone. */
  static DisputeTally of(List<Counted> counted, ZoneId zone) {
    DisputeTally tally = new DisputeTally();
    for (Counted one : counted) {
      Sum sum =
          tally
              .weeks
              .computeIfAbsent(monday(one, zone), _ -> new HashMap<>())
              .computeIfAbsent(one.settled(), _ -> new Sum());
      if (one.takenBack()) {
        sum.asked++;
      } else {
        sum.counted++;
      }
    }
    tally.takeBack();
    return tally;
  }

  private static LocalDate monday(Counted one, ZoneId zone) {
    return one.at()
        .atZone(zone)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * A slip is one of the same week, or else of the week before, which was told already: the longer
   * sums have it then.
   */
  private void takeBack() {
    weeks.forEach(
        (monday, kinds) ->
            kinds.forEach(
                (kind, sum) -> {
                  sum.slips = Math.min(sum.asked, sum.counted);
                  Optional.ofNullable(weeks.get(monday.minusWeeks(1)))
                      .map(before -> before.get(kind))
                      .ifPresent(
                          before ->
                              sum.earlier = Math.min(sum.asked - sum.slips, before.standing()));
                }));
  }

  /** Those of one week, as they stood when it ended. */
  DisputeCounts week(LocalDate monday) {
    return between(monday, monday);
  }

  /** Those of the weeks from one to another, which both count. */
  DisputeCounts between(LocalDate first, LocalDate last) {
    int opened = 0;
    int takenBack = 0;
    Map<Settlement, Integer> settled = new EnumMap<>(Settlement.class);
    for (Map.Entry<LocalDate, Map<Optional<Settlement>, Sum>> week :
        weeks.subMap(first, true, last, true).entrySet()) {
      // What the first of the weeks took back of the one before was never among these.
      boolean within = week.getKey().isAfter(first);
      for (Map.Entry<Optional<Settlement>, Sum> kind : week.getValue().entrySet()) {
        Sum sum = kind.getValue();
        int net = sum.standing() - (within ? sum.earlier : 0);
        takenBack += sum.slips + sum.earlier;
        if (kind.getKey().isEmpty()) {
          opened += net;
        } else if (net != 0) {
          settled.merge(kind.getKey().get(), net, Integer::sum);
        }
      }
    }
    settled.values().removeIf(many -> many == 0);
    return new DisputeCounts(opened, settled, open(last), takenBack);
  }

  /** How many were open at the end of a week. */
  private int open(LocalDate last) {
    int open = 0;
    for (Map<Optional<Settlement>, Sum> week : weeks.headMap(last, true).values()) {
      // One that was settled may never have been counted as opened.
      open = Math.max(0, open + net(week, Optional::isEmpty) - net(week, Optional::isPresent));
    }
    return open;
  }

  private static int net(
      Map<Optional<Settlement>, Sum> week, Predicate<Optional<Settlement>> which) {
    return week.entrySet().stream()
        .filter(kind -> which.test(kind.getKey()))
        .mapToInt(kind -> kind.getValue().standing() - kind.getValue().earlier)
        .sum();
  }

  /** Of one kind, in one week. */
  private static final class Sum {
    private int counted;
    private int asked;

    /** Of those counted in the same week, how many were taken back in it. */
    private int slips;

    /** Of those of the week before that stood, how many were taken back in this one. */
    private int earlier;

    int standing() {
      return counted - slips;
    }
  }
}
