package org.mycelium.commands.decisionlog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;

/**
 * How those who were against a decision attach what they have to say to it: with their names,
 * within a week, and joined by others who were against. Pure but for its read ports.
 */
final class Stating {
  /** Longest statement, in code points: half a page. */
  static final int MAX_WORDS = 2_000;

  /** For how long after the decision one can be attached or joined. */
  static final Duration WINDOW = Duration.ofDays(7);

  private final DecisionLog decisions;
  private final Proposals proposals;
  private final Members members;

  Stating(DecisionLog decisions, Proposals proposals, Members members) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.members = members;
  }

  Decision attach(DecisionLogCommand.Attach command, Situation situation, Member member) {
    int length = command.words().codePointCount(0, command.words().length());
    if (length == 0) {
      return Decision.refuse(new StatementMessage.How());
    }
    if (length > MAX_WORDS) {
      return Decision.refuse(new StatementMessage.TooLong(length, MAX_WORDS));
    }
    return inTime(
        command.decision(), situation, decision -> attach(command, decision, situation, member));
  }

  private Decision attach(
      DecisionLogCommand.Attach command,
      LoggedDecision decision,
      Situation situation,
      Member member) {
    if (!against(decision.proposal(), member.no())) {
      return Decision.refuse(new StatementMessage.OnlyAgainst(decision.no()));
    }
    Optional<Statement> signed = signed(decision.no(), member.no());
    boolean replaces =
        signed
            .filter(one -> one.author().equals(member.no()) && one.joined().isEmpty())
            .isPresent();
    if (signed.isPresent() && !replaces) {
      return Decision.refuse(
          new StatementMessage.SignedAlready(decision.no(), stays(signed.get(), member)));
    }
    Decision.Draft draft = Decision.accept();
    return draft
        .fact(
            new StatementFact.StatementAttached(
                decision.no(),
                member.no(),
                draft.commit(command.words(), situation.moment().entropy())))
        .effect(
            tell(
                new StatementMessage.Attached(
                    decision.no(),
                    decision.proposal().title(),
                    member.displayName(),
                    command.words(),
                    decision.decidedAt().plus(WINDOW))))
        .done();
  }

  Decision join(DecisionLogCommand.JoinStatement command, Situation situation, Member member) {
    return inTime(command.decision(), situation, decision -> join(command, decision, member));
  }

  private Decision join(
      DecisionLogCommand.JoinStatement command, LoggedDecision decision, Member member) {
    if (!against(decision.proposal(), member.no())) {
      return Decision.refuse(new StatementMessage.OnlyAgainst(decision.no()));
    }
    Optional<Statement> signed = signed(decision.no(), member.no());
    if (signed.isPresent()) {
      return Decision.refuse(
          new StatementMessage.SignedAlready(decision.no(), stays(signed.get(), member)));
    }
    List<Statement> meant =
        decisions.statements(decision.no()).stream()
            .filter(
                statement ->
                    command.author().isEmpty()
                        || Meant.names(command.author().get(), members.get(statement.author())))
            .toList();
    if (meant.size() != 1) {
      return Decision.refuse(
          new StatementMessage.WhichOne(
              decision.no(),
              names(decisions.statements(decision.no()).stream().map(Statement::author).toList())));
    }
    Statement statement = meant.getFirst();
    return Decision.accept()
        .fact(new StatementFact.StatementJoined(decision.no(), statement.author(), member.no()))
        .effect(
            tell(
                new StatementMessage.Joined(
                    decision.no(),
                    member.displayName(),
                    members.get(statement.author()).displayName())))
        .done();
  }

  Decision withdraw(
      DecisionLogCommand.WithdrawStatement command, Situation situation, Member member) {
    return inTime(
        command.decision(),
        situation,
        decision -> {
          Optional<Statement> signed = signed(decision.no(), member.no());
          if (signed.isEmpty()) {
            return Decision.refuse(new StatementMessage.NoneOfYours(decision.no()));
          }
          MemberNo author = signed.get().author();
          boolean own = author.equals(member.no());
          if (stays(signed.get(), member)) {
            return Decision.refuse(new StatementMessage.SignedAlready(decision.no(), true));
          }
          return Decision.accept()
              .fact(
                  own
                      ? new StatementFact.StatementWithdrawn(decision.no(), author)
                      : new StatementFact.StatementLeft(decision.no(), author, member.no()))
              .effect(
                  tell(new StatementMessage.TakenBack(decision.no(), member.displayName(), own)))
              .done();
        });
  }

  private Decision inTime(
      Optional<DecisionNo> no, Situation situation, Function<LoggedDecision, Decision> then) {
    Optional<LoggedDecision> decision =
        no.map(decisions::find).orElseGet(() -> decisions.latest(1).stream().findFirst());
    if (decision.isEmpty()) {
      return Decision.refuse(new DecisionLogMessage.NoSuch(no, decisions.size()));
    }
    Instant until = decision.get().decidedAt().plus(WINDOW);
    return situation.moment().now().isAfter(until)
        ? Decision.refuse(new StatementMessage.TooLate(decision.get().no(), until))
        : then.apply(decision.get());
  }

  /**
   * Whether a member voted against what was decided. Of sealed ballots nobody knows that, so
   * whoever could vote may say so; of a choice between options, whoever chose.
   */
  private boolean against(Proposal proposal, MemberNo member) {
    if (proposals.terms(proposal.no()).sealed()) {
      return proposals.inElectorate(proposal.no(), member);
    }
    Stream<Ballot> own =
        proposals.ballots(proposal.no()).stream().filter(ballot -> isOf(ballot, member));
    return switch (proposal.question()) {
      case Selection _ -> own.anyMatch(ballot -> ballot.mark() instanceof Marks);
      case Resolution resolution ->
          own.anyMatch(ballot -> dissents(resolution.rule(), ballot))
              || overruled(proposal, resolution.rule(), member);
    };
  }

  /** Who stopped the first phase, and was outvoted in the second. */
  private boolean overruled(Proposal proposal, Rule rule, MemberNo member) {
    return rule.firstPhase().stream()
        .anyMatch(
            first ->
                proposals.ballots(proposal.no(), proposal.round() - 1).stream()
                    .filter(ballot -> isOf(ballot, member))
                    .anyMatch(ballot -> dissents(first, ballot)));
  }

  private static boolean isOf(Ballot ballot, MemberNo member) {
    return ballot.voter().filter(member::equals).isPresent();
  }

  private static boolean dissents(Rule rule, Ballot ballot) {
    return ballot.mark() instanceof Choice choice
        && rule.position(choice).filter(Position::dissents).isPresent();
  }

  /** What others put their names under stays as it is. */
  private static boolean stays(Statement statement, Member member) {
    return statement.author().equals(member.no()) && !statement.joined().isEmpty();
  }

  private Optional<Statement> signed(DecisionNo no, MemberNo member) {
    return decisions.statements(no).stream()
        .filter(statement -> statement.signers().contains(member))
        .findFirst();
  }

  private List<String> names(List<MemberNo> numbers) {
    return numbers.stream().map(no -> members.get(no).displayName()).toList();
  }

  private static Effect tell(StatementMessage message) {
    return new Effect.Announce(message, Effect.Loudness.QUIET, List.of(), Optional.empty());
  }
}
