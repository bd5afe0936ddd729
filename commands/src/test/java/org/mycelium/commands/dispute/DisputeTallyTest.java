package org.mycelium.commands.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What follows from counts of disputes, and what must not. */
final class DisputeTallyTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final Instant BEGIN = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final int WEEKS = 4;
  private static final long WEEK_SECONDS = 7 * 24 * 3600L;

  /** Else a count and a slip of one's own, set around an hour, tell what others counted in it. */
  @Property(tries = 300)
  void neitherTheHourNorTheOrderWithinAWeekMatters(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int many) {
    List<Counted> once = new ArrayList<>();
    List<Counted> again = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Counted one =
          new Counted(
              hour(random, random.nextInt(WEEKS)),
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(Settlement.values()[random.nextInt(2)]),
              random.nextInt(3) == 0);
      once.add(one);
      int week =
          Math.toIntExact((one.at().getEpochSecond() - BEGIN.getEpochSecond()) / WEEK_SECONDS);
      again.add(
          random.nextInt(again.size() + 1),
          new Counted(hour(random, week), one.settled(), one.takenBack()));
    }
    DisputeTally first = tally(once);
    DisputeTally second = tally(again);
    for (int week = 0; week <= WEEKS; week++) {
      LocalDate monday = MONDAY.plusWeeks(week);
      assertThat(second.week(monday)).isEqualTo(first.week(monday));
      assertThat(second.between(MONDAY, monday)).isEqualTo(first.between(MONDAY, monday));
    }
  }

  /** However many slips are told of. */
  @Property(tries = 300)
  void nothingIsFewerThanNone(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int many) {
    List<Counted> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(
          new Counted(
              hour(random, random.nextInt(WEEKS)),
              random.nextBoolean() ? Optional.empty() : Optional.of(Settlement.CIRCLE),
              random.nextBoolean()));
    }
    DisputeCounts counts = tally(all).between(MONDAY, MONDAY.plusWeeks(WEEKS - 1));
    assertThat(List.of(counts.opened(), counts.allSettled(), counts.open(), counts.takenBack()))
        .allMatch(count -> count >= 0);
    assertThat(counts.opened() + counts.allSettled() + counts.takenBack())
        .isEqualTo(all.stream().filter(one -> !one.takenBack()).count());
  }

  @Test
  void aSlipOfTheWeekBeforeIsInTheLongerSums() {
    DisputeTally tally = tally(List.of(opened(6), opened(6), slip(7)));

    assertThat(tally.week(MONDAY)).isEqualTo(new DisputeCounts(2, Map.of(), 2, 0));
    assertThat(tally.week(MONDAY.plusWeeks(1))).isEqualTo(new DisputeCounts(0, Map.of(), 1, 1));
    assertThat(tally.between(MONDAY, MONDAY.plusWeeks(1)))
        .isEqualTo(new DisputeCounts(1, Map.of(), 1, 1));
  }

  @Test
  void nobodyWipesOutWhatIsOlder() {
    DisputeTally tally = tally(List.of(opened(0), slip(14), slip(15)));

    assertThat(tally.between(MONDAY, MONDAY.plusWeeks(2)))
        .isEqualTo(new DisputeCounts(1, Map.of(), 1, 0));
  }

  private static DisputeTally tally(List<Counted> counted) {
    return DisputeTally.of(counted, ZoneOffset.UTC);
  }

  private static Counted opened(int day) {
    return new Counted(day(day), Optional.empty(), false);
  }

  private static Counted slip(int day) {
    return new Counted(day(day), Optional.empty(), true);
  }

  private static Instant day(int day) {
    return BEGIN.plusSeconds(day * 24 * 3600L);
  }

  private static Instant hour(Random random, int week) {
    return BEGIN.plusSeconds(week * WEEK_SECONDS + random.nextInt((int) WEEK_SECONDS));
  }
}
