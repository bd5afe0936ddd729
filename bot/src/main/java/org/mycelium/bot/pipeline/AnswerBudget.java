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

  /** How many times as many a ballot may take that is asked for step by step. */
  private static final int STEPS = 3;

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

  /**
   * The same for a step of a ballot: it is begun like anything else, and goes on until many more
   * are used up. Who was asked nineteen questions could else not answer the twentieth, and had no
   * sign that their vote counts.
   */
  Grant takeStep(Transaction transaction, Origin origin) {
    Answered steps = used(transaction, stepsIn(origin), origin);
    if (isUnlimited()) {
      return Grant.ANSWER;
    }
    boolean isBegun = steps.answers() > 0;
    if (isBegun && !isStepLeft(steps)) {
      Grant grant = steps.told() ? Grant.SILENCE : Grant.NOTICE;
      put(transaction, stepsIn(origin), origin, new Answered(steps.since(), steps.answers(), true));
      return grant;
    }
    Grant grant = isBegun ? Grant.ANSWER : take(transaction, origin);
    if (grant == Grant.ANSWER) {
      Answered after = new Answered(steps.since(), steps.answers() + 1, false);
      put(transaction, stepsIn(origin), origin, after);
    }
    return grant;
  }

  /** Whether no step of a ballot is left. */
  boolean isStepSpent(Transaction transaction, Origin origin) {
    Answered steps = used(transaction, stepsIn(origin), origin);
    return steps.answers() == 0
        ? isSpent(transaction, origin)
        : !isUnlimited() && !isStepLeft(steps);
  }

  /** When there are steps again. */
  Instant stepsUntil(Transaction transaction, Origin origin) {
    Answered steps = used(transaction, stepsIn(origin), origin);
    return steps.answers() == 0 ? until(transaction, origin) : steps.since().plus(SPELL);
  }

  private boolean isStepLeft(Answered steps) {
    return steps.answers() < STEPS * surroundings.maxAnswers();
  }

  /** No room is called so. */
  private static String stepsIn(Origin origin) {
    return origin.roomId() + " ballot";
  }

  private boolean isLeft(Answered used) {
    return used.answers() < surroundings.maxAnswers();
  }

  private boolean isUnlimited() {
    return surroundings.maxAnswers() == 0;
  }

  private Answered used(Transaction transaction, Origin origin) {
    return used(transaction, origin.roomId(), origin);
  }

  private Answered used(Transaction transaction, String place, Origin origin) {
    Instant now = surroundings.now();
    Optional<Answered> known = transaction.answers().find(place, origin.sender());
    // A spell that begins in the future is one of before a clock jumped back.
    return known
        .filter(answered -> !answered.since().isAfter(now))
        .filter(answered -> now.isBefore(answered.since().plus(SPELL)))
        .orElse(new Answered(now, 0, false));
  }

  private void put(Transaction transaction, Origin origin, Answered answered) {
    put(transaction, origin.roomId(), origin, answered);
  }

  private void put(Transaction transaction, String place, Origin origin, Answered answered) {
    transaction.answers().forget(surroundings.now().minus(SPELL));
    transaction.answers().put(place, origin.sender(), answered);
  }
}
