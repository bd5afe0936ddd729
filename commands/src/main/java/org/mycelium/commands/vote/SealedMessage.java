package org.mycelium.commands.vote;

import java.time.Instant;
import java.util.List;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.secrecy.ListedBallot;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about sealed ballots. Never what is in one that is still sealed. */
sealed interface SealedMessage extends Message {
  /** What is named is an entry of the ledger, whose receipt is another thing. */
  record OfLedgerEntry(String entry) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.receipt-of-entry", Arg.id("entry", entry));
    }
  }

  /** In the room everybody reads along; what was written there is not repeated. */
  record InTheRoom(ProposalNo no) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.sealed-room", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /**
   * What sealed means, and how to go on.
   *
   * @param stands whether a ballot of theirs counts meanwhile
   */
  record BeforeYouVote(ProposalNo no, boolean stands) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.sealed-warning", Arg.id("no", no));
      out.line("vote.sealed-belenios");
      out.paragraph();
      out.line(
          "vote.sealed-go-on",
          Arg.word("target", no.toString()),
          Arg.word("stands", stands ? "yes" : "no"));
    }
  }

  /** It counts; told without what it says. */
  record Counted(ProposalNo no, String receipt) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.sealed-counted", Arg.id("no", no), Arg.word("receipt", receipt));
      out.line("vote.sealed-keep", Arg.word("target", no.toString()));
    }
  }

  /** An edit left no vote to read; the one that stood still stands, and is not repeated. */
  record EditNotUnderstood(ProposalNo no) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.sealed-edit", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** The issuer's own receipt. */
  record Receipt(ProposalNo no, String receipt) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.sealed-receipt", Arg.id("no", no), Arg.word("receipt", receipt));
      out.line("vote.sealed-keep", Arg.word("target", no.toString()));
    }
  }

  /** Receipts are told to one person alone. */
  record ReceiptsInPrivate() implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.receipts-in-private");
    }
  }

  /** It has no sealed ballots. */
  record NotSealed(ProposalNo no) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.not-sealed", Arg.id("no", no));
    }
  }

  /** The link to the voter is destroyed. */
  record ReceiptGone(ProposalNo no) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.receipt-gone", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** They have not voted. */
  record NoReceipt(ProposalNo no) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.no-receipt", Arg.id("no", no));
    }
  }

  /** There is no list before the close. */
  record ListLater(ProposalNo no, Instant closesAt) implements SealedMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.list-later", Arg.id("no", no), Arg.when("closes", closesAt));
    }
  }

  /**
   * The list, or the part of it that was asked for.
   *
   * @param total how many ballots the whole list has
   * @param root of the whole list
   */
  record Listed(
      ProposalNo no, Question question, List<ListedBallot> ballots, int total, String root)
      implements SealedMessage {
    private static final int SHOWN = 60;

    /** Keeps its own copy. */
    public Listed {
      ballots = List.copyOf(ballots);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "vote.listed",
          Arg.id("no", no),
          Arg.num("count", ballots.size()),
          Arg.num("total", total));
      for (ListedBallot ballot : ballots.stream().limit(SHOWN).toList()) {
        out.item(
            "vote.listed-item",
            Arg.word("receipt", ballot.receipt().words()),
            Arg.said(
                "answer",
                QuestionWords.mark(question, Mark.fromCanonical(ballot.answer()).orElseThrow())));
      }
      if (ballots.size() > SHOWN) {
        out.line(
            "vote.listed-more",
            Arg.num("count", ballots.size() - SHOWN),
            Arg.word("target", no.toString()));
      }
      out.line("vote.listed-root", Arg.word("root", root));
    }
  }
}
