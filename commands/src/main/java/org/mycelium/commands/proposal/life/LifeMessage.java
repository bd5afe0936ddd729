package org.mycelium.commands.proposal.life;

import java.time.Instant;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about the phases of a proposal's life besides its vote. */
public sealed interface LifeMessage extends Message {
  /** No votes are taken yet, or nothing can be done yet that belongs to a vote. */
  record StillDiscussed(ProposalNo no, Instant until) implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.still-discussed",
          Arg.id("no", no),
          Arg.when("until", until),
          Arg.word("target", no.toString()));
    }
  }

  /** The vote would be over before it opens. */
  record ClosesInDiscussion(Instant closesAt, Instant opensAt) implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.closes-in-discussion",
          Arg.when("closes", closesAt),
          Arg.when("opens", opensAt));
    }
  }

  /** It is not discussed any more, so its vote cannot be opened. */
  record NotDiscussed(Proposal proposal) implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line(
          proposal.open() ? "proposal.vote-is-open" : "proposal.not-discussed",
          Arg.id("no", proposal.no()));
    }
  }

  /** Only its proposer, or who may change the room's settings, opens the vote. */
  record OnlyProposerOpens(ProposalNo no) implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.only-proposer-opens", Arg.id("no", no));
    }
  }

  /** Nothing is being discussed. */
  record NothingDiscussed() implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.nothing-discussed");
    }
  }

  /** It is discussed for longer. */
  record Prolonged(Proposal proposal, String by, Instant until) implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.prolonged",
          Arg.id("no", proposal.no()),
          Arg.untrusted("by", by),
          Arg.untrusted("title", proposal.title()),
          Arg.when("until", until));
    }
  }

  /** A discussion can only be made longer. */
  record OnlyLonger(ProposalNo no, Instant until) implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.discussion-only-longer",
          Arg.id("no", no),
          Arg.when("until", until),
          Arg.word("target", no.toString()));
    }
  }

  /**
   * Too few voted, and votes are taken for longer. Names nobody.
   *
   * @param voted how many did
   * @param needed how many would have had to
   */
  record Awaited(Proposal proposal, int voted, int needed, Instant closesAt)
      implements LifeMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.awaited",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()),
          Arg.num("voted", voted),
          Arg.num("electorate", proposal.electorate()),
          Arg.num("needed", needed),
          Arg.when("closes", closesAt));
    }
  }
}
