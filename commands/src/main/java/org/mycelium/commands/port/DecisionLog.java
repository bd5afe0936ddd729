package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decisionlog.LoggedDecision;
import org.mycelium.commands.decisionlog.Margin;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;

/** The decision log of one assembly. */
public interface DecisionLog {
  /** The decision with this number. */
  Optional<LoggedDecision> find(DecisionNo no);

  /** The number of the decision a proposal became. */
  Optional<DecisionNo> numberOf(ProposalNo no);

  /** What stands in the margin of a decision. */
  Margin margin(LoggedDecision decision);

  /** The newest decisions, newest first. */
  List<LoggedDecision> latest(int limit);

  /**
   * Decisions whose title or text has all of these words, or words beginning with them; the best
   * fit first. The words come from people and are only ever words, never search operators.
   */
  List<LoggedDecision> search(String words, int limit);

  /** How many there are. */
  int size();

  /** The number the next decision gets. */
  DecisionNo next();
}
