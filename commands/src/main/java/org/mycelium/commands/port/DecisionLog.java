package org.mycelium.commands.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decisionlog.LoggedDecision;
import org.mycelium.commands.decisionlog.Margin;
import org.mycelium.commands.decisionlog.Statement;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;

/** The decision log of one assembly. */
public interface DecisionLog {
  /** The decision with this number. */
  Optional<LoggedDecision> find(DecisionNo no);

  /** The proposal that became the decision with this number. */
  Optional<Proposal> decided(DecisionNo no);

  /** The number of the decision a proposal became. */
  Optional<DecisionNo> numberOf(ProposalNo no);

  /** What stands in the margin of a decision. */
  Margin margin(LoggedDecision decision);

  /** What those against it attached, in the order in which they did. */
  List<Statement> statements(DecisionNo no);

  /**
   * Those whose words were attached after one instant and not after another, the first leading;
   * words that others took the place of, or that were taken back, were not.
   */
  List<Attached> attachedBetween(Instant after, Instant until);

  /** What was attached to which decision. */
  record Attached(DecisionNo decision, Statement statement) {}

  /** How it ended, if it does not stand any more. */
  Optional<Ending> ending(DecisionNo no);

  /** Those that ended after one instant and not after another, the first to end leading. */
  List<Ending> endedBetween(Instant after, Instant until);

  /** Which decisions this one ended, in order of number. */
  List<Ending> endedBy(DecisionNo no);

  /** When it comes back, if it does. */
  Optional<Review> review(DecisionNo no);

  /** The reviews to come of decisions that stand, the first day leading. */
  List<Review> reviews();

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
