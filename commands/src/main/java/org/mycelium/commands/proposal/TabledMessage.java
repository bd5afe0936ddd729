package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about proposals that were tabled, and about taking them up again. */
sealed interface TabledMessage extends Message {
  /** A lot settles its tie, and it is too late for another vote. */
  record LotDecides(ProposalNo no, String draw) implements TabledMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.lot-decides", Arg.id("no", no), Arg.id("draw", draw));
    }
  }

  /** A lot settles its tie; only another vote between those tied can take its place. */
  record LotSettles(ProposalNo no, String draw) implements TabledMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.lot-settles",
          Arg.id("no", no),
          Arg.id("draw", draw),
          Arg.word("target", no.toString()));
    }
  }

  /** Nothing was set aside. */
  record NothingTabled() implements TabledMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.nothing-tabled");
    }
  }

  /** It is still voted on, so there is nothing to take up. */
  record NotTabledYet(Proposal proposal) implements TabledMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.not-tabled-yet",
          Arg.id("no", proposal.no()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /** Its rule knows no second phase. */
  record NoSecondPhase(ProposalNo no) implements TabledMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.no-second-phase", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** Nothing is tied, so there is nothing to run off. */
  record NoRunoff(ProposalNo no) implements TabledMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.no-runoff", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** Only its proposer, or who may change the room's settings, takes it up again. */
  record OnlyProposerTakesUp(ProposalNo no) implements TabledMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.only-proposer-takes-up", Arg.id("no", no));
    }
  }

  /**
   * A tabled proposal is voted on again.
   *
   * @param use whether it is resumed, in its second phase or in a runoff
   * @param names of the first of those whose votes do not count any more, untrusted
   * @param others how many more there are
   */
  record Reopened(
      Proposal proposal,
      Target.Use use,
      String by,
      Instant closesAt,
      List<String> names,
      int others)
      implements TabledMessage {
    /** Keeps its own copy. */
    public Reopened {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line(
          use == Target.Use.SECOND_PHASE
              ? "proposal.second-phase"
              : use == Target.Use.RUNOFF ? "proposal.runoff" : "proposal.resumed",
          Arg.id("no", proposal.no()),
          Arg.untrusted("by", by),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", closesAt));
      if (!names.isEmpty()) {
        out.line("proposal.vote-anew", Arg.names("names", names), Arg.num("others", others));
      }
    }
  }
}
