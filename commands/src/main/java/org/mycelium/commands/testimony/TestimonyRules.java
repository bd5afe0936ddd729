package org.mycelium.commands.testimony;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.port.Testimonies;

/**
 * What becomes of commands about stories. Who tells one decides alone who may read it, and for how
 * long; nobody else changes a word of it. Pure but for its read ports; one transaction, one
 * instance.
 *
 * @see Telling for the questions before it is told
 * @see Taking for what is taken back
 */
public final class TestimonyRules {
  /** As many are listed at once. */
  private static final int LISTED = 8;

  private final Testimonies testimonies;
  private final Topics topics;
  private final Telling telling;
  private final Taking taking;

  /** Decides from these. */
  public TestimonyRules(
      Testimonies testimonies, Topics topics, ReminderWishes reach, Members members) {
    this.testimonies = testimonies;
    this.topics = topics;
    this.telling = new Telling(testimonies, topics, reach);
    this.taking = new Taking(testimonies);
  }

  /** What becomes of this command. */
  public Decision decide(TestimonyCommand command, Situation situation) {
    return switch (command) {
      case TestimonyCommand.TakeIn _ -> takeIn(situation);
      // Who left keeps the right to take back what they told.
      case TestimonyCommand.Withdraw c when situation.issuer() instanceof Issuer.Person person ->
          taking.withdraw(c, person.member());
      case TestimonyCommand.Withdraw _,
          TestimonyCommand.Begin _,
          TestimonyCommand.Say _,
          TestimonyCommand.Show _,
          TestimonyCommand.ShowAll _,
          TestimonyCommand.Change _,
          TestimonyCommand.Unname _ ->
          Belonging.inside(situation.issuer(), member -> decide(command, situation, member));
    };
  }

  private Decision decide(TestimonyCommand command, Situation situation, Member member) {
    return switch (command) {
      case TestimonyCommand.Begin c -> telling.begin(c.words(), situation, member);
      case TestimonyCommand.Say c -> telling.say(c.draft(), c.words(), situation, member);
      case TestimonyCommand.Show c -> show(c.no(), situation, member);
      case TestimonyCommand.ShowAll _ -> showAll();
      case TestimonyCommand.Withdraw c -> taking.withdraw(c, member);
      case TestimonyCommand.Change c -> taking.change(c, member);
      case TestimonyCommand.Unname c -> taking.unname(c.no(), situation, member);
      case TestimonyCommand.TakeIn _ -> takeIn(situation);
    };
  }

  private Decision show(TestimonyNo no, Situation situation, Member member) {
    Optional<Testimony> found = testimonies.find(no);
    boolean isTeller = found.isPresent() && testimonies.isTeller(no, member.no());
    if (found.isEmpty()
        || !(found.get().isFor(Reach.ROOM) || (isTeller && situation.inPrivate()))) {
      return Decision.refuse(new TestimonyMessage.NoSuch(no));
    }
    return Decision.accept()
        .effect(
            new Effect.Telling(
                new Effect.Reply(
                    new TestimonyMessage.Shown(
                        topics.told(found.get()),
                        isTeller && situation.inPrivate()
                            ? Optional.of(found.get().reach())
                            : Optional.empty())),
                List.of(no),
                Optional.empty()))
        .done();
  }

  private Decision showAll() {
    List<Testimony> all = testimonies.all().stream().filter(one -> one.isFor(Reach.ROOM)).toList();
    List<Testimony> newest = all.subList(0, Math.min(LISTED, all.size()));
    return Decision.accept()
        .effect(
            new Effect.Telling(
                new Effect.Reply(
                    new TestimonyMessage.Listed(
                        newest.stream().map(topics::told).toList(), all.size() - newest.size())),
                newest.stream().map(Testimony::no).toList(),
                Optional.empty()))
        .done();
  }

  /** What was told today comes in, in an order of chance. */
  private Decision takeIn(Situation situation) {
    Decision.Draft draft = Decision.accept();
    int no = testimonies.next().value();
    for (WaitingTestimony waiting : testimonies.waiting()) {
      TestimonyNo next = new TestimonyNo(no++);
      Commitment event =
          waiting.event().isEmpty()
              ? null
              : draft.commit(waiting.event(), situation.moment().entropy());
      draft
          .fact(
              new TestimonyFact.TestimonyTold(
                  next,
                  waiting.topic(),
                  event,
                  draft.commit(waiting.words(), situation.moment().entropy()),
                  null,
                  waiting.reach()))
          .effect(new Effect.OfTestimony(new TestimonyEffect.Lock(next, waiting.token())))
          .effect(new Effect.OfTestimony(new TestimonyEffect.WaitsNoMore(waiting.token())));
    }
    return draft.done();
  }
}
