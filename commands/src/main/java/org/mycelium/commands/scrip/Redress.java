package org.mycelium.commands.scrip;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/**
 * What becomes of a payment that one of the two says is wrong: it stands until both want it taken
 * back, and then a new entry takes it back. The bot judges nothing.
 */
final class Redress {
  private static final int MAX_WHY = 300;

  private final ScripBook book;
  private final Members members;

  Redress(ScripBook book, Members members) {
    this.book = book;
    this.members = members;
  }

  Decision undo(PaymentNo no, Scrip scrip, Situation situation, Member member) {
    return theirs(
        no,
        member,
        payment -> {
          Member other = members.get(payment.other(member.no()));
          if (!other.present()) {
            return Decision.refuse(new RedressMessage.OtherLeft(no));
          }
          Optional<Member> asked = payment.undoAskedBy(situation.moment().now()).map(members::get);
          if (asked.isEmpty()) {
            return ask(payment, scrip, situation, member, other);
          }
          return asked.get().no().equals(member.no())
              ? Decision.refuse(new RedressMessage.AskedAlready(no))
              : reverse(payment, scrip, situation, member, other);
        });
  }

  private Decision ask(
      Payment payment, Scrip scrip, Situation situation, Member member, Member other) {
    Decision.Draft draft =
        Decision.accept().fact(new ScripFact.ReversalAsked(payment.no(), member.no()));
    return told(
        payment.no(),
        draft,
        situation,
        member,
        new RedressMessage.UndoAsked(payment.no(), scrip.words(payment.units()), UndoWish.LASTS),
        other,
        new RedressMessage.UndoWanted(
            payment.no(), scrip.words(payment.units()), member.displayName()));
  }

  Decision dropUndo(PaymentNo no, Scrip scrip, Situation situation, Member member) {
    return theirs(
        no,
        member,
        payment ->
            payment.undoAskedBy(situation.moment().now()).filter(member.no()::equals).isEmpty()
                ? Decision.refuse(new RedressMessage.UndoNotAskedByYou(no))
                : told(
                    no,
                    Decision.accept().fact(new ScripFact.ReversalDropped(no)),
                    situation,
                    member,
                    new RedressMessage.UndoDropped(no, scrip.words(payment.units())),
                    members.get(payment.other(member.no())),
                    new RedressMessage.UndoDropped(no, scrip.words(payment.units()))));
  }

  private Decision reverse(
      Payment payment, Scrip scrip, Situation situation, Member member, Member other) {
    ScripAccount returning = book.account(payment.to());
    if (!returning.canReturn(payment.units(), scrip.terms())) {
      return Decision.refuse(new RedressMessage.CannotReturn(payment.no()));
    }
    PaymentNo entry = book.next();
    Decision.Draft draft =
        Decision.accept().fact(new ScripFact.PaymentReversed(entry, payment.no()));
    return told(
        payment.no(),
        draft,
        situation,
        member,
        undone(payment, entry, scrip, member),
        other,
        undone(payment, entry, scrip, other));
  }

  private Message undone(Payment payment, PaymentNo entry, Scrip scrip, Member whose) {
    long balance = book.account(whose.no()).balance();
    long after =
        payment.from().equals(whose.no())
            ? Math.addExact(balance, payment.units())
            : Math.subtractExact(balance, payment.units());
    return new RedressMessage.Undone(
        entry, payment.no(), scrip.words(payment.units()), scrip.words(after));
  }

  Decision contest(ScripCommand.Contest command, Scrip scrip, Situation situation, Member member) {
    return theirs(
        command.payment(),
        member,
        payment -> {
          Member other = members.get(payment.other(member.no()));
          Instant ends = payment.at().plus(scrip.terms().window());
          if (situation.moment().now().isAfter(ends)) {
            return Decision.refuse(new RedressMessage.TooLate(payment.no(), ends, other.present()));
          }
          if (payment.contestedBy().isPresent()) {
            return Decision.refuse(new RedressMessage.ContestedAlready(payment.no()));
          }
          if (command.why().codePointCount(0, command.why().length()) > MAX_WHY) {
            return Decision.refuse(new PayMessage.TooLong(MAX_WHY));
          }
          Decision.Draft draft = Decision.accept();
          draft.fact(
              new ScripFact.PaymentContested(
                  payment.no(),
                  member.no(),
                  command.why().isEmpty()
                      ? null
                      : draft.commit(command.why(), situation.moment().entropy())));
          return told(
              payment.no(),
              draft,
              situation,
              member,
              other.present()
                  ? new RedressMessage.Contested(payment.no())
                  : new RedressMessage.ContestedAlone(payment.no()),
              other,
              new RedressMessage.WasContested(
                  payment.no(), scrip.words(payment.units()), member.displayName(), command.why()));
        });
  }

  Decision drop(PaymentNo no, Scrip scrip, Situation situation, Member member) {
    return theirs(
        no,
        member,
        payment ->
            payment.contestedBy().filter(member.no()::equals).isEmpty()
                ? Decision.refuse(new RedressMessage.NotContestedByYou(no))
                : told(
                    no,
                    Decision.accept().fact(new ScripFact.ContestDropped(no)),
                    situation,
                    member,
                    new RedressMessage.Dropped(no, scrip.words(payment.units())),
                    members.get(payment.other(member.no())),
                    new RedressMessage.Dropped(no, scrip.words(payment.units()))));
  }

  /** Goes on with a payment of theirs; whether there is one of others is nobody's business. */
  private Decision theirs(PaymentNo no, Member member, Function<Payment, Decision> then) {
    Optional<Payment> payment = book.payment(no).filter(one -> one.concerns(member.no()));
    if (payment.isEmpty()) {
      return Decision.refuse(new RedressMessage.NotYours(no));
    }
    if (payment.get().reverses().isPresent()) {
      return Decision.refuse(new RedressMessage.IsReversal(no));
    }
    return payment
        .get()
        .reversedBy()
        .map(by -> Decision.refuse(new RedressMessage.UndoneAlready(no, by)))
        .orElseGet(() -> then.apply(payment.get()));
  }

  private static Decision told(
      PaymentNo no,
      Decision.Draft draft,
      Situation situation,
      Member member,
      Message toMember,
      Member other,
      Message toOther) {
    ScripRules.tell(
        draft,
        toMember,
        situation,
        member,
        new RedressMessage.NotedBrief(no, member.displayName(), situation.botId()));
    // Who left is told nothing: it could not be answered from there.
    if (other.present()) {
      draft.effect(
          new Effect.Discreet(
              other.no(), toOther, new ScripMessage.News(other.displayName(), situation.botId())));
    }
    return draft.done();
  }
}
