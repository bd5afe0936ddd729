package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;

/**
 * Hears what is said in private while a ballot is asked for step by step. Pure but for its read
 * port; one transaction.
 */
public final class DialogueAnswer implements BareAnswer {
  private final Proposals proposals;
  private final BallotDialogue dialogue;

  /** Hears answers to the last question of this dialogue. */
  public DialogueAnswer(Proposals proposals, BallotDialogue dialogue) {
    this.proposals = proposals;
    this.dialogue = dialogue;
  }

  /** An answer to the last question, or one of the words that steer the dialogue. */
  @Override
  public Optional<Reading> plainly(String written) {
    String words = written.strip();
    if (words.isEmpty() || words.startsWith("!") || words.startsWith("/")) {
      return Optional.empty();
    }
    Optional<Proposal> proposal = proposals.find(dialogue.proposal());
    String plain = DialogueWords.plain(words);
    boolean isAnswer =
        DialogueWords.of(plain).isPresent()
            || proposal
                .filter(asked -> new BallotSheet(asked, dialogue).hears(words, plain))
                .isPresent();
    return isAnswer ? Optional.of(understood(words)) : Optional.empty();
  }

  /** Everything that is no command is an answer, be it one that is not understood. */
  @Override
  public Optional<Reading> read(Line line) {
    return BareBallots.number(line)
        .or(() -> Optional.of(understood((line.head() + "\n" + line.body()).strip())));
  }

  private Reading understood(String words) {
    return new Reading.Understood(new VoteCommand.AnswerBallot(dialogue, words));
  }
}
