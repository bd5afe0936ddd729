package org.mycelium.commands.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about metrics. Pure but for its read ports; one transaction, one
 * instance.
 *
 * @see Reporting for what is reported
 */
public final class MetricRules {
  /** More than these nobody reads every week. */
  static final int MAX_METRICS = 30;

  private final Members members;
  private final Metrics metrics;
  private final Catalogue catalogue;
  private final Reporters reporters;

  /** Decides from these. */
  public MetricRules(Members members, Roles roles, Metrics metrics) {
    this.members = members;
    this.metrics = metrics;
    this.catalogue = new Catalogue(metrics);
    this.reporters = new Reporters(members, roles);
  }

  /** What becomes of this command. */
  public Decision decide(MetricCommand command, Situation situation) {
    Reporting reporting = new Reporting(members, metrics, reporters);
    return switch (command) {
      case MetricCommand.AskDue _ -> reporting.ask(situation);
      case MetricCommand.Report c -> inside(situation, m -> reporting.report(c, situation, m));
      case MetricCommand.Create c -> inside(situation, m -> create(c, situation, m));
      case MetricCommand.Adopt c -> inside(situation, m -> adopt(c, m));
      case MetricCommand.ListReadyMade _ -> inside(situation, _ -> listReadyMade());
      case MetricCommand.ListAll _ ->
          inside(situation, m -> listAll(situation, reporting.missing(m.no(), situation.moment())));
      case MetricCommand.Show c -> inside(situation, _ -> show(c, situation));
      case MetricCommand.NameReporter c ->
          inside(
              situation, m -> existing(c.name(), metric -> nameReporter(c, metric, situation, m)));
      case MetricCommand.Retire c ->
          inside(situation, m -> existing(c.name(), metric -> retire(metric, situation, m)));
    };
  }

  private static Decision inside(Situation situation, Function<Member, Decision> then) {
    return Belonging.inside(situation.issuer(), then);
  }

  private Decision existing(String name, Function<Metric, Decision> then) {
    return catalogue.find(name).map(then).orElseGet(() -> Decision.refuse(catalogue.missing(name)));
  }

  private Decision create(MetricCommand.Create command, Situation situation, Member creator) {
    Optional<Message> obstacle = new Creation(metrics, catalogue).obstacle(command);
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    return reporters.meant(
        command.terms().reporter(),
        creator,
        reporter -> {
          MetricNo no = metrics.next();
          MetricCommand.Terms terms = command.terms();
          Cadence cadence = terms.cadence().orElse(Cadence.WEEKLY);
          Decision.Draft draft = Decision.accept();
          var entropy = situation.moment().entropy();
          draft.fact(
              new MetricFact.MetricCreated(
                  no,
                  draft.commit(command.name(), entropy),
                  draft.commit(command.meaning(), entropy),
                  draft.commit(terms.unit(), entropy),
                  terms.decimals(),
                  cadence.key(),
                  member(reporter)));
          Naming naming = new Naming.Own(command.name(), command.meaning(), terms.unit());
          return counted(no, draft, naming, cadence, creator, reporter);
        });
  }

  private Decision adopt(MetricCommand.Adopt command, Member creator) {
    Optional<ReadyMade> ready = ReadyMade.called(Naming.form(command.name()));
    if (ready.isEmpty()) {
      return Decision.refuse(new MetricMessage.NoReadyMade(command.name()));
    }
    Optional<Metric> already = catalogue.find(ready.get().key());
    if (already.isPresent()) {
      return Decision.refuse(new MetricMessage.NameTaken(already.get()));
    }
    if (metrics.counted().size() >= MAX_METRICS) {
      return Decision.refuse(new WritingMessage.TooMany(MAX_METRICS));
    }
    return reporters.meant(
        ready.get().measured() ? new MetricCommand.Reporter.Anyone() : command.terms().reporter(),
        creator,
        reporter -> {
          MetricNo no = metrics.next();
          Cadence cadence =
              Optional.of(ready.get())
                  .filter(ReadyMade::weekly)
                  .map(_ -> Cadence.WEEKLY)
                  .or(command.terms()::cadence)
                  .orElse(Cadence.WEEKLY);
          Decision.Draft draft = Decision.accept();
          draft.fact(
              new MetricFact.MetricAdopted(
                  no, ready.get().key(), ready.get().decimals(), cadence.key(), member(reporter)));
          return counted(no, draft, ready.get(), cadence, creator, reporter);
        });
  }

