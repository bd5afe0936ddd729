package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Selection;

/**
 * A vote on options as people write it: the ballot, with the proposal's number before or after it,
 * "confirm", and a reason.
 *
 * @param proposal as it was written; else the one that is meant without a number; empty for the
 *     only one open, or none
 * @param ballot what is left, untrusted
 * @param confirmed whether it was said that the ballot is meant as it is read
 * @param reason as written, without the word that leads it; may be empty
 * @param below the further lines where nothing says that they are a reason: they may go on with the
 *     ballot; else empty
 */
record OptionLine(
    Optional<ProposalNo> proposal, String ballot, boolean confirmed, String reason, String below) {
  private static final Pattern BECAUSE =
      Pattern.compile(
          "(?iu)(?<=^|[\\s,;.])(?:because|porque|bc|pq|xq)(?=$|[\\s,:])[\\s,:]*" + "(?:of\\s+)?");

  /** Said last, it says that the ballot is meant as it is read. */
  static final String CONFIRMED = "confirm";

  private static final Set<String> CONFIRM =
      Set.of(CONFIRMED, "confirmed", "confirmar", "confirmo");

  private static final Pattern NEXT_LINE = Pattern.compile("[\\s,;]{0,20}\\n\\s{0,20}");

  /**
   * Reads what was written after the command's word. A bare number before other words is the
   * proposal's only where a number is needed; elsewhere it is an option's.
   */
  static OptionLine of(VoteCommand.Cast command, Situation situation, Proposals proposals) {
    String written = command.written();
    int end = written.indexOf('\n');
    String head = end < 0 ? written : written.substring(0, end);
    String body = end < 0 ? "" : Words.trim(written.substring(end));
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(withoutReason(head));
    if (marked.id().isPresent()) {
      return of(marked.id(), marked.rest() + reason(head), body);
    }
    Optional<ProposalNo> implied = implied(situation, proposals);
    if (implied.isPresent() || command.proposal().isEmpty()) {
      return of(implied, head, body);
    }
    return of(command.proposal(), Ids.PROPOSAL.takeFirst(head).rest(), body);
  }

  /** What stands before the reason and "confirm". */
  static String ballot(String head) {
    return of(Optional.empty(), head, "").ballot();
  }

  /** The choice that is answered, or the only thing that is open, if it is a choice. */
  private static Optional<ProposalNo> implied(Situation situation, Proposals proposals) {
    return situation
        .about()
        .flatMap(proposals::find)
        .or(
            () ->
                Optional.of(proposals.open())
                    .filter(open -> open.size() == 1)
                    .map(open -> open.getFirst()))
        .filter(proposal -> proposal.question() instanceof Selection)
        .map(Proposal::no);
  }

  private static OptionLine of(Optional<ProposalNo> proposal, String head, String body) {
    String words = Words.trim(withoutReason(head));
    String reason = Words.trim(reasonOf(head) + "\n" + body);
    int last = words.lastIndexOf(' ');
    boolean confirmed = CONFIRM.contains(Words.fold(words.substring(last + 1)));
    return new OptionLine(
        proposal,
        confirmed ? Words.trim(words.substring(0, Math.max(0, last))) : words,
        confirmed,
        withoutLead(reason),
        BECAUSE.matcher(head).find() || BECAUSE.matcher(body).lookingAt() ? "" : body);
  }

  /** What it says if the further lines go on with the ballot: one option a line. */
  OptionLine listed() {
    return of(proposal, NEXT_LINE.matcher(ballot + "\n" + below).replaceAll(", "), "");
  }

  private static String withoutReason(String head) {
    Matcher m = BECAUSE.matcher(head);
    return m.find() ? head.substring(0, m.start()) : head;
  }

  /** The reason with the word that leads it. */
  private static String reason(String head) {
    Matcher m = BECAUSE.matcher(head);
    return m.find() ? " " + head.substring(m.start()) : "";
  }

  private static String reasonOf(String head) {
    Matcher m = BECAUSE.matcher(head);
    return m.find() ? head.substring(m.end()) : "";
  }

  private static String withoutLead(String reason) {
    Matcher m = BECAUSE.matcher(reason);
    return m.lookingAt() ? Words.trim(reason.substring(m.end())) : reason;
  }
}
