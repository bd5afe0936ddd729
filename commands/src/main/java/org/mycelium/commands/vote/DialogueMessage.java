package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.RuleWords;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What the bot says while it asks for a ballot step by step. All of it in private. */
sealed interface DialogueMessage extends Message {
  /** In a room everybody would read along. */
  record InPrivateOnly(ProposalNo no) implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.in-private", Arg.word("target", no.toString()));
    }
  }

  /**
   * What comes now.
   *
   * @param stands whether a vote stands, which stays until the whole is confirmed
   */
  record Begun(Proposal proposal, boolean stands) implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.title(
          "vote.dialogue.title",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()));
      out.include(proposal.question().description());
      if (proposal.question() instanceof Selection selection) {
        out.include(SelectionWords.ending(selection));
      }
      out.line("vote.dialogue.how", Arg.word("stands", stands ? "yes" : "no"));
    }
  }

  /** Which position; they go by number as well. */
  record WhichPosition(List<Position> positions) implements DialogueMessage {
    /** Keeps its own copy. */
    public WhichPosition {
      positions = List.copyOf(positions);
    }

    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.position");
      for (int i = 0; i < positions.size(); i++) {
        Item.write(out, i + 1, RuleWords.name(positions.get(i).choice()));
      }
    }
  }

  /**
   * Which option.
   *
   * @param soFar those before it, where they are ranked
   * @param ranked whether another may follow
   * @param left those that can be named
   */
  record WhichOption(Optional<Message> soFar, boolean ranked, List<Item> left)
      implements DialogueMessage {
    /** Keeps its own copy. */
    public WhichOption {
      left = List.copyOf(left);
    }

    @Override
    public void write(Prose out) {
      soFar.ifPresent(ballot -> out.line("vote.dialogue.so-far", Arg.said("ballot", ballot)));
      out.line(
          !ranked
              ? "vote.dialogue.which"
              : soFar.isEmpty() ? "vote.dialogue.best" : "vote.dialogue.next");
      left.forEach(item -> Item.write(out, item.number(), item.name()));
    }
  }

  /** Something that can be named, by number too. */
  record Item(int number, Message name) {
    private static void write(Prose out, int number, Message name) {
      out.item("vote.dialogue.item", Arg.num("number", number), Arg.said("name", name));
    }
  }

  /**
   * What an option gets.
   *
   * @param most points that it can get, or dots that are left
   * @param more how many options come after it
   */
  record HowMuch(BallotSheet.Kind kind, Message name, int most, int more)
      implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line(
          switch (kind) {
            case SCORE -> "vote.dialogue.points";
            case DOTS -> "vote.dialogue.dots";
            case APPROVE, POSITION, ONE, RANK -> "vote.dialogue.approve";
          },
          Arg.said("name", name),
          Arg.num("most", most),
          Arg.num("left", most),
          Arg.num("more", more));
    }
  }

  /** What was answered is no answer to it; the question follows. */
  record NotUnderstood() implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.not-understood");
    }
  }

  /** The first question was passed over; it follows once more. */
  record NothingYet() implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.nothing-yet");
    }
  }

  /** An option was ranked before; the question follows. */
  record PlacedAlready(Message name) implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.placed", Arg.said("name", name));
    }
  }

  /** This answer counts only with a reason. */
  record WhyAsked() implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.why");
    }
  }

  /** Nothing was said of any option. */
  record SaysNothing() implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.says-nothing");
    }
  }

  /** The whole ballot in words; it counts when it is confirmed. */
  record Whole(Proposal proposal, Mark mark, String reason, boolean sealed)
      implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.dialogue.whole",
          Arg.id("no", proposal.no()),
          Arg.said("ballot", QuestionWords.mark(proposal.question(), mark)));
      if (!reason.isEmpty()) {
        out.line("vote.dialogue.reason", Arg.untrusted("reason", reason));
      }
      if (sealed) {
        out.paragraph();
        out.line("vote.sealed-warning", Arg.id("no", proposal.no()));
        out.line("vote.sealed-belenios");
        out.paragraph();
      }
      out.line("vote.dialogue.confirm");
    }
  }

  /** Nothing was counted. */
  record Stopped(ProposalNo no) implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.stopped", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** A ballot was read back, and is not meant so. */
  record NotMeant(ProposalNo no) implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.dialogue.not-meant", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** The vote ended or began anew while it was asked for. */
  record Lapsed(ProposalNo no, boolean open) implements DialogueMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.dialogue.lapsed",
          Arg.id("no", no),
          Arg.word("target", no.toString()),
          Arg.word("open", open ? "yes" : "no"));
    }
  }
}
