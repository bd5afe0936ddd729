package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;

/**
 * A vote against, as a result reports it.
 *
 * @param name who, untrusted; empty when so few voted that a name would say too much
 * @param reason their words, untrusted; may be empty
 * @param objection whether it was an objection rather than a plain no
 */
public record Dissent(Optional<String> name, String reason, boolean objection) {
  /**
   * Below this many votes nobody is named (GOVERNANCE: who voted what is shown only if at least 3
   * voted).
   */
  private static final int NAMED_FROM = 3;

  /**
   * Those against among these ballots, in the order given; without names and reasons there is
   * nothing to report.
   */
  public static List<Dissent> among(List<Ballot> ballots, Function<MemberNo, String> nameOf) {
    boolean named = ballots.size() >= NAMED_FROM;
    return ballots.stream()
        .filter(b -> b.choice() == Choice.NO || b.choice() == Choice.OBJECTION)
        .map(
            b ->
                new Dissent(
                    named ? Optional.of(nameOf.apply(b.voter())) : Optional.empty(),
                    b.reason(),
                    b.choice() == Choice.OBJECTION))
        .filter(d -> d.name().isPresent() || !d.reason().isEmpty())
        .toList();
  }
}