  /** Tells the assembly, and wakes whoever was given work by somebody else. */
  private Decision counted(
      MetricNo no,
      Decision.Draft draft,
      Naming naming,
      Cadence cadence,
      Member creator,
      ReportedBy reporter) {
    if (reporter instanceof ReportedBy.Holders) {
      draft.fact(named(no, reporter));
    }
    WhoReports who = reporters.of(reporter);
    return draft
        .effect(
            announce(
                new MetricMessage.Counted(naming, cadence, creator.displayName(), who),
                creator,
                who.members()))
        .done();
  }

  private static Effect announce(Message message, Member by, List<Member> reporters) {
    List<MemberNo> woken =
        reporters.stream().map(Member::no).filter(no -> !no.equals(by.no())).toList();
    return new Effect.Announce(
        message,
        woken.isEmpty() ? Effect.Loudness.QUIET : Effect.Loudness.LOUD,
        woken,
        Optional.empty());
  }

  /** Whom a metric is created with: a role is named with a fact of its own. */
  private static @Nullable MemberNo member(ReportedBy reporter) {
    return reporter instanceof ReportedBy.One(MemberNo no) ? no : null;
  }

  private static MetricFact named(MetricNo metric, ReportedBy reporter) {
    return reporter instanceof ReportedBy.Holders(RoleNo role)
        ? new MetricFact.ReportingRoleNamed(metric, role)
        : new MetricFact.ReporterNamed(metric, member(reporter));
  }

  private Decision listReadyMade() {
    return Decision.answer(
        new MetricMessage.ReadyMadeList(
            List.of(ReadyMade.values()).stream()
                .filter(ready -> catalogue.find(ready.key()).isEmpty())
                .toList()));
  }

  private Decision listAll(Situation situation, List<ReportMessage.Missing> askers) {
    LocalDate today = situation.moment().local().toLocalDate();
    return Decision.answer(
        new MetricMessage.Overview(
            metrics.counted().stream().map(metric -> catalogue.history(metric, today)).toList(),
            // Whose it is the room knows; that it is late it need not.
            situation.inPrivate() ? askers : List.of()));
  }

  private Decision show(MetricCommand.Show command, Situation situation) {
    return existing(
        command.name(),
        metric ->
            Decision.answer(
                new MetricMessage.Shown(
                    catalogue.history(metric, situation.moment().local().toLocalDate()),
                    reporters.of(metric))));
  }

  private Decision nameReporter(
      MetricCommand.NameReporter command, Metric metric, Situation situation, Member issuer) {
    if (metric.measured()) {
      return Decision.refuse(new ReportMessage.Measured(metric));
    }
    WhoReports now = reporters.of(metric);
    if (!now.includes(issuer.no()) && !now.anyone() && !mayChange(metric, situation, issuer)) {
      return Decision.refuse(new MetricMessage.MayNotChange(metric));
    }
    return reporters.meant(
        command.reporter(),
        issuer,
        reporter -> {
          WhoReports who = reporters.of(reporter);
          Message message = new ReporterMessage.ReporterIs(metric, who);
          return reporter.equals(metric.reporter())
              ? Decision.answer(message)
              : Decision.accept()
                  .fact(named(metric.no(), reporter))
                  .effect(announce(message, issuer, who.members()))
                  .done();
        });
  }

  private Decision retire(Metric metric, Situation situation, Member issuer) {
    if (!mayChange(metric, situation, issuer)) {
      return Decision.refuse(new MetricMessage.MayNotChange(metric));
    }
    return Decision.accept()
        .fact(new MetricFact.MetricRetired(metric.no()))
        .effect(
            announce(new MetricMessage.Retired(metric, issuer.displayName()), issuer, List.of()))
        .done();
  }

  private static boolean mayChange(Metric metric, Situation situation, Member issuer) {
    return metric.creator().equals(issuer.no()) || situation.issuer().steersSettings();
  }
}
