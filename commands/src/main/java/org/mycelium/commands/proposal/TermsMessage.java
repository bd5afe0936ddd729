package org.mycelium.commands.proposal;

import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said where the terms on which votes are taken stand in the way. */
sealed interface TermsMessage extends Message {
  /** Not everybody has voted, and how it stands is not told before the close. */
  record NotAllVoted(Proposal proposal, int voted) implements TermsMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.not-all-voted",
          Arg.id("no", proposal.no()),
          Arg.num("voted", voted),
          Arg.num("electorate", proposal.electorate()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /** An answer for which reasons were asked is none of its rule's. */
  record ReasonsForNothing(Rule rule) implements TermsMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.reasons-for-nothing").include(rule.description());
    }
  }
}
