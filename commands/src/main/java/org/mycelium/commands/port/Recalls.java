package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.recall.Signature;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.tally.Fraction;

/** What members of one assembly ask for in the way of recalls. */
public interface Recalls {
  /**
   * Who asks for whoever holds or held this seat to be recalled, the first to ask leading; those
   * who asked before the last vote on it are not among them.
   */
  List<Signature> signatures(RoleNo role, int seat);

  /** The last vote on recalling whoever held this seat. */
  Optional<ProposalNo> lastVote(RoleNo role, int seat);

  /** Which share of the members it takes; empty if the assembly decided nothing about it. */
  Optional<Fraction> share();
}
