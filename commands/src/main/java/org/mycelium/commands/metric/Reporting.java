package org.mycelium.commands.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.text.Message;

/** What becomes of reports, and of those that are missing. */
public final class Reporting {
  /** The hour, on the wall, at which what is missing for a span is asked for on its last day. */
  private static final LocalTime ASKED_AT = LocalTime.of(18, 0);

  private static final int MAX_REASON = 500;
  private static final int OLDEST_YEARS = 10;

  private final Members members;
  private final Metrics metrics;
  private final Reporters reporters;
  private final Catalogue catalogue;

  Reporting(Members members, Metrics metrics, Reporters reporters) {
    this.members = members;
    this.metrics = metrics;
    this.reporters = reporters;
    this.catalogue = new Catalogue(metrics);
  }

  Decision report(MetricCommand.Report command, Situation situation, Member issuer) {
    if (command.name().isEmpty()) {
      return alone(command, situation, issuer);
    }
    Optional<Metric> found =
        catalogue.find(command.name()).or(() -> catalogue.countedIn(command.name()));
    if (found.isEmpty()) {
      return Decision.refuse(catalogue.missing(command.name()));
    }
    return report(found.get(), command, situation, issuer);
  }

  /** A number alone is of the only metric that somebody reports. */
  private Decision alone(MetricCommand.Report command, Situation situation, Member issuer) {
    List<Metric> theirs =
        metrics.counted().stream()
            .filter(metric -> !metric.measured())
            .filter(metric -> mayReport(reporters.of(metric), issuer))
            .toList();
    return switch (theirs.size()) {
      case 0 -> Decision.refuse(new WritingMessage.ReportHow());
      case 1 -> report(theirs.getFirst(), command, situation, issuer);
      default ->
          Decision.refuse(
              new WritingMessage.ReportWhich(
                  theirs.getFirst().name(),
                  theirs.stream().map(Metric::name).toList(),
                  command.value()));
    };
  }

  private static boolean mayReport(WhoReports who, Member issuer) {
    return who.anyone() || who.includes(issuer.no());
  }

  private Decision report(
      Metric metric, MetricCommand.Report command, Situation situation, Member issuer) {
    if (metric.measured()) {
      return Decision.refuse(new ReportMessage.Measured(metric));
    }
    WhoReports who = reporters.of(metric);
    if (!mayReport(who, issuer)) {
      return Decision.refuse(new ReportMessage.NotYours(metric, who));
    }
    // The number of a month is not that of the week at its beginning.
    if (command.named().filter(named -> named != metric.cadence()).isPresent()) {
      return Decision.refuse(new ReportMessage.OtherSpan(metric, command.named().get()));
    }
    return switch (Value.read(command.value(), metric, situation.settings().language())) {
      case Value.Wrong(Value.Problem problem) ->
          Decision.refuse(new ReportMessage.BadValue(metric, command.value(), problem));
      case Value.Exact(long units) -> report(metric, units, command, situation.moment());
    };
  }

