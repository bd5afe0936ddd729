package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.List;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about proposals, besides card and result. */
public sealed interface ProposalMessage extends Message {
  /** How many people a reminder names before it counts the rest. */
  int MAX_NAMED = 40;

  /** There is no proposal of that number here. */
  record NoSuch(ProposalNo no) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.no-such", Arg.id("no", no));
    }
  }

  /** A number was left out, and nothing is open. */
  record NothingOpen() implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.nothing-open");
    }
  }

  /**
   * A number was left out, and several are open.
   *
   * @param example the one that the example names
   * @param typed what was written, for the example; empty for a usual one; untrusted
   */
  record WhichOne(List<Proposal> open, Target.Use use, Proposal example, String typed)
      implements ProposalMessage {
    /** With a usual example. */
    public WhichOne(List<Proposal> open, Target.Use use) {
      this(open, use, open.getFirst(), "");
    }

    /** Keeps its own copy. */
    public WhichOne {
      open = List.copyOf(open);
    }

    @Override
    public void write(Prose out) {
      boolean tabled =
          use == Target.Use.RESUME || use == Target.Use.SECOND_PHASE || use == Target.Use.RUNOFF;
      out.line(tabled ? "proposal.which-tabled" : "proposal.which-one");
      open.stream()
          .limit(8)
          .forEach(
              p ->
                  out.item(
                      "proposal.which-item",
                      Arg.id("no", p.no()),
                      Arg.untrusted("title", p.title())));
      Arg no = Arg.word("no", example.no().toString());
      if (typed.isEmpty() && use == Target.Use.VOTE) {
        out.include(QuestionWords.reminder(example.question(), example.no() + " "));
      } else if (typed.isEmpty()) {
        out.line("proposal.which-example", Arg.word("use", use.name()), no);
      } else {
        out.line("proposal.which-vote", no, Arg.code("typed", typed));
      }
    }
  }

  /** It is over already. */
  record AlreadyOver(Proposal proposal) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.already-over",
          Arg.id("no", proposal.no()),
          Arg.word("status", proposal.standing()),
          Arg.word("target", proposal.no().toString()));
    }
  }

  /** The first line has no title. */
  record TitleMissing() implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.title-missing");
      out.line("proposal.title-example");
    }
  }

  /** The first line is too long for a title. */
  record TitleTooLong(int length, int max) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.title-too-long", Arg.num("length", length), Arg.num("max", max));
      out.line("proposal.title-example");
    }
  }

  /** The text is too long. */
  record TextTooLong(int length, int max) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.text-too-long", Arg.num("length", length), Arg.num("max", max));
    }
  }

  /** So much is open that another vote would be lost among the rest. */
  record TooManyOpen(int max) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.too-many-open", Arg.num("max", max));
    }
  }

  /** The quorum asks for more people than there are. */
  record QuorumOutOfReach(int needed, int electorate) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.quorum-out-of-reach",
          Arg.num("needed", needed),
          Arg.num("electorate", electorate));
    }
  }

  /** A rule was named that no one here knows. */
  record UnknownRule(String words) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.unknown-rule", Arg.untrusted("words", words));
      out.line("proposal.rules-known");
    }
  }

  /** A quorum was written that reads as none. */
  record UnknownQuorum(String words) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.unknown-quorum", Arg.untrusted("words", words));
      out.line("proposal.quorums-known");
    }
  }

  /**
   * Words after a comma were almost an option, and nothing is opened.
   *
   * @param text as written, shortened; untrusted
   */
  record UnclearOption(String text, Meant meant) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.unclear", Arg.untrusted("text", text));
      switch (meant) {
        case TIME -> out.line("grammar.time.examples");
        case RULE -> out.line("proposal.rules-known");
        case QUORUM -> out.line("proposal.quorums-known");
        case RESULTS -> out.line("proposal.results-known");
        case REASONS -> out.line("proposal.reasons-known");
        case BALLOTS -> out.line("proposal.ballots-known");
        case METHOD -> out.line("question.methods-known");
        case SOMETHING -> out.line("proposal.unread-option");
      }
      out.line(meant == Meant.METHOD ? "proposal.unclear-listed" : "proposal.unclear-title");
    }
  }

  /** What an option would have said. */
  enum Meant {
    /** Until when votes are taken. */
    TIME,
    /** What it takes to pass. */
    RULE,
    /** How many have to vote. */
    QUORUM,
    /** When the running count is shown. */
    RESULTS,
    /** Which answers need a reason. */
    REASONS,
    /** Whether ballots are sealed. */
    BALLOTS,
    /** How options are counted. */
    METHOD,
    /** Nobody can tell. */
    SOMETHING
  }

  /** Said in private: the vote is open where everyone sees it. */
  record OpenedInRoom(ProposalNo no) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.opened-in-room", Arg.id("no", no));
    }
  }

  /** The assembly chose that votes run their time. */
  record NoEarlyClose(Proposal proposal) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.no-early-close",
          Arg.id("no", proposal.no()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /** Those who have not voted could still turn it. */
  record StillUndecided(Proposal proposal, int voted) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.still-undecided",
          Arg.id("no", proposal.no()),
          Arg.num("voted", voted),
          Arg.num("electorate", proposal.electorate()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /** Somebody objects, and there is time left to meet the objection. */
  record ObjectionStands(Proposal proposal) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.objection-stands",
          Arg.id("no", proposal.no()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /** Only its proposer, or who may change the room's settings, extends it. */
  record OnlyProposerExtends(ProposalNo no) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.only-proposer-extends", Arg.id("no", no));
    }
  }

  /** Only its proposer takes it back. */
  record OnlyProposerWithdraws(ProposalNo no) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.only-proposer-withdraws", Arg.id("no", no));
    }
  }

  /** Something else waits for its outcome. */
  record OthersWait(ProposalNo no) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.others-wait", Arg.id("no", no));
    }
  }

  /** An extension has to end later than the vote does now. */
  record OnlyLater(Proposal proposal) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.only-later",
          Arg.id("no", proposal.no()),
          Arg.when("closes", proposal.closesAt()),
          Arg.word("target", proposal.no().toString()));
    }
  }

  /** No vote runs for longer than a year. */
  record TooFarAway(Instant latest) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.too-far-away", Arg.when("latest", latest));
    }
  }

  /** How long the extension is to be was left out. */
  record ExtendHow() implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.extend-how");
    }
  }

  /** Votes are taken for longer. */
  record Extended(Proposal proposal, String by, Instant closesAt) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.extended",
          Arg.id("no", proposal.no()),
          Arg.untrusted("by", by),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", closesAt));
    }
  }

  /** Throwing votes away is asked twice. */
  record ConfirmWithdrawal(ProposalNo no, int voted) implements ProposalMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "proposal.confirm-withdrawal",
          Arg.id("no", no),
          Arg.num("voted", voted),
          Arg.word("target", no.toString()));
    }
  }

  /** It was taken back. */
  record Withdrawn(Proposal proposal) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.withdrawn",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()));
    }
  }

  /**
   * The message that opened a proposal was edited or removed: the proposal stays as it was opened.
   *
   * @param open whether it could still be withdrawn
   */
  record TextStays(ProposalNo no, boolean open) implements ProposalMessage {
    @Override
    public void write(Prose out) {
      out.line(
          open ? "proposal.text-stays" : "proposal.text-stays-over",
          Arg.id("no", no),
          Arg.word("target", no.toString()));
    }
  }

  /** What is open, and what was tabled last. */
  record OpenList(List<OpenLine> lines, List<DiscussedLine> discussed, List<Proposal> tabled)
      implements ProposalMessage {
    private static final int SHOWN = 10;
    private static final int TABLED_SHOWN = 3;

    /** Keeps its own copies. */
    public OpenList {
      lines = List.copyOf(lines);
      discussed = List.copyOf(discussed);
      tabled = List.copyOf(tabled);
    }

    @Override
    public void write(Prose out) {
      out.line("proposal.open-count", Arg.num("count", lines.size()));
      for (OpenLine line : lines.stream().limit(SHOWN).toList()) {
        out.item(
            "proposal.open-item",
            Arg.id("no", line.proposal().no()),
            Arg.untrusted("title", line.proposal().title()),
            Arg.when("closes", line.proposal().closesAt()),
            Arg.num("voted", line.voted()),
            Arg.num("electorate", line.proposal().electorate()));
      }
      if (lines.size() > SHOWN) {
        out.line("proposal.open-more", Arg.num("count", lines.size() - SHOWN));
      }
      if (!discussed.isEmpty()) {
        out.line("proposal.discussed-count", Arg.num("count", discussed.size()));
        for (DiscussedLine line : discussed.stream().limit(SHOWN).toList()) {
          out.item(
              "proposal.discussed-item",
              Arg.id("no", line.proposal().no()),
              Arg.untrusted("title", line.proposal().title()),
              Arg.when("until", line.until()));
        }
      }
      if (!tabled.isEmpty()) {
        out.line("proposal.tabled-count", Arg.num("count", tabled.size()));
        for (Proposal proposal : tabled.stream().limit(TABLED_SHOWN).toList()) {
          out.item(
              "proposal.tabled-item",
              Arg.word("status", proposal.standing()),
              Arg.id("no", proposal.no()),
              Arg.untrusted("title", proposal.title()),
              Arg.word("target", proposal.no().toString()));
        }
      }
    }
  }

  /** One of what is discussed, with when its vote opens. */
  record DiscussedLine(Proposal proposal, Instant until) {}

  /** One of what is open, with how many voted. */
  record OpenLine(Proposal proposal, int voted) {}
}
