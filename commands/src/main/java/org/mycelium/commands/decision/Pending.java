package org.mycelium.commands.decision;

import java.time.Duration;
import java.util.Optional;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.scrip.PendingPayment;
import org.mycelium.commands.template.PendingForm;
import org.mycelium.commands.testimony.TestimonyDraft;
import org.mycelium.commands.vote.BallotDialogue;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.commands.vote.Unplaced;

/**
 * What the bot asked somebody, and has to remember to understand the answer. One person is asked
 * one thing at a time: what is asked next takes the place of what was asked before, whatever it
 * was. It is theirs alone, in no fact, and kept beside the journal.
 */
public sealed interface Pending
    permits BallotDialogue, PendingForm, PendingPayment, ReadBack, TestimonyDraft, Unplaced {
  /** What kind of question it was. */
  enum Kind {
    /** Whether a ballot is meant as it was read. */
    READ_BACK(true),
    /** Which of several proposals a vote is on. */
    WHICH(true),
    /** Whether a payment is to be made. */
    PAYMENT(true),
    /** What goes into the blanks of a template. */
    FORM(false),
    /** A ballot, step by step. */
    BALLOT(false),
    /** A story, step by step. */
    STORY(false),
    /**
     * Nothing. It was told why a command is not done, and reads as if it asked whether another is
     * meant.
     */
    COMMAND(true);

    private final boolean inOneWord;

    Kind(boolean inOneWord) {
      this.inOneWord = inOneWord;
    }

    /**
     * Whether it is answered in one word, as the very next thing that is said. Otherwise commands
     * can come between, and the answer can be any words.
     */
    public boolean inOneWord() {
      return inOneWord;
    }
  }

  /** How a question came to wait no more. */
  enum Ending {
    /** It was answered. */
    ANSWERED,
    /** Nobody answered it for too long. */
    LAPSED,
    /** The vote it was about is over, or began anew. */
    VOTE_OVER,
    /** Something else was said, or asked, where an answer should have been. */
    PASSED,
    /** What it was asked about was deleted or changed. */
    TAKEN_BACK,
    /** It was never asked: the bot was silent when it should have been. */
    UNASKED,
    /** It never was a question. */
    ADVISED,
    /** Whoever was asked went on to another assembly of theirs. */
    SWITCHED,
    /** Whoever was asked left the assembly. */
    LEFT
  }

  /** What is remembered of a question that waits no more. */
  record Ended(Kind kind, Ending how) {
    /** Whether what comes too late for it is a yes or no; otherwise it can be any words. */
    public boolean isForOneWord() {
      return how == Ending.ANSWERED || kind.inOneWord();
    }
  }

  /** What kind of question it was. */
  Kind kind();

  /** How long it waits; empty for as long as nothing else ends it. */
  Optional<Duration> waits();

  /** The vote with which it ends, if it is about one. */
  default Optional<ProposalNo> vote() {
    return Optional.empty();
  }
}
