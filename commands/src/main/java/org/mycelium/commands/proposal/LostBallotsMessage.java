package org.mycelium.commands.proposal;

import java.time.Instant;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A sealed vote has no result, because its ballots are not those of its voters.
 *
 * @param voters how many voted, by the journal
 * @param ballots how many ballots there are
 * @param closesAt until when it is voted on anew
 */
record LostBallotsMessage(Proposal proposal, int voters, int ballots, Instant closesAt)
    implements Message {
  @Override
  public void write(Prose out) {
    out.line(
        "proposal.lost-ballots",
        Arg.id("no", proposal.no()),
        Arg.untrusted("title", proposal.title()),
        Arg.num("voters", voters),
        Arg.num("ballots", ballots));
    out.line("proposal.lost-ballots-anew", Arg.when("closes", closesAt));
    out.paragraph().line("proposal.lost-ballots-why");
  }
}
