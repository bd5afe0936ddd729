package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.tally.Majority.Bar;
import org.mycelium.commands.tally.Majority.Base;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * The second phase of modified consensus: it passes when at least 9/10 of the yes and no votes are
 * yes. Who stands aside or abstains is not counted. Nobody chooses this rule; it follows a block.
 */
public record ModifiedConsensusVote() implements Rule {
  static final List<Position> POSITIONS =
      List.of(Position.YES, Position.NO, Consensus.STAND_ASIDE, Position.ABSTAIN);

  private static final String CANONICAL = "modified-consensus-vote/1";
  private static final Majority NINE_TENTHS =
      new Majority(new Fraction(9, 10), Bar.AT_LEAST, Base.CAST);

  static Optional<ModifiedConsensusVote> fromCanonical(String canonical) {
    return canonical.equals(CANONICAL)
        ? Optional.of(new ModifiedConsensusVote())
        : Optional.empty();
  }

  @Override
  public String canonical() {
    return CANONICAL;
  }

  @Override
  public String kind() {
    return "modified-vote";
  }

  @Override
  public List<Position> positions() {
    return POSITIONS;
  }

  @Override
  public Verdict verdict(Count count, int electorate) {
    return NINE_TENTHS.verdict(count, electorate);
  }

  @Override
  public Optional<Rule> firstPhase() {
    return Optional.of(new ModifiedConsensus());
  }

  @Override
  public Message description() {
    return new Description();
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return NINE_TENTHS.arithmetic(count, electorate);
  }

  private record Description() implements Message {
    @Override
    public void write(Prose prose) {
      prose.line("tally.modified-vote");
    }
  }
}
