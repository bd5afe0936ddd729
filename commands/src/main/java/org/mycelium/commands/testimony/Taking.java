package org.mycelium.commands.testimony;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Testimonies;
import org.mycelium.commands.secrecy.Receipt;

/**
 * What tellers change of what they told: who may read it, their name, all of it. A story told by
 * name is its teller's; one without is of whoever has its phrase.
 */
final class Taking {
  private final Testimonies testimonies;

  Taking(Testimonies testimonies) {
    this.testimonies = testimonies;
  }

  Decision withdraw(TestimonyCommand.Withdraw command, Member member) {
    Optional<WaitingTestimony> waiting =
        command
            .phrase()
            .flatMap(
                phrase ->
                    testimonies.waiting().stream()
                        .filter(one -> one.token().opens(phrase))
                        .findFirst());
    if (waiting.isPresent()) {
      return Decision.accept()
          .effect(new Effect.OfTestimony(new TestimonyEffect.WaitsNoMore(waiting.get().token())))
          .reply(new TestimonyMessage.Withdrawn(Optional.empty()))
          .done();
    }
    Optional<TestimonyNo> no =
        command.no().or(() -> command.phrase().flatMap(testimonies::lockedBy));
    if (no.isEmpty()) {
      return Decision.refuse(new TestimonyMessage.NoSuchPhrase());
    }
    return own(
        no.get(),
        command.phrase(),
        member,
        told ->
            Decision.accept()
                .fact(new TestimonyFact.TestimonyWithdrawn(told.no()))
                .reply(new TestimonyMessage.Withdrawn(Optional.of(told.no())))
                .effect(new Effect.OfTestimony(new TestimonyEffect.TakeBack(told.no())))
                .effect(new Effect.OfTestimony(new TestimonyEffect.Erase(told.no())))
                .done());
  }

  Decision change(TestimonyCommand.Change command, Member member) {
    return own(
        command.no(),
        command.phrase(),
        member,
        told -> {
          Set<Reach> reach = with(told.reach(), command.reach(), command.given());
          if (reach.equals(told.reach())) {
            return Decision.answer(new TestimonyMessage.SoAlready(told.no(), reach));
          }
          Decision.Draft draft =
              Decision.accept()
                  .fact(new TestimonyFact.ReachChanged(told.no(), reach))
                  .reply(new TestimonyMessage.Changed(told.no(), reach));
          if (!reach.contains(Reach.ROOM)) {
            draft.effect(new Effect.OfTestimony(new TestimonyEffect.TakeBack(told.no())));
          }
          return draft.done();
        });
  }

  Decision unname(TestimonyNo no, Situation situation, Member member) {
    if (!situation.inPrivate()) {
      return Decision.refuse(new TestimonyMessage.SayInPrivate(no));
    }
    return own(
        no,
        Optional.empty(),
        member,
        told -> {
          Receipt phrase = Receipt.draw(situation.moment().entropy(), Set.of());
          return Decision.accept()
              .fact(new TestimonyFact.TellerUnnamed(no))
              .reply(new TestimonyMessage.Unnamed(no, phrase.words()))
              .effect(new Effect.OfTestimony(new TestimonyEffect.TakeBack(no)))
              .effect(new Effect.OfTestimony(new TestimonyEffect.EraseName(no)))
              .effect(
                  new Effect.OfTestimony(
                      new TestimonyEffect.Lock(no, Token.of(phrase, situation.moment().entropy()))))
              .done();
        });
  }

  /** Goes on for its teller, and for nobody else. */
  private Decision own(
      TestimonyNo no, Optional<Receipt> phrase, Member member, Function<Testimony, Decision> then) {
    Optional<Testimony> told = testimonies.find(no);
    if (told.isEmpty()) {
      return Decision.refuse(new TestimonyMessage.NoSuch(no));
    }
    boolean opens = phrase.flatMap(testimonies::lockedBy).filter(no::equals).isPresent();
    return opens || testimonies.isTeller(no, member.no())
        ? then.apply(told.get())
        : Decision.refuse(new TestimonyMessage.NotYours(no));
  }

  static Set<Reach> with(Set<Reach> some, Reach one, boolean given) {
    EnumSet<Reach> changed = EnumSet.noneOf(Reach.class);
    changed.addAll(some);
    if (given) {
      changed.add(one);
    } else {
      changed.remove(one);
    }
    return Reach.copy(changed);
  }
}