  private Decision report(Metric metric, long units, MetricCommand.Report command, Moment moment) {
    LocalDate today = moment.local().toLocalDate();
    Span current = Span.of(metric.cadence(), today);
    Span span =
        command
            .day()
            .map(day -> Span.of(metric.cadence(), day))
            .orElseGet(() -> meant(metric, current, today, moment));
    if (span.compareTo(current) > 0 || span.first().isBefore(today.minusYears(OLDEST_YEARS))) {
      return Decision.refuse(new ReportMessage.NotThatDay(span));
    }
    Optional<MetricReading> standing = standing(metric, span);
    if (standing.isPresent() && standing.get().units() == units) {
      return Decision.answer(new ReportMessage.NotedAlready(metric, span, units));
    }
    if (standing.isPresent() && command.reason().isEmpty()) {
      return Decision.refuse(
          new ReportMessage.ReasonMissing(metric, span, standing.get().units(), command.value()));
    }
    String reason = standing.isEmpty() ? "" : command.reason().orElse("");
    if (reason.codePointCount(0, reason.length()) > MAX_REASON) {
      return Decision.refuse(
          new WritingMessage.TooLong(reason.codePointCount(0, reason.length()), MAX_REASON));
    }
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new MetricFact.ReadingRecorded(
            metric.no(),
            span.first(),
            units,
            reason.isEmpty() ? null : draft.commit(reason, moment.entropy())));
    boolean guessed = command.day().isEmpty() && !span.equals(current);
    return draft
        .reply(
            standing
                .<Message>map(old -> new ReportMessage.Corrected(metric, span, old.units(), units))
                .orElseGet(
                    () ->
                        new ReportMessage.Noted(
                            metric,
                            span,
                            units,
                            standing(metric, span.previous()).map(MetricReading::units),
                            guessed)))
        .done();
  }

  /**
   * Early in a span people mean the one before, if that is still missing and was counted already.
   */
  private Span meant(Metric metric, Span current, LocalDate today, Moment moment) {
    Span before = current.previous();
    boolean counted =
        metric.createdAt().atZone(moment.zone()).toLocalDate().isBefore(current.first());
    return counted && current.graceLastsOn(today) && standing(metric, before).isEmpty()
        ? before
        : current;
  }

  private Optional<MetricReading> standing(Metric metric, Span span) {
    return metrics.readings(metric.no(), span, span).stream().reduce((old, newer) -> newer);
  }

  /**
   * Asks each reporter once for all that is missing of theirs, where a role reports everybody who
   * has it. After an outage only for the newest span: what is long past is not made up by nagging.
   */
  Decision ask(Situation situation) {
    Moment moment = situation.moment();
    Decision.Draft draft = Decision.accept();
    Map<MemberNo, List<ReportMessage.Missing>> byReporter = new TreeMap<>();
    for (Metric metric : metrics.counted()) {
      Span span = lastAskedFor(metric, moment);
      WhoReports who = reporters.of(metric);
      if (!metric.measured() && !who.anyone() && toBeAskedFor(metric, span, moment)) {
        draft.fact(new MetricFact.ReportAsked(metric.no(), span.first()));
        for (Member reporter : who.members()) {
          byReporter
              .computeIfAbsent(reporter.no(), _ -> new ArrayList<>())
              .add(new ReportMessage.Missing(metric, span));
        }
      }
    }
    byReporter.forEach(
        (no, missing) ->
            draft.effect(
                new Effect.Discreet(
                    no,
                    new ReportMessage.PleaseReport(members.get(no).displayName(), missing),
                    new ReportMessage.SomethingToAsk(
                        members.get(no).displayName(), situation.botId()))));
    return draft.done();
  }

  /** What somebody has not reported for the newest spans whose hour of asking is over. */
  List<ReportMessage.Missing> missing(MemberNo reporter, Moment moment) {
    return metrics.counted().stream()
        .filter(metric -> !metric.measured())
        .filter(metric -> reporters.of(metric).includes(reporter))
        .filter(metric -> missing(metric, lastAskedFor(metric, moment), moment))
        .map(metric -> new ReportMessage.Missing(metric, lastAskedFor(metric, moment)))
        .toList();
  }

  /** When missing reports are asked for next. */
  public static Instant nextAsk(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    // A clock that is put back may come by the same hour twice; the second is not after the first.
    return Stream.iterate(today, day -> day.plusDays(1))
        .map(day -> day.atTime(ASKED_AT).atZone(zone).toInstant())
        .filter(now::isBefore)
        .findFirst()
        .orElseThrow();
  }

  /** The newest span whose hour of asking is over. */
  private static Span lastAskedFor(Metric metric, Moment moment) {
    LocalDate today = moment.local().toLocalDate();
    Span current = Span.of(metric.cadence(), today);
    boolean asked =
        !today.atTime(moment.local().toLocalTime()).isBefore(current.last().atTime(ASKED_AT));
    return asked ? current : current.previous();
  }

  private boolean toBeAskedFor(Metric metric, Span span, Moment moment) {
    // What was asked for a time to come was asked by a clock that was ahead.
    LocalDate today = moment.local().toLocalDate();
    return metric
            .askedFor()
            .filter(asked -> !asked.isBefore(span.first()) && !asked.isAfter(today))
            .isEmpty()
        && missing(metric, span, moment);
  }

  private boolean missing(Metric metric, Span span, Moment moment) {
    LocalDate created = metric.createdAt().atZone(moment.zone()).toLocalDate();
    return !created.isAfter(span.last()) && standing(metric, span).isEmpty();
  }
}
