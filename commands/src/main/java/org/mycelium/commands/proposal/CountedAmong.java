package org.mycelium.commands.proposal;

import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Of whom a quorum is a share, where not everybody counts; nothing where everybody does, or where
 * all of the electorate were active.
 *
 * @param later whether those who left without a vote are sorted out only at the close
 */
record CountedAmong(Quorum quorum, int electorate, boolean later) implements Message {
  @Override
  public void write(Prose out) {
    quorum
        .among()
        .filter(_ -> quorum.share().numerator() > 0)
        .filter(those -> those.base() < electorate || !those.leaversCount())
        .ifPresent(
            those ->
                out.line(
                    "proposal.counted-among",
                    Arg.num("base", those.base()),
                    Arg.num("days", those.base() == electorate ? 0 : those.activeDays()),
                    Arg.word("leavers", those.leaversCount() ? "count" : later ? "later" : "out")));
  }
}
