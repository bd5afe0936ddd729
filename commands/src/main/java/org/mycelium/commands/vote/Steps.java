package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.tally.Rule;

/**
 * A bare number before an answer, where the only open vote is taken in steps: "1 endorse", "9". It
 * is the number of a step then, unless a vote of that number is open. Pure but for its read port.
 */
final class Steps {
  /** Every rule with steps has this one. */
  private static final String A_STEP = "1";

  private static final Pattern NUMBER = Pattern.compile("0{0,9}([1-9]\\d{0,8})(?:[.):,]? (.*))?");

  private Steps() {}

  /** What a vote says about the only open proposal. */
  sealed interface Said {
    /** The same vote with its number read as a step's. */
    record Step(VoteCommand.Cast command) implements Said {}

    /** There is no such step, and no such proposal either. */
    record None(ProposalNo no, Rule rule, String number) implements Said {}
  }

  /** Goes on with what is said so; refuses a step that there is not. */
  static Decision then(
      VoteCommand.Cast written,
      Situation situation,
      Proposals proposals,
      Function<VoteCommand.Cast, Decision> next) {
    Optional<Said> said = read(written, situation, proposals);
    if (said.isEmpty()) {
      return next.apply(written);
    }
    return switch (said.get()) {
      case Said.Step(VoteCommand.Cast command) -> next.apply(command);
      case Said.None(ProposalNo no, Rule rule, String number) ->
          Belonging.here(
              situation.issuer(),
              _ -> Decision.refuse(new VoteMessage.NoSuchStep(no, rule, number)));
    };
  }

  /** Reads it; empty if the number is none of a step, or could be that of an open proposal. */
  static Optional<Said> read(VoteCommand.Cast command, Situation situation, Proposals proposals) {
    Matcher written = NUMBER.matcher(firstLine(command));
    if (!written.matches() || command.proposal().isEmpty() || situation.about().isPresent()) {
      return Optional.empty();
    }
    List<Proposal> open = proposals.open();
    if (open.size() != 1
        || open.getFirst().no().equals(command.proposal().get())
        || !(open.getFirst().question() instanceof Resolution(Rule rule))
        || rule.hears(A_STEP).isEmpty()) {
      return Optional.empty();
    }
    ProposalNo no = open.getFirst().no();
    String number = written.group(1);
    boolean alone = command.answer().isEmpty();
    if (rule.hears(number).isEmpty()) {
      return alone && proposals.find(command.proposal().get()).isEmpty()
          ? Optional.of(new Said.None(no, rule, number))
          : Optional.empty();
    }
    return alone || rule.hears(command.answer()).isPresent()
        ? Optional.of(new Said.Step(step(command, no, rule, number)))
        : Optional.empty();
  }

  /** With both, if they are not the same, so that it can be asked which one is meant. */
  private static VoteCommand.Cast step(
      VoteCommand.Cast command, ProposalNo no, Rule rule, String number) {
    boolean same =
        command.answer().isEmpty() || rule.hears(number).equals(rule.hears(command.answer()));
    return new VoteCommand.Cast(
        Optional.of(no),
        same ? number : number + " " + command.answer(),
        command.reason(),
        command.written(),
        command.sealed());
  }

  private static String firstLine(VoteCommand.Cast command) {
    String written = command.written().strip();
    int end = written.indexOf('\n');
    return Words.fold(end < 0 ? written : written.substring(0, end));
  }
}
