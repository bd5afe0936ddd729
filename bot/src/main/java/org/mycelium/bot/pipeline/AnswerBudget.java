package org.mycelium.bot.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.answer.Answered;

/**
 * How often one person is answered in one room. Who has used that up is told so once, and then
 * their votes count in silence until the spell is over: one member could else have the bot fill a
 * room, and use up what the homeserver lets it send. What was used is stored, so a restart changes
 * nothing.
 */
final class AnswerBudget {
  /** From the first answer on. */
  static final Duration SPELL = Duration.ofMinutes(5);

  private final Surroundings surroundings;

  AnswerBudget(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What somebody may hear now. */
  enum Grant {
    /** An answer. */
    ANSWER,
    /** That there will be none for a while. */
    NOTICE,
    /** Nothing. */
    SILENCE
  }

  /** Takes one answer from what is left, and says whether there was one. */
  Grant take(Transaction transaction, Origin origin) {
    if (isUnlimited()) {
      return Grant.ANSWER;
    }
    Answered before = used(transaction, origin);
    boolean isLeft = isLeft(before);
    put(
        transaction,
        origin,
        new Answered(before.since(), before.answers() + (isLeft ? 1 : 0), !isLeft));
    if (isLeft) {
      return Grant.ANSWER;
    }
    return before.told() ? Grant.SILENCE : Grant.NOTICE;
  }

  /** What is shown to the whole room on account of somebody counts as well. */
  void count(Transaction transaction, Origin origin) {
    if (!isUnlimited()) {
      Answered before = used(transaction, origin);
      Answered after = new Answered(before.since(), before.answers() + 1, before.told());
      put(transaction, origin, after);
    }
  }

  /** Whether nothing is left. */
  boolean isSpent(Transaction transaction, Origin origin) {
    return !isUnlimited() && !isLeft(used(transaction, origin));
  }

  /** When there is something again. */
  Instant until(Transaction transaction, Origin origin) {
    return used(transaction, origin).since().plus(SPELL);
  }

  private boolean isLeft(Answered used) {
    return used.answers() < surroundings.maxAnswers();
  }

  private boolean isUnlimited() {
    return surroundings.maxAnswers() == 0;
  }

  private Answered used(Transaction transaction, Origin origin) {
    Instant now = surroundings.now();
    Optional<Answered> known = transaction.answers().find(origin.roomId(), origin.sender());
    // A spell that begins in the future is one of before a clock jumped back.
    return known
        .filter(answered -> !answered.since().isAfter(now))
        .filter(answered -> now.isBefore(answered.since().plus(SPELL)))
        .orElse(new Answered(now, 0, false));
  }

  private void put(Transaction transaction, Origin origin, Answered answered) {
    transaction.answers().forget(surroundings.now().minus(SPELL));
    transaction.answers().put(origin.roomId(), origin.sender(), answered);
  }
}
