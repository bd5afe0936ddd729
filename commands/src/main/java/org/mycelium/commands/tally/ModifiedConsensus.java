package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Modified consensus, as the assemblies of Occupy practised it: it passes when nobody blocks. When
 * somebody does it is tabled, and a vote that needs 9/10 may follow; somebody has to call for it.
 *
 * @see ModifiedConsensusVote
 */
public record ModifiedConsensus() implements Rule {
  private static final String CANONICAL = "modified-consensus/1";
  private static final Set<String> WORDS =
      Set.of(
          "modified consensus",
          "by modified consensus",
          "consensus with a vote",
          "consenso modificado",
          "por consenso modificado",
          "consenso con votacion");

  static Optional<ModifiedConsensus> fromCanonical(String canonical) {
    return canonical.equals(CANONICAL) ? Optional.of(new ModifiedConsensus()) : Optional.empty();
  }

  static Optional<ModifiedConsensus> fromWords(String words) {
    return WORDS.contains(words) ? Optional.of(new ModifiedConsensus()) : Optional.empty();
  }

  @Override
  public String canonical() {
    return CANONICAL;
  }

  @Override
  public String kind() {
    return "consensus";
  }

  @Override
  public List<Position> positions() {
    return Consensus.POSITIONS;
  }

  @Override
  public Verdict verdict(Count count, int electorate) {
    return stopped(count) ? Verdict.TABLED : Verdict.PASSED;
  }

  @Override
  public Optional<Rule> secondPhase() {
    return Optional.of(new ModifiedConsensusVote());
  }

  @Override
  public Message description() {
    return new Description();
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return new Sum(count.of(Consensus.BLOCK.choice()));
  }

  private record Description() implements Message {
    @Override
    public void write(Prose prose) {
      prose.line("tally.modified");
    }
  }

  private record Sum(int blocks) implements Message {
    @Override
    public void write(Prose prose) {
      prose.line("tally.modified.sum", Arg.num("blocks", blocks));
    }
  }
}
