package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.proposal.amendment.AmendmentNo;

/** How people write the numbers of proposals and decisions. */
public final class Ids {
  /** P3, p3, P 3, #3, "proposal 3", "propuesta 3". */
  public static final IdForm<ProposalNo> PROPOSAL =
      new IdForm<>(List.of("p", "proposal", "propuesta"), ProposalNo::new);

  /** D12, d12, D 12, #12, "decision 12", "decisión 12". */
  public static final IdForm<DecisionNo> DECISION =
      new IdForm<>(List.of("d", "decision"), DecisionNo::new);

  /** A3, a3, A 3, #3, "amendment 3", "enmienda 3". */
  public static final IdForm<AmendmentNo> AMENDMENT =
      new IdForm<>(List.of("a", "amendment", "enmienda"), AmendmentNo::new);

  private Ids() {}

  /** A text that is a proposal's number and nothing else; a bare "3" is. */
  public static Optional<ProposalNo> proposal(String text) {
    return PROPOSAL.read(text);
  }

  /** A text that is a decision's number and nothing else; a bare "12" is. */
  public static Optional<DecisionNo> decision(String text) {
    return DECISION.read(text);
  }
}
