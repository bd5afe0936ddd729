package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;

/**
 * The votes that a proposal takes, where others write them down. Pure but for the read ports of the
 * hearing; one transaction.
 */
record RollAnswers(Hearing hearing, Proposal proposal, Situation situation)
    implements Roll.Answers {
  @Override
  public boolean exactly(String words) {
    return switch (proposal.question()) {
      case Resolution resolution -> resolution.rule().hears(folded(words)).isPresent();
      case Selection _ -> begin(words);
    };
  }

  @Override
  public boolean begin(String words) {
    return switch (proposal.question()) {
      case Resolution resolution ->
          cast(words)
              .filter(cast -> resolution.rule().hears(cast.answer()).isPresent())
              .isPresent();
      case Selection _ -> !(hear(words) instanceof Hearing.Heard.Nothing);
    };
  }

  @Override
  public boolean listed() {
    return proposal.question() instanceof Selection;
  }

  /** What is heard in the vote of one of them. */
  Hearing.Heard hear(String words) {
    return cast(words)
        .map(cast -> hearing.hear(cast, proposal, situation))
        .orElseGet(
            () ->
                new Hearing.Heard.Nothing(
                    new VoteMessage.ChoiceMissing(proposal.no(), proposal.question())));
  }

  private Optional<VoteCommand.Cast> cast(String words) {
    return VoteGrammar.read(new Line(proposal.no() + " " + words, "", situation.moment()));
  }

  /** Without marks at its end. */
  private static String folded(String words) {
    return Words.fold(words.replaceFirst("[\\s,.;:!]{1,9}$", ""));
  }
}
