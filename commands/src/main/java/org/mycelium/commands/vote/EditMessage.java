package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of edits that change no vote though they seem to. */
sealed interface EditMessage extends Message {
  /** What is known of the proposal that an edit names. */
  enum Other {
    /** It can be voted on, or it will be said why not. */
    THERE,
    /** Its ballots are sealed, and this was written before everybody. */
    SEALED,
    /** There is none of that number. */
    NONE
  }

  /**
   * It names another proposal than the one that its message voted on.
   *
   * @param standing what the vote stays; empty if it is sealed
   */
  record OfAnother(
      ProposalNo no, Question question, Optional<Mark> standing, ProposalNo other, Other kind)
      implements EditMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.edit-names-another",
          Arg.id("no", no),
          Arg.id("other", other),
          Arg.word("there", other.toString()),
          Arg.word("kind", kind.name()));
      stands(out, no, question, standing);
    }
  }

  /**
   * An edit was deleted, so the message reads as before, and the vote does not.
   *
   * @param standing what the vote stays; empty if it is sealed
   */
  record Deleted(ProposalNo no, Question question, Optional<Mark> standing) implements EditMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.edit-deleted", Arg.id("no", no));
      stands(out, no, question, standing);
    }
  }

  /**
   * The vote that the message cast does not stand any more.
   *
   * @param voided whether it was the vote that began anew
   * @param standing the vote of theirs that stands now
   */
  record OldVote(ProposalNo no, boolean voided, Question question, Optional<Mark> standing)
      implements EditMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.edit-of-old", Arg.id("no", no), Arg.word("voided", voided ? "yes" : "no"));
      if (standing.isPresent()) {
        stands(out, no, question, standing);
      } else {
        out.line("vote.edit-none-stands", Arg.id("no", no), Arg.word("target", no.toString()));
      }
    }
  }

  private static void stands(Prose out, ProposalNo no, Question question, Optional<Mark> mark) {
    if (mark.isPresent()) {
      out.line(
          "vote.edit-stands",
          Arg.id("no", no),
          Arg.said("choice", QuestionWords.mark(question, mark.get())),
          Arg.word("target", no.toString()));
    } else {
      out.line("vote.edit-stands-sealed", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }
}
