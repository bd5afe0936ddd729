package org.mycelium.bot.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.decision.Pending.Ending;
import org.mycelium.commands.decision.PendingAnswer;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.scrip.ScripCommand;
import org.mycelium.commands.template.TemplateCommand;
import org.mycelium.commands.testimony.TestimonyCommand;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.Authorship;
import org.mycelium.storage.pending.Waits;
import org.mycelium.storage.room.Room;

/**
 * Keeps what waits for people's answers: that something was asked, answered, taken back, or not
 * asked at all. One transaction, one instance.
 *
 * @see Answering for how answers are read
 */
record Asking(Transaction transaction, Postbox postbox, Instant now) {
  /**
   * What a decision leads to: an answer ends the question, unless the decision asks another one.
   * Nobody can answer what they were not asked: if the next question of the same is swallowed, the
   * last one stands; if it would have been the first, nothing waits.
   */
  void decided(AssemblyId assembly, Origin origin, Command command, Decision decision, Tx tx) {
    Optional<Question> next = next(decision);
    boolean isAnswer = command instanceof PendingAnswer;
    if (next.isEmpty()) {
      if (isAnswer) {
        transaction.pending().end(origin.sender(), Ending.ANSWERED, now);
      } else if (postbox.isSilentTowards(transaction, origin)) {
        // Nobody hears that it was refused.
        hushed(Optional.of(assembly), origin, command);
      } else if (decision instanceof Decision.Refused(var why)
          && why.readsLikeQuestion()
          && postbox.refusesInPrivate(transaction, origin)) {
        advised(Optional.of(assembly), origin.sender());
      }
      return;
    }
    Question question = next.get();
    String person = tx.members().get(question.of()).matrixId();
    boolean isSilent =
        question.pending().kind() == Pending.Kind.BALLOT
            ? postbox.isSilentInSteps(transaction, origin)
            : postbox.isSilentTowards(transaction, origin);
    if (!isSilent) {
      transaction
          .pending()
          .ask(
              assembly,
              question.of(),
              person,
              question.pending(),
              origin.eventId().orElse(null),
              now);
    } else if (!isAnswer) {
      transaction
          .pending()
          .unasked(assembly, question.of(), person, question.pending().kind(), now);
    }
  }

  private static Optional<Question> next(Decision decision) {
    List<Effect> effects =
        switch (decision) {
          case Decision.Accepted accepted -> accepted.effects();
          case Decision.Refused _ -> List.of();
        };
    return effects.stream()
        .flatMap(
            effect ->
                effect instanceof Effect.Await(var of, var pending)
                    ? Optional.of(new Question(of, pending)).stream()
                    : effect instanceof Effect.AskBack(var of, var pending, _)
                        ? Optional.of(new Question(of, pending)).stream()
                        : Optional.<Question>empty().stream())
        .findFirst();
  }

  /** Nobody hears what became of a command; if it was to lead to a question, none was asked. */
  void hushed(Optional<AssemblyId> assembly, Origin origin, Command command) {
    if (assembly.isEmpty()) {
      return;
    }
    Optional<Member> member =
        transaction.assembly(assembly.get()).members().byMatrixId(origin.sender());
    if (member.isPresent()) {
      asks(command)
          .ifPresent(
              kind ->
                  transaction
                      .pending()
                      .unasked(assembly.get(), member.get().no(), origin.sender(), kind, now));
    }
  }

  /**
   * In private, somebody was told something that reads like a question: the yes that may come next
   * is to that.
   *
   * @param meant the assembly, if it is clear; otherwise a question that waits may have one
   */
  void advised(Optional<AssemblyId> meant, String person) {
    Optional<AssemblyId> assembly = meant.or(() -> asked(person).map(Waits.Asked::assembly));
    assembly
        .flatMap(id -> transaction.assembly(id).members().byMatrixId(person))
        .ifPresent(
            member -> transaction.pending().advised(assembly.get(), member.no(), person, now));
  }

  /** What kind of question this may lead to. */
  private static Optional<Pending.Kind> asks(Command command) {
    if (command instanceof ScripCommand.Pay) {
      return Optional.of(Pending.Kind.PAYMENT);
    }
    if (command instanceof TemplateCommand.Fill) {
      return Optional.of(Pending.Kind.FORM);
    }
    if (command instanceof VoteCommand.BeginBallot) {
      return Optional.of(Pending.Kind.BALLOT);
    }
    return command instanceof TestimonyCommand.Begin
        ? Optional.of(Pending.Kind.STORY)
        : Optional.empty();
  }

  /**
   * Whoever deletes or changes the message that they were asked about does not mean it any more: an
   * answer after that would be to something else.
   *
   * @param kinds of questions that this ends
   */
  Optional<Waits.Asked> takenBack(String sender, String message, Set<Pending.Kind> kinds) {
    Optional<Waits.Asked> asked =
        asked(sender)
            .filter(question -> kinds.contains(question.pending().kind()))
            .filter(question -> question.askedBy().filter(message::equals).isPresent());
    asked.ifPresent(_ -> transaction.pending().end(sender, Ending.TAKEN_BACK, now));
    return asked;
  }

  /**
   * Whoever deletes one of their answers may not want the story told as it stands. Which messages
   * were answers is not kept; whatever they said in private since its first words can be one, but
   * for a vote.
   */
  Optional<Waits.Asked> storyTakenBack(Room room, String sender, String message) {
    Optional<Waits.Asked> asked =
        asked(sender)
            .filter(_ -> room.isPrivate())
            .filter(question -> question.pending().kind() == Pending.Kind.STORY)
            .filter(question -> isSince(question, message))
            .filter(_ -> isOwn(room, sender, message))
            .filter(_ -> Bearings.castIn(transaction, room, sender, message).isEmpty());
    asked.ifPresent(_ -> transaction.pending().end(sender, Ending.TAKEN_BACK, now));
    return asked;
  }

  private boolean isSince(Waits.Asked question, String message) {
    return question
        .askedBy()
        .filter(first -> transaction.inbox().cameAfter(message, first))
        .isPresent();
  }

  private boolean isOwn(Room room, String sender, String message) {
    return transaction.inbox().authorship(message, room.roomId(), sender) == Authorship.OWN;
  }

  /** Somebody means this assembly from now on, so their answers are to nothing in another. */
  void chose(String sender, AssemblyId chosen) {
    if (asked(sender).filter(question -> !question.assembly().equals(chosen)).isPresent()) {
      transaction.pending().end(sender, Ending.SWITCHED, now);
    }
  }

  /** What waits for somebody's answer. */
  Optional<Waits.Asked> asked(String sender) {
    return transaction
        .pending()
        .of(sender, now)
        .flatMap(
            waits -> waits instanceof Waits.Asked asked ? Optional.of(asked) : Optional.empty());
  }

  /** Something asked of a member. */
  private record Question(MemberNo of, Pending pending) {}
}
