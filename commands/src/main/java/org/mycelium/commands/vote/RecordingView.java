package org.mycelium.commands.vote;

import java.util.List;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.recorded.Recording;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/**
 * A recording with the names that belong to it.
 *
 * @param results when its proposal's count is shown
 * @param recorder untrusted
 * @param witness untrusted
 * @param voters in the order of the votes
 */
record RecordingView(
    Recording recording,
    Proposal proposal,
    ResultsShown results,
    String recorder,
    String witness,
    List<Member> voters) {
  /** As many as a phone shows. */
  private static final int LISTED = 20;

  RecordingView {
    voters = List.copyOf(voters);
  }

  /**
   * Whether everybody may read whose votes they are: not before the close where nobody is shown yet
   * how the vote stands, because who voted is told only then.
   */
  boolean namesShown() {
    return !proposal.undecided() || results == ResultsShown.ALWAYS;
  }

  /** Who they are, untrusted. */
  List<String> names() {
    return voters.stream().map(Member::displayName).toList();
  }

  /** Who voted how, a line each; with full ids, as names can be chosen to look like another's. */
  void votes(Prose out) {
    List<Recording.Vote> votes = recording.votes();
    for (int i = 0; i < Math.min(LISTED, Math.min(votes.size(), voters.size())); i++) {
      Recording.Vote vote = votes.get(i);
      out.item(
          "vote.recording.item",
          Arg.untrusted("name", voters.get(i).chosenName()),
          Arg.untrusted("id", voters.get(i).matrixId()),
          Arg.said("answer", QuestionWords.mark(proposal.question(), vote.mark())),
          Arg.word("reasoned", vote.reason().isEmpty() ? "no" : "yes"),
          Arg.untrusted("reason", vote.reason()));
    }
    if (voters.size() > LISTED) {
      out.line("vote.recording.more", Arg.num("count", voters.size() - LISTED));
    }
  }
}
