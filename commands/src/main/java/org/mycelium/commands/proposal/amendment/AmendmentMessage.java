package org.mycelium.commands.proposal.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about amendments. */
public sealed interface AmendmentMessage extends Message {
  /** An item: it is part of the text. */
  record Adds(AmendmentNo no, ProposalNo proposal) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.item("proposal.amendment-adds", Arg.id("no", no), Arg.id("proposal", proposal));
    }
  }

  /** Nothing was written to add. */
  record WordsMissing() implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.amendment-words-missing");
    }
  }

  /** The text would become too long. */
  record TooLong(int length, int max) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.amendment-too-long", Arg.num("length", length), Arg.num("max", max));
    }
  }

  /** This member has moved one already, or there are enough. */
  record OneEach(ProposalNo proposal, Optional<AmendmentNo> own) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          own.isPresent() ? "proposal.amendment-one-each" : "proposal.amendment-enough",
          Arg.id("proposal", proposal),
          Arg.id("own", own.map(AmendmentNo::toString).orElse("")));
    }
  }

  /** There is no such amendment, or none that waits. */
  record NoSuch(Optional<AmendmentNo> no) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          no.isPresent() ? "proposal.amendment-no-such" : "proposal.amendment-none",
          Arg.id("no", no.map(AmendmentNo::toString).orElse("")));
    }
  }

  /** Nobody declines one: whoever does not take it up has it voted on. */
  record DeclineHow(AmendmentNo no) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.amendment-decline", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** Several wait. */
  record WhichOne(List<Amendment> waiting) implements AmendmentMessage {
    private static final int SHOWN = 8;

    /** Keeps its own copy; there is always one to show as the example. */
    public WhichOne {
      if (waiting.isEmpty()) {
        throw new IllegalArgumentException("nothing to choose from");
      }
      waiting = List.copyOf(waiting);
    }

    @Override
    public void write(Prose out) {
      out.line("proposal.amendment-which", Arg.word("no", waiting.getFirst().no().toString()));
      waiting.stream()
          .limit(SHOWN)
          .forEach(
              one ->
                  out.item(
                      "proposal.amendment-which-item",
                      Arg.id("no", one.no()),
                      Arg.id("proposal", one.proposal()),
                      Arg.untrusted("words", one.words())));
    }
  }

  /** It was answered already. */
  record Settled(Amendment amendment) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.amendment-settled",
          Arg.id("no", amendment.no()),
          Arg.word("state", amendment.state().word()),
          Arg.id("vote", amendment.vote().map(ProposalNo::toString).orElse("")));
    }
  }

  /** Only the proposer answers. */
  record OnlyProposer(Amendment amendment) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.amendment-only-proposer",
          Arg.id("no", amendment.no()),
          Arg.id("proposal", amendment.proposal()));
    }
  }

  /** Its proposal can be amended no more. */
  record TooLate(ProposalNo proposal) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.amendment-too-late", Arg.id("proposal", proposal));
    }
  }

  /** Other words would not change what the proposal does. */
  record DoesByItself(ProposalNo proposal) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.amendment-does-by-itself", Arg.id("proposal", proposal));
    }
  }

  /** The vote cannot be closed before its time: somebody waits for an answer. */
  record Waits(ProposalNo proposal, AmendmentNo no) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.amendment-waits",
          Arg.id("proposal", proposal),
          Arg.id("no", no),
          Arg.word("target", no.toString()));
    }
  }

  /** No votes are taken until the amendments are settled. */
  record Paused(ProposalNo proposal) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.paused", Arg.id("proposal", proposal), Arg.word("target", proposal.toString()));
    }
  }

  /** Somebody moved one. */
  record Moved(Amendment amendment, String author, String proposer) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.amendment-moved",
          Arg.id("no", amendment.no()),
          Arg.id("proposal", amendment.proposal()),
          Arg.untrusted("author", author));
      out.passage(amendment.words(), MAX_SHOWN);
      out.line(
          "proposal.amendment-answer",
          Arg.untrusted("proposer", proposer),
          Arg.word("target", amendment.no().toString()));
    }
  }

  /** How much of an amendment is shown in a message. */
  int MAX_SHOWN = 1_000;

  /** It is voted on first. */
  record Put(Amendment amendment, ProposalNo vote, boolean declined) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.amendment-put",
          Arg.id("no", amendment.no()),
          Arg.id("proposal", amendment.proposal()),
          Arg.id("vote", vote),
          Arg.word("declined", declined ? "yes" : "no"));
    }
  }

  /** The proposer took it up. */
  record Accepted(Amendment amendment) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.amendment-accepted",
          Arg.id("no", amendment.no()),
          Arg.id("proposal", amendment.proposal()));
    }
  }

  /** The vote goes on as it was. */
  record Resumed(Proposal proposal, Instant closesAt) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.vote-resumed",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", closesAt));
    }
  }

  /**
   * The text changed, so everyone votes anew.
   *
   * @param names of the first of those whose votes do not count any more, untrusted
   * @param others how many more there are
   * @param unnamed whether there are votes that do not count any more, and nobody is named
   */
  record Restarted(
      Proposal proposal, Instant closesAt, List<String> names, int others, boolean unnamed)
      implements AmendmentMessage {
    /** Keeps its own copy. */
    public Restarted {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "proposal.vote-restarted",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", closesAt));
      if (!names.isEmpty()) {
        out.line("proposal.vote-anew", Arg.names("names", names), Arg.num("others", others));
      }
      if (unnamed) {
        out.line("proposal.vote-anew-unnamed");
      }
    }
  }

  /** A voter alone is told that theirs does not count any more. */
  record VoteAgain(Proposal proposal, Instant closesAt) implements AmendmentMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.vote-again",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", closesAt),
          Arg.word("target", proposal.no().toString()));
    }
  }

  /**
   * How the text came to be.
   *
   * @param first the text as it was proposed; untrusted, may be empty
   * @param amendments in order of number
   */
  record History(Proposal proposal, String first, List<Amendment> amendments)
      implements AmendmentMessage {
    /** Keeps its own copy. */
    public History {
      amendments = List.copyOf(amendments);
    }

    @Override
    public void write(Prose out) {
      out.title(
          "proposal.card.title",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()));
      out.line("proposal.history", Arg.word("text", first.isEmpty() ? "no" : "yes"));
      if (!first.isEmpty()) {
        out.passage(first, MAX_SHOWN);
      }
      if (amendments.isEmpty()) {
        out.line("proposal.history-none");
      }
      for (Amendment one : amendments) {
        out.item(
            "proposal.history-item",
            Arg.id("no", one.no()),
            Arg.untrusted("words", one.words()),
            Arg.word("state", one.state().word()),
            Arg.id("vote", one.vote().map(ProposalNo::toString).orElse("")));
      }
    }
  }
}
