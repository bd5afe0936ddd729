package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Ids;

/**
 * The number of the proposal that a vote was meant for, as the last thing between its voter and the
 * bot. Pure but for its read port; one transaction.
 */
public final class UnplacedAnswer implements BareAnswer {
  private final Proposals proposals;
  private final Unplaced vote;

  /** Reads the number for this vote. */
  public UnplacedAnswer(Proposals proposals, Unplaced vote) {
    this.proposals = proposals;
    this.vote = vote;
  }

  @Override
  public Optional<Reading> read(Line line) {
    return Optional.of(line)
        .filter(said -> said.body().isEmpty())
        .flatMap(said -> Ids.proposal(said.head()))
        .filter(no -> proposals.find(no).isPresent())
        .map(no -> new Reading.Understood(new VoteCommand.Place(no, vote.written())));
  }
}
