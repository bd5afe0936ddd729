package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.secrecy.SealedReason;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;

/**
 * A vote against, as a result reports it.
 *
 * @param name who, untrusted; empty when so few voted that a name would say too much
 * @param reason their words, untrusted; may be empty
 * @param position the one they took
 */
public record Dissent(Optional<String> name, String reason, Position position) {
  /**
   * Below this many votes nobody is named (GOVERNANCE: who voted what is shown only if at least 3
   * voted).
   */
  static final int NAMED_FROM = 3;

  /** Refuses positions that are no dissent. */
  public Dissent {
    if (!position.dissents()) {
      throw new IllegalArgumentException(position.choice() + " is no dissent");
    }
  }

  /**
   * Those against, in the order of their numbers; without names and reasons there is nothing to
   * report. In a second phase those who stopped the first come before: it overrules nobody unheard.
   */
  public static List<Dissent> on(
      Proposal proposal, Proposals proposals, Function<MemberNo, String> nameOf) {
    return on(
        proposal,
        proposals,
        proposals.sealedBallots().reasons(proposal.no(), proposal.round()),
        nameOf);
  }

  /**
   * The same when the vote closes just now.
   *
   * @param sealed the reasons that came with its sealed ballots, in an order that says nothing
   */
  static List<Dissent> on(
      Proposal proposal,
      Proposals proposals,
      List<SealedReason.Told> sealed,
      Function<MemberNo, String> nameOf) {
    return switch (proposal.question()) {
      case Resolution resolution -> on(proposal, resolution.rule(), proposals, sealed, nameOf);
      case Selection _ -> List.of(); // who likes another option better is not against this one
    };
  }

  private static List<Dissent> on(
      Proposal proposal,
      Rule rule,
      Proposals proposals,
      List<SealedReason.Told> sealed,
      Function<MemberNo, String> nameOf) {
    int before = proposal.round() - 1;
    Stream<Dissent> overruled =
        rule.firstPhase().stream()
            .flatMap(
                first ->
                    Stream.concat(
                        among(proposals.ballots(proposal.no(), before), first, nameOf),
                        unnamed(
                            proposals.ballots(proposal.no(), before).size(),
                            first,
                            proposals.sealedBallots().reasons(proposal.no(), before))))
            .filter(dissent -> dissent.position().side() == Position.Side.STOPPING);
    List<Ballot> ballots = proposals.ballots(proposal.no());
    return Stream.of(overruled, among(ballots, rule, nameOf), unnamed(ballots.size(), rule, sealed))
        .flatMap(dissent -> dissent)
        .toList();
  }

  /**
   * Of sealed ballots only the reasons are told, and of nobody; that of the only one not at all,
   * for whoever is known to have voted would be known by it.
   */
  private static Stream<Dissent> unnamed(int voted, Rule rule, List<SealedReason.Told> reasons) {
    return reasons.stream()
        .filter(_ -> voted > 1)
        .flatMap(
            reason ->
                rule.positions().stream()
                    .filter(position -> position.choice().word().equals(reason.answer()))
                    .filter(Position::dissents)
                    .map(position -> new Dissent(Optional.empty(), reason.text(), position)));
  }

  private static Stream<Dissent> among(
      List<Ballot> ballots, Rule rule, Function<MemberNo, String> nameOf) {
    boolean named = ballots.size() >= NAMED_FROM;
    return ballots.stream()
        .flatMap(
            ballot ->
                position(rule, ballot).filter(Position::dissents).stream()
                    .map(
                        position ->
                            new Dissent(
                                ballot.voter().filter(_ -> named).map(nameOf),
                                ballot.reason(),
                                position)))
        .filter(d -> d.name().isPresent() || !d.reason().isEmpty());
  }

  private static Optional<Position> position(Rule rule, Ballot ballot) {
    return ballot.mark() instanceof Choice choice ? rule.position(choice) : Optional.empty();
  }
}
