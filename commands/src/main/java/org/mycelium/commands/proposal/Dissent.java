package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.tally.Ballot;
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
  private static final int NAMED_FROM = 3;

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
    Stream<Dissent> overruled =
        proposal.rule().firstPhase().stream()
            .flatMap(
                rule -> among(proposals.ballots(proposal.no(), proposal.round() - 1), rule, nameOf))
            .filter(dissent -> dissent.position().side() == Position.Side.STOPPING);
    return Stream.concat(
            overruled, among(proposals.ballots(proposal.no()), proposal.rule(), nameOf))
        .toList();
  }

  private static Stream<Dissent> among(
      List<Ballot> ballots, Rule rule, Function<MemberNo, String> nameOf) {
    boolean named = ballots.size() >= NAMED_FROM;
    return ballots.stream()
        .flatMap(
            ballot ->
                rule.position(ballot.choice()).filter(Position::dissents).stream()
                    .map(
                        position ->
                            new Dissent(
                                named
                                    ? Optional.of(nameOf.apply(ballot.voter()))
                                    : Optional.empty(),
                                ballot.reason(),
                                position)))
        .filter(d -> d.name().isPresent() || !d.reason().isEmpty());
  }
}
