package org.mycelium.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.metric.MetricFact.MetricAdopted;
import org.mycelium.commands.metric.MetricFact.MetricCreated;
import org.mycelium.commands.metric.MetricFact.MetricRetired;
import org.mycelium.commands.metric.MetricFact.ReadingRecorded;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionOpened;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionProlonged;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPlanned;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.role.RoleFact.RoleCreated;
import org.mycelium.commands.role.RoleFact.SeatAdded;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyTold;

/**
 * The figures of a digest, worked out from facts and nothing else: in the plainest way there is,
 * and in none of the code that is to be checked by it.
 *
 * @param facts all that the digest can know of, in order
 * @param words what was disclosed
 */
record Recount(List<Happened> facts, Map<Commitment, String> words, Instant since, Instant until) {
  /** A fact, and when. */
  record Happened(Instant at, Fact fact) {}

  /** Every line that is all figures, beginning with what it is of. */
  List<String> figures(LocalDate monday) {
    RecountOfMoney money = new RecountOfMoney(facts, since, until);
    RecountOfVotes votes = new RecountOfVotes(facts, words, since, until);
    return Stream.of(
            metrics(monday).stream(),
            late(monday).stream(),
            votes.turnout().stream(),
            money.lines().stream(),
            money.scrip().stream(),
            disputes().stream(),
            drawn().stream(),
            votes.open().stream(),
            votes.lacking().stream())
        .flatMap(lines -> lines)
        .toList();
  }

  /**
   * What else may stand in a digest with digits in it: what people wrote, numbers of proposals,
   * decisions and stories, and days that facts name, the longest first.
   */
  List<String> numbersAndDays(LocalDate monday) {
    Set<String> known = new HashSet<>();
    known.addAll(words.values());
    known.add(day(day(since)));
    known.add(day(day(until)));
    known.add(day(monday));
    known.add(day(day(since.plusMillis(1))));
    known.add(day(day(until.minusMillis(1))));
    known.add(day(RecountOfMoney.monday(until).minusWeeks(1)));
    for (Happened happened : facts) {
      switch (happened.fact()) {
        case ProposalOpened f -> known.add(" " + f.proposal());
        case DecisionRecorded f -> known.add(" " + f.decision());
        case TestimonyTold f -> known.add("(" + f.testimony() + ")");
        case DiscussionOpened f -> known.add(moment(f.until()));
        case DiscussionProlonged f -> known.add(moment(f.until()));
        case ReviewPlanned f -> known.add(day(f.day()));
        case RoleCreated f -> known.addAll(weeksFrom(f.start()));
        case SeatAdded f -> {
          known.add("(seat " + f.seat() + ")");
          known.addAll(weeksFrom(f.start()));
          known.addAll(weeksFrom(f.opens()));
        }
        case RoleFact.OfSeat f -> known.add("(seat " + f.seat() + ")");
        default -> {}
      }
    }
    return known.stream()
        .filter(part -> !part.isEmpty())
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  /** Terms of these lives last whole weeks, so that is how far from their start they pass on. */
  private static List<String> weeksFrom(LocalDateTime start) {
    return IntStream.rangeClosed(-8, 60)
        .mapToObj(weeks -> moment(start.plusWeeks(weeks).toInstant(ZoneOffset.UTC)))
        .toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
  }

  private static String moment(Instant at) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
        .format(at.atOffset(ZoneOffset.UTC));
  }

  private boolean told(Instant at) {
    return at.isAfter(since) && !at.isAfter(until);
  }

  /** A line for each metric that has a reading for the week of this Monday. */
  private List<String> metrics(LocalDate monday) {
    List<String> lines = new ArrayList<>();
    counted()
        .forEach(
            one ->
                metric(one.readings(), monday, one.decimals())
                    .ifPresent(line -> lines.add(one.name() + ": " + line)));
    return lines;
  }

  /** A line of columns for each that also has two before that one, in twelve weeks. */
  List<String> charts(LocalDate monday) {
    List<String> lines = new ArrayList<>();
    for (Counted one : counted()) {
      List<LocalDate> weeks =
          IntStream.range(0, 12).mapToObj(back -> monday.minusWeeks(11 - back)).toList();
      long known = weeks.stream().filter(one.readings()::containsKey).count();
      boolean told = one.readings().containsKey(monday) || !late(one, monday).isEmpty();
      if (told && known >= 3) {
        lines.add(
            one.name()
                + ": "
                + weeks.stream()
                    .dropWhile(week -> !one.readings().containsKey(week))
                    .map(week -> column(one.readings().get(week), one.decimals()))
                    .collect(Collectors.joining(" ")));
      }
    }
    return lines;
  }

  private static String column(@Nullable Long units, int decimals) {
    return units == null ? "-" : units + "=" + RecountOfMoney.figure(units, decimals);
  }

  /** A line for each week before that one, of twelve, whose number came in these days. */
  private List<String> late(LocalDate monday) {
    return counted().stream().flatMap(one -> late(one, monday).stream()).toList();
  }

  private List<String> late(Counted one, LocalDate monday) {
    List<String> lines = new ArrayList<>();
    for (int back = 1; back < 12; back++) {
      LocalDate week = monday.minusWeeks(back);
      List<Reported> all = one.all().stream().filter(of -> of.week().equals(week)).toList();
      if (all.isEmpty() || !told(all.getLast().at())) {
        continue;
      }
      List<Reported> known = all.stream().filter(of -> !of.at().isAfter(since)).toList();
      Long before = one.readings().get(week.minusWeeks(1));
      if (known.isEmpty() && back == 1 && one.readings().containsKey(monday)) {
        continue;
      }
      lines.add(
          "Late: %s, the week of %s: %s%s"
              .formatted(
                  one.name(),
                  day(week),
                  RecountOfMoney.figure(all.getLast().units(), one.decimals()),
                  !known.isEmpty()
                      ? ", corrected from "
                          + RecountOfMoney.figure(known.getLast().units(), one.decimals())
                      : before == null
                          ? ""
                          : change(all.getLast().units(), before, one.decimals())));
    }
    return lines;
  }

