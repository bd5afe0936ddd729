package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/**
 * Asks for a ballot one question at a time, reads the whole back in words, and hands it over when
 * its voter confirms it. Pure but for its read port.
 */
final class Dialogues {
  private static final Pattern BECAUSE =
      Pattern.compile("(?iu)^(?:because|porque|bc|pq|xq)(?=$|[\\s,:])[\\s,:]*(.*)", Pattern.DOTALL);

  private static final String LEAD = "(?:because|porque|bc|pq|xq)(?=$|[\\s,:])[\\s,:]*";

  /** What leads a reason after an answer. */
  private static final Pattern WHY = Pattern.compile("(?iu)(?<=[\\s,;.])" + LEAD);

  /** The same where no points are given, for which the marks stand. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?iu)(?<=[\\s,;.])"
              + LEAD
              + "|\\s*[:\u2014\u2013\uFF1A]\\s*(?:"
              + LEAD
              + ")?|\\s+-+\\s+");

  private final Proposals proposals;

  Dialogues(Proposals proposals) {
    this.proposals = proposals;
  }

  /** What an answer comes to. */
  sealed interface Step {
    /** It goes on, or ends without a vote. */
    record Told(Decision decision) implements Step {}

    /** Its voter confirmed it: this is the vote. */
    record Counts(Mark mark, String reason) implements Step {}
  }

  /** The first question. */
  Decision begin(Proposal proposal, MemberNo voter, boolean inPrivate) {
    if (!inPrivate) {
      return Decision.refuse(new DialogueMessage.InPrivateOnly(proposal.no()));
    }
    BallotDialogue begun = BallotDialogue.begun(proposal.no(), proposal.round());
    boolean stands = proposals.voters(proposal.no()).contains(voter);
    return ask(proposal, voter, begun, Optional.of(new DialogueMessage.Begun(proposal, stands)));
  }

  /** What was answered to the last question. */
  Step answer(Proposal proposal, MemberNo voter, BallotDialogue dialogue, String written) {
    String plain = DialogueWords.plain(written);
    Optional<DialogueWords> word = DialogueWords.of(plain);
    BallotSheet sheet = new BallotSheet(proposal, dialogue);
    if (word.equals(Optional.of(DialogueWords.STOP))) {
      return new Step.Told(end(proposal, new DialogueMessage.Stopped(proposal.no())));
    }
    if (!sheet.complete()) {
      return new Step.Told(asked(proposal, voter, dialogue, sheet, written, plain, word));
    }
    if (word.equals(Optional.of(DialogueWords.BACK))
        || word.equals(Optional.of(DialogueWords.NO))) {
      return new Step.Told(ask(proposal, voter, dialogue.back(), Optional.empty()));
    }
    if (sheet.mark().isEmpty() && Position.ABSTAIN.words().contains(plain)) {
      return new Step.Told(
          ask(proposal, voter, dialogue.with(List.of(Choice.ABSTAIN.word())), Optional.empty()));
    }
    boolean reasonMissing = reasonMissing(proposal, dialogue, sheet);
    Matcher because = BECAUSE.matcher(written.strip());
    if (because.matches() || reasonMissing) {
      return new Step.Told(
          reasoned(proposal, voter, dialogue, because.matches() ? because.group(1) : written));
    }
    if (word.equals(Optional.of(DialogueWords.CONFIRM)) && sheet.mark().isPresent()) {
      return new Step.Counts(sheet.mark().get(), dialogue.reason());
    }
    return new Step.Told(
        ask(proposal, voter, dialogue, Optional.of(new DialogueMessage.NotUnderstood())));
  }

  private Decision reasoned(
      Proposal proposal, MemberNo voter, BallotDialogue dialogue, String reason) {
    int length = reason.codePointCount(0, reason.length());
    return length > VoteRules.MAX_REASON
        ? ask(
            proposal,
            voter,
            dialogue,
            Optional.of(new VoteMessage.ReasonTooLong(length, VoteRules.MAX_REASON)))
        : ask(proposal, voter, dialogue.because(reason.strip()), Optional.empty());
  }

