package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.NOON;
import static org.mycelium.storage.House.ONE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.dispute.DisputeCounts;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
import org.mycelium.commands.dispute.DisputeFact.DisputeTakenBack;
import org.mycelium.commands.dispute.DisputeWeek;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.metric.Cadence;
import org.mycelium.commands.metric.Measured;
import org.mycelium.commands.metric.MetricFact.MetricAdopted;
import org.mycelium.commands.metric.MetricFact.ReadingRecorded;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.metric.MetricReading;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.storage.dispute.StoredDisputes;
import org.mycelium.storage.metric.StoredMetrics;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.role.StoredRoles;
import org.mycelium.storage.scrip.StoredScrip;

/** Disputes settled among us are counted from the facts, and not from what people remember. */
final class MeasuredDisputesTest {
  private static final MetricNo DISPUTES = new MetricNo(1);
  private static final Span WEEK = Span.of(Cadence.WEEKLY, LocalDate.of(2026, 12, 1));

  @TempDir private Path folder;

  @Test
  void countsOnlyWhatWasSettledAmongUsAndOnlyOnceTheWeekIsOver() {
    try (House house = counted()) {
      settle(house, Settlement.MEDIATION, Settlement.AUTHORITY, Settlement.CIRCLE);

      assertThat(units(house, NOON.plus(Duration.ofDays(1)))).isEmpty();
      assertThat(units(house, NOON.plus(Duration.ofDays(7)))).containsExactly(2L);
    }
  }

  @Test
  void keepsWhatPeopleHadReportedBeforeTheBotMeasuredIt() {
    try (House house = counted()) {
      report(house, 5);
      report(house, 6);
      settle(house, Settlement.MEDIATION);

      assertThat(units(house, NOON.plus(Duration.ofDays(7)))).containsExactly(5L, 6L);
    }
  }

  @Test
  void whatIsTakenBackIsOneLessOfItsKind() {
    try (House house = counted()) {
      settle(house, Settlement.MEDIATION);
      house.append(new DisputeOpened());
      house.passes(Duration.ofHours(2));
      house.append(new DisputeTakenBack(null), new DisputeTakenBack(Settlement.CIRCLE));

      assertThat(told(house))
          .isEqualTo(new DisputeCounts(1, Map.of(Settlement.MEDIATION, 1), 0, 1));
    }
  }

  @Test
  void whatEarlierVersionsTookBackWasTheNewest() {
    try (House house = counted()) {
      settle(house, Settlement.MEDIATION);
      house.append(new DisputeOpened());
      house.passes(Duration.ofHours(2));
      house.append(new DisputeMiscounted());
      house.append(new DisputeMiscounted());

      assertThat(told(house)).isEqualTo(new DisputeCounts(1, Map.of(), 1, 2));
    }
  }

  @Test
  void aWeekEndsWhereItDidWhenTheFirstWasCounted() {
    try (House house = counted()) {
      set(house, "Europe/Madrid");
      house.passes(Duration.ofHours(1));
      house.append(new DisputeOpened());
      house.passes(Duration.ofHours(1));
      set(house, "Pacific/Auckland");

      assertThat(new StoredDisputes(house.reading, ONE).zone())
          .contains(ZoneId.of("Europe/Madrid"));
    }
  }

  private static void set(House house, String zone) {
    house.append(
        ONE, House.member(1), List.of(new SettingChanged(Setting.ZONE.key(), zone)), List.of());
  }

  private static DisputeCounts told(House house) {
    return DisputeWeek.last(
            new StoredDisputes(house.reading, ONE), NOON.plus(Duration.ofDays(7)), ZoneOffset.UTC)
        .counts();
  }

  private House counted() {
    House house = House.ofMembers(folder.resolve("house.db"), 2);
    house.append(
        ONE,
        House.member(1),
        List.of(new MetricAdopted(DISPUTES, "disputes", 0, "weekly", null)),
        List.of());
    return house;
  }

  private static void report(House house, long units) {
    house.append(
        ONE,
        House.member(1),
        List.of(new ReadingRecorded(DISPUTES, WEEK.first(), units, null)),
        List.of());
  }

  private static void settle(House house, Settlement... ways) {
    for (Settlement how : ways) {
      house.append(new DisputeOpened(), new DisputeResolved(how));
    }
  }

  private static List<Long> units(House house, Instant now) {
    return new Measured(
            new StoredMetrics(house.reading, ONE),
            new StoredProposals(house.reading, ONE),
            new StoredRoles(house.reading, ONE),
            new StoredDisputes(house.reading, ONE),
            new StoredScrip(house.reading, ONE),
            now,
            ZoneOffset.UTC)
        .readings(DISPUTES, WEEK, WEEK).stream().map(MetricReading::units).toList();
  }
}
