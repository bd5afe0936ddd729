package org.mycelium.storage;

import static org.mycelium.storage.House.member;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.metric.MetricFact.MetricAdopted;
import org.mycelium.commands.metric.MetricFact.MetricCreated;
import org.mycelium.commands.metric.MetricFact.MetricRetired;
import org.mycelium.commands.metric.MetricFact.ReadingRecorded;
import org.mycelium.commands.metric.MetricFact.ReportAsked;
import org.mycelium.commands.metric.MetricFact.ReporterNamed;
import org.mycelium.commands.metric.MetricFact.ReportingRoleNamed;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.role.RoleNo;

/** What an assembly counts, and what is reported of it. */
final class LifeOfMetrics {
  private final World world;
  private final List<MetricNo> counted = new ArrayList<>();
  private int metrics;

  LifeOfMetrics(World world) {
    this.world = world;
  }

  void count() {
    MetricNo no = new MetricNo(++metrics);
    MemberNo reporter = world.random.nextBoolean() ? null : world.any(world.everybody());
    if (world.random.nextBoolean()) {
      world.appendBy(
          member(1), List.of(), new MetricAdopted(no, "households", 0, "weekly", reporter));
    } else {
      List<Disclosure> words =
          List.of(
              world.house.disclose("meals"),
              world.house.disclose("warm meals"),
              world.house.disclose(""));
      world.appendBy(
          member(1),
          words,
          new MetricCreated(
              no,
              words.get(0).commitment(),
              words.get(1).commitment(),
              words.get(2).commitment(),
              world.random.nextInt(4),
              "weekly",
              reporter));
    }
    counted.add(no);
  }

  void report() {
    for (MetricNo no : List.copyOf(counted)) {
      LocalDate monday =
          LocalDate.ofInstant(world.house.now(), ZoneOffset.UTC)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .minusWeeks(world.random.nextInt(4));
      switch (world.random.nextInt(9)) {
        case 0 -> world.append(List.of(), new ReportAsked(no, monday));
        case 1 -> world.append(List.of(), new ReporterNamed(no, world.any(world.everybody())));
        case 2 -> world.append(List.of(), new ReportingRoleNamed(no, new RoleNo(1)));
        case 3 -> {
          world.append(List.of(), new MetricRetired(no));
          counted.remove(no);
        }
        default -> {
          Disclosure reason =
              world.random.nextBoolean() ? null : world.house.disclose("counted twice");
          world.appendBy(
              world.any(world.everybody()),
              reason == null ? List.of() : List.of(reason),
              new ReadingRecorded(
                  no,
                  monday,
                  world.random.nextInt(99_999),
                  reason == null ? null : reason.commitment()));
        }
      }
    }
  }
}