  /** What is an option or an answer is one, whatever else its words could mean. */
  private Decision asked(
      Proposal proposal,
      MemberNo voter,
      BallotDialogue dialogue,
      BallotSheet sheet,
      String written,
      String plain,
      Optional<DialogueWords> word) {
    Optional<BallotDialogue> next =
        sheet.answered(written, plain).or(() -> word.flatMap(w -> steered(w, dialogue, sheet)));
    return next.map(more -> ask(proposal, voter, more, Optional.empty()))
        .or(() -> withReason(proposal, voter, sheet, written))
        .orElseGet(
            () -> ask(proposal, voter, dialogue, Optional.of(notTaken(sheet, written, word))));
  }

  private static Optional<BallotDialogue> steered(
      DialogueWords word, BallotDialogue dialogue, BallotSheet sheet) {
    return switch (word) {
      case BACK -> Optional.of(dialogue.back());
      case SKIP -> sheet.skipped();
      case DONE ->
          dialogue.answers().isEmpty() ? Optional.empty() : Optional.of(dialogue.finished());
      case CONFIRM, YES, NO, STOP -> Optional.empty();
    };
  }

  /** An answer and its reason in one: "no because of the stairs". */
  private Optional<Decision> withReason(
      Proposal proposal, MemberNo voter, BallotSheet sheet, String written) {
    Matcher why = (sheet.kind() == BallotSheet.Kind.POSITION ? MARKED : WHY).matcher(written);
    return why.find()
        ? sheet
            .answered(
                written.substring(0, why.start()).strip(),
                DialogueWords.plain(written.substring(0, why.start())))
            .map(next -> reasoned(proposal, voter, next, written.substring(why.end())))
        : Optional.empty();
  }

  /** Why an answer was not taken. */
  private static Message notTaken(BallotSheet sheet, String written, Optional<DialogueWords> word) {
    if (word.equals(Optional.of(DialogueWords.SKIP))
        || word.equals(Optional.of(DialogueWords.DONE))) {
      return new DialogueMessage.NothingYet();
    }
    return sheet
        .placed(written)
        .<Message>map(DialogueMessage.PlacedAlready::new)
        .orElseGet(DialogueMessage.NotUnderstood::new);
  }

  private boolean reasonMissing(Proposal proposal, BallotDialogue dialogue, BallotSheet sheet) {
    VotingTerms terms = proposals.terms(proposal.no());
    return dialogue.reason().isEmpty()
        && (proposal.question() instanceof Selection
            ? terms.reasons().all()
            : sheet.position().filter(terms.reasons()::ask).isPresent());
  }

  /** The next question, or the whole read back. */
  private Decision ask(
      Proposal proposal, MemberNo voter, BallotDialogue dialogue, Optional<Message> before) {
    BallotSheet sheet = new BallotSheet(proposal, dialogue);
    VotingTerms terms = proposals.terms(proposal.no());
    Message question;
    if (!sheet.complete()) {
      question = sheet.question();
    } else if (sheet.mark().isEmpty()) {
      question = new DialogueMessage.SaysNothing();
    } else if (reasonMissing(proposal, dialogue, sheet)) {
      question = new DialogueMessage.WhyAsked();
    } else {
      question =
          new DialogueMessage.Whole(
              proposal, sheet.mark().get(), dialogue.reason(), terms.sealed());
    }
    Message words =
        out -> {
          before.ifPresent(first -> out.include(first).paragraph());
          out.include(question);
        };
    return Decision.accept()
        .effect(new Effect.Await(voter, dialogue))
        .effect(new Effect.Confide(proposal.no(), words))
        .done();
  }

  /** Nothing is kept of it. */
  static Decision end(Proposal proposal, Message words) {
    return Decision.accept().effect(new Effect.Confide(proposal.no(), words)).done();
  }
}
