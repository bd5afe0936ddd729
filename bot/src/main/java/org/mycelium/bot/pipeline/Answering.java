package org.mycelium.bot.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.conversation.AdvisedAnswer;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Pending.Ending;
import org.mycelium.commands.decision.PendingAnswer;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.scrip.BarePayment;
import org.mycelium.commands.scrip.PayMessage;
import org.mycelium.commands.scrip.PendingPayment;
import org.mycelium.commands.template.BareForm;
import org.mycelium.commands.template.PendingForm;
import org.mycelium.commands.testimony.StoryAnswer;
import org.mycelium.commands.testimony.TestimonyDraft;
import org.mycelium.commands.vote.BallotDialogue;
import org.mycelium.commands.vote.DialogueAnswer;
import org.mycelium.commands.vote.LateAnswer;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.commands.vote.ReadBackAnswer;
import org.mycelium.commands.vote.Unplaced;
import org.mycelium.commands.vote.UnplacedAnswer;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.pending.Waits;
import org.mycelium.storage.room.Room;
import org.mycelium.storage.secrecy.Envelopes;

/**
 * How one thing that somebody says in private is read on account of what they were asked before.
 *
 * @param waits empty in rooms of many, and where nothing was asked lately
 * @param answered the letter of ours that it answers by a reply or in a thread
 * @param mended whether it is an earlier message that was changed, which answers nothing
 * @see Asking for how there came to be a question
 */
record Answering(
    Transaction transaction,
    String sender,
    Optional<Waits> waits,
    Optional<LetterSubject> answered,
    boolean mended) {
  static Answering of(
      Transaction transaction,
      Room room,
      String sender,
      Optional<LetterSubject> answered,
      boolean mended,
      Instant now) {
    return new Answering(
        transaction,
        sender,
        room.isPrivate() ? transaction.pending().of(sender, now) : Optional.empty(),
        answered,
        mended);
  }

  /** The assembly in which it is an answer, if that is what was made of it. */
  Optional<AssemblyId> assembly(Reading reading) {
    return answers(reading)
        ? waits.flatMap(
            w -> w instanceof Waits.Asked asked ? Optional.of(asked.assembly()) : Optional.empty())
        : Optional.empty();
  }

  /** Whether a question was answered. */
  static boolean answers(Reading reading) {
    return reading instanceof Reading.Understood(var command) && command instanceof PendingAnswer;
  }

  /** Reads answers to what waits, and nothing else; a yes or no after advice is to that. */
  BareAnswer reader() {
    return waits
        .flatMap(
            w ->
                w instanceof Waits.Asked asked && !mended && concerns(asked)
                    ? Optional.of(afterAdvice(asked, reader(transaction, asked)))
                    : Optional.empty())
        .orElse(BareAnswer.NONE);
  }

  /** What answers a card says itself what it is to. */
  private BareAnswer afterAdvice(Waits.Asked asked, BareAnswer reader) {
    return asked.advised() && answered.isEmpty()
        ? new AdvisedAnswer(asked.pending().kind(), reader)
        : reader;
  }

  /** The same for this question. */
  static BareAnswer reader(Transaction transaction, Waits.Asked asked) {
    return switch (asked.pending()) {
      case ReadBack ballot -> new ReadBackAnswer(ballot);
      case Unplaced vote ->
          new UnplacedAnswer(transaction.assembly(asked.assembly()).proposals(), vote);
      case PendingPayment payment -> new BarePayment(payment);
      case PendingForm form -> new BareForm(form);
      case BallotDialogue dialogue ->
          new DialogueAnswer(transaction.assembly(asked.assembly()).proposals(), dialogue);
      case TestimonyDraft draft -> new StoryAnswer(draft);
    };
  }

  /** Under a card a yes is a vote there, and an answer only if that card was asked about. */
  private boolean concerns(Waits.Asked asked) {
    return answered.isEmpty()
        || asked
            .pending()
            .vote()
            .filter(vote -> isAbout(answered.get(), asked.assembly(), vote))
            .isPresent();
  }

  private static boolean isAbout(LetterSubject letter, AssemblyId assembly, ProposalNo vote) {
    return letter.assembly().equals(assembly)
        && (Bearings.proposal(letter).filter(vote::equals).isPresent()
            || letter.subject().equals(Envelopes.subject(vote)));
  }

  /**
   * Reads votes and the like, but no answer that comes too late for one.
   *
   * @param assembly whose votes these are, if it is clear
   * @param written the whole message
   */
  BareAnswer butLate(Optional<AssemblyId> assembly, String written, BareAnswer votes) {
    Optional<Proposals> proposals = assembly.map(id -> transaction.assembly(id).proposals());
    return waits
        .filter(_ -> answered.flatMap(Bearings::proposal).isEmpty())
        .<BareAnswer>flatMap(
            w ->
                w instanceof Waits.Over over
                    ? Optional.of(
                        new LateAnswer(
                            over.ended(), proposals, BareAnswer.isMarked(written), votes))
                    : Optional.empty())
        .orElse(votes);
  }

  /** Whether what only reads like a question was answered while a real one waits. */
  static boolean answersAdvice(Reading reading) {
    return reading instanceof Reading.Problem(var message)
        && message instanceof ConversationMessage.AnswersNothing;
  }

  /** Whether a command came where a payment was to be answered for: it is not made then. */
  boolean passesPaymentOver(Reading reading) {
    return reading instanceof Reading.Understood
        && !answers(reading)
        && waits
            .filter(
                w -> w instanceof Waits.Asked asked && asked.pending() instanceof PendingPayment)
            .isPresent();
  }

  /**
   * What else was said ends a question that only the very next thing answers. Whatever is
   * understood comes after any advice.
   *
   * @return the same; with it is said that nothing was paid, if a payment was to be answered for
   */
  Reading heard(Reading reading, Instant now) {
    if (waits.isEmpty() || answersAdvice(reading)) {
      return reading;
    }
    if (waits.get() instanceof Waits.Asked asked
        && !answers(reading)
        && asked.pending().kind().inOneWord()) {
      transaction.pending().end(sender, Ending.PASSED, now);
      if (reading instanceof Reading.Problem(var message)
          && asked.pending() instanceof PendingPayment) {
        return new Reading.Problem(new PayMessage.NotAnswered(message));
      }
    }
    if (reading instanceof Reading.Understood) {
      transaction.pending().wentOn(sender, now);
    }
    return reading;
  }
}