  /** What was reported for the week of a Monday, and when. */
  private record Reported(LocalDate week, long units, Instant at) {}

  /** A metric, what was last reported for the week of each Monday, and all that was reported. */
  private record Counted(
      String name, int decimals, Map<LocalDate, Long> readings, List<Reported> all) {
    Counted(String name, int decimals) {
      this(name, decimals, new HashMap<>(), new ArrayList<>());
    }
  }

  private List<Counted> counted() {
    Map<MetricNo, Counted> counted = new TreeMap<>();
    for (Happened happened : facts) {
      switch (happened.fact()) {
        case MetricAdopted f -> counted.put(f.metric(), new Counted(f.readyMade(), f.decimals()));
        case MetricCreated f ->
            counted.put(f.metric(), new Counted(words.getOrDefault(f.name(), ""), f.decimals()));
        case MetricRetired f -> counted.remove(f.metric());
        case ReadingRecorded f -> {
          Counted of = counted.get(f.metric());
          if (of != null) {
            of.readings().put(f.first(), f.units());
            of.all().add(new Reported(f.first(), f.units(), happened.at()));
          }
        }
        default -> {}
      }
    }
    return List.copyOf(counted.values());
  }

  private static Optional<String> metric(
      Map<LocalDate, Long> readings, LocalDate monday, int decimals) {
    Long now = readings.get(monday);
    if (now == null) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder(RecountOfMoney.figure(now, decimals));
    Long before = readings.get(monday.minusWeeks(1));
    if (before != null) {
      line.append(change(now, before, decimals));
    }
    List<Long> row = new ArrayList<>();
    int since = 0;
    for (int weeks = 0; weeks < 12; weeks++) {
      Long reading = readings.get(monday.minusWeeks(weeks));
      if (reading != null) {
        row.addFirst(reading);
        since = weeks + 1;
      }
    }
    if (row.size() >= 4) {
      String trend = RecountedTrend.of(row);
      line.append("; " + trend + " over " + since + " weeks");
      if (before != null
          && ((trend.equals("rising") && now <= before)
              || (trend.equals("falling") && now >= before))) {
        line.append(", from " + RecountOfMoney.figure(row.getFirst(), decimals))
            .append(" to " + RecountOfMoney.figure(now, decimals));
      }
    }
    return Optional.of(line.toString());
  }

  private static String change(long now, long before, int decimals) {
    String old = RecountOfMoney.figure(before, decimals);
    return now > before
        ? ", " + RecountOfMoney.figure(now - before, decimals) + " more than " + old + " before"
        : now < before
            ? ", " + RecountOfMoney.figure(before - now, decimals) + " less than " + old + " before"
            : ", the same as before";
  }

  /** What became of disputes in the last whole week by UTC, if anything did. */
  private Optional<String> disputes() {
    LocalDate monday = RecountOfMoney.monday(until).minusWeeks(1);
    Instant over = monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    RecountOfDisputes told = new RecountOfDisputes(monday);
    facts.stream()
        .filter(happened -> happened.at().isBefore(over))
        .forEach(happened -> told.hear(happened.at(), happened.fact()));
    told.end();
    int opened = told.opened();
    int settled = told.settled();
    int ours = told.ours();
    int open = told.open();
    int back = told.back();
    String among =
        switch (settled) {
          case 0 -> "";
          case 1 -> ours == 1 ? " (among us)" : " (not among us)";
          default -> " (" + ours + " of them among us)";
        };
    return opened + settled + back == 0
        ? Optional.empty()
        : Optional.of(
            "Disputes: %s opened, %s resolved%s in the week of %s; %s open when it ended%s"
                .formatted(
                    some(opened),
                    some(settled),
                    among,
                    day(monday),
                    open == 1 ? "one was" : some(open) + (open == 0 ? " was" : " were"),
                    back == 0
                        ? ""
                        : back == 1
                            ? "; one count was taken back"
                            : "; " + back + " counts were taken back"));
  }

  /** What was drawn by lot for anything but a role. */
  private List<String> drawn() {
    Map<LotNo, LotAnnounced> announced = new HashMap<>();
    Set<LotNo> forRoles = new HashSet<>();
    Set<LotNo> drawn = new TreeSet<>();
    for (Happened happened : facts) {
      switch (happened.fact()) {
        case LotAnnounced f -> announced.put(f.lot(), f);
        case RoleFact.DrawCalled f -> forRoles.add(f.lot());
        case LotDrawn f when told(happened.at()) -> drawn.add(f.lot());
        default -> {}
      }
    }
    drawn.removeAll(forRoles);
    return drawn.stream()
        .map(announced::get)
        .map(
            lot ->
                "Drawn by lot: %s %s, %s of %s"
                    .formatted(
                        lot.lot(),
                        words.getOrDefault(lot.about(), ""),
                        Math.min(lot.seats(), lot.eligible().size()),
                        lot.eligible().size()))
        .toList();
  }

  private static String some(int count) {
    return count == 0 ? "none" : count == 1 ? "one" : "" + count;
  }
}
