package org.mycelium.commands.vote;

import java.time.Duration;
import java.util.Optional;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.proposal.ProposalNo;

/**
 * A ballot that was read back to its voter, who has not said yet whether that is what was meant.
 *
 * @param written the vote as it would be written after the command's word so that it counts, with
 *     its reason; untrusted
 */
public record ReadBack(ProposalNo proposal, String written) implements Pending {
  @Override
  public Kind kind() {
    return Kind.READ_BACK;
  }

  @Override
  public Optional<Duration> waits() {
    return Optional.empty();
  }

  @Override
  public Optional<ProposalNo> vote() {
    return Optional.of(proposal);
  }

  /** The vote that a yes to it casts. */
  VoteCommand.Cast meant() {
    return new VoteCommand.Cast(Optional.of(proposal), "", Optional.empty(), written, false);
  }
}
