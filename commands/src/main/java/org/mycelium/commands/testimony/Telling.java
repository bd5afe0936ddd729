package org.mycelium.commands.testimony;

import java.util.Set;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.port.Testimonies;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.text.Message;

/**
 * The questions before a story is told: the words, what it is about, by whom, for whom; then it is
 * shown as it would be published, and told if the teller says yes to that.
 */
final class Telling {
  private final Testimonies testimonies;
  private final Topics topics;
  private final ReminderWishes reach;

  Telling(Testimonies testimonies, Topics topics, ReminderWishes reach) {
    this.testimonies = testimonies;
    this.topics = topics;
    this.reach = reach;
  }

  /**
   * Somebody wants to tell one. What was said in the room was said in the room; whether it may be
   * used is asked in private all the same.
   */
  Decision begin(String words, Situation situation, Member member) {
    if (length(words) > Testimony.MAX_WORDS) {
      return Decision.refuse(new TellingMessage.TooLong(length(words), Testimony.MAX_WORDS));
    }
    TestimonyDraft draft = TestimonyDraft.begun(words);
    if (situation.inPrivate()) {
      return ask(draft, member);
    }
    if (!reach.reachable(member.no())) {
      return Decision.answer(
          new TellingMessage.InPrivate(member.displayName(), situation.botId(), !words.isEmpty()));
    }
    return Decision.accept()
        .effect(new Effect.Await(member.no(), draft))
        .reply(new TellingMessage.GoesOnInPrivate())
        .effect(
            new Effect.Whisper(
                member.no(),
                words.isEmpty() ? new TellingMessage.AskWords() : new TellingMessage.SaidInRoom()))
        .done();
  }

  /** Somebody answers what was asked last. */
  Decision say(TestimonyDraft draft, String said, Situation situation, Member member) {
    if (Answers.cancels(said)) {
      return Decision.answer(new TellingMessage.Dropped());
    }
    return switch (draft.next()) {
      case WORDS -> words(draft, said, member);
      case TOPIC -> topic(draft, said, member);
      case NAME ->
          Answers.named(Courtesy.without(said))
              .map(named -> ask(draft.byName(named), member))
              .orElseGet(() -> unclear(draft, member));
      case REACH ->
          Answers.reaches(Courtesy.without(said))
              .map(reaches -> ask(draft.reaching(reaches), member))
              .orElseGet(() -> unclear(draft, member));
      case YES ->
          Answers.yes(said) ? tell(draft, situation, member) : otherwise(draft, said, member);
    };
  }

  private Decision words(TestimonyDraft draft, String said, Member member) {
    String words = Words.trim(said);
    if (Answers.noStory(words)) {
      return unclear(draft, member);
    }
    return length(words) > Testimony.MAX_WORDS
        ? again(draft, new TellingMessage.TooLong(length(words), Testimony.MAX_WORDS), member)
        : ask(draft.saying(words), member);
  }

  private Decision topic(TestimonyDraft draft, String said, Member member) {
    String written = Words.trim(said);
    if (Answers.nothing(written)) {
      return ask(draft.about(new Topic.OfNothing(), ""), member);
    }
    if (Answers.yes(written)) {
      return unclear(draft, member);
    }
    Topic topic = topics.read(written);
    if (!topics.known(topic)) {
      return again(draft, new TellingMessage.NoSuchDecision(written), member);
    }
    if (topic instanceof Topic.OfEvent && length(written) > Testimony.MAX_EVENT) {
      return again(draft, new TellingMessage.TooLong(length(written), Testimony.MAX_EVENT), member);
    }
    return ask(draft.about(topic, topic instanceof Topic.OfEvent ? written : ""), member);
  }

  /** Something else than yes to what was shown: what is to be otherwise. */
  private Decision otherwise(TestimonyDraft draft, String said, Member member) {
    String[] parts = Words.trim(said).split("[\\s\\p{Z}:,]+", 2);
    String rest = parts.length < 2 ? "" : Words.trim(parts[1]);
    String what = Words.fold(parts[0]);
    if (!rest.isEmpty() && Set.of("text", "story", "texto", "historia").contains(what)) {
      return words(draft, rest, member);
    }
    if (!rest.isEmpty() && Set.of("about", "sobre", "de").contains(what)) {
      return topic(draft, rest, member);
    }
    return toWhom(draft, Courtesy.without(Words.trim(said)), member);
  }

  /** Who may read it is listed as it was before; one of them with a yes or no is that one alone. */
  private Decision toWhom(TestimonyDraft draft, String said, Member member) {
    String[] parts = said.split("[\\s\\p{Z}:,]+", 2);
    String rest = parts.length < 2 ? "" : Words.trim(parts[1]);
    return switch (Answers.change(parts[0], rest)) {
      case Answers.Change.Named(boolean named) -> ask(draft.byName(named), member);
      case Answers.Change.Given(Reach one, boolean given) when !rest.isEmpty() ->
          reaching(draft, Taking.with(draft.reach().orElse(Set.of()), one, given), member);
      case Answers.Change.Given _, Answers.Change.Unclear _ ->
          Answers.reaches(said)
              .map(reaches -> reaching(draft, reaches, member))
              .orElseGet(() -> unclear(draft, member));
    };
  }

  /** Whoever names some of those who may read it wants something changed, and is told if not. */
  private Decision reaching(TestimonyDraft draft, Set<Reach> reaches, Member member) {
    TestimonyDraft changed = draft.reaching(reaches);
    Message question = question(changed, member);
    return again(
        changed,
        changed.equals(draft)
            ? out -> out.include(new TellingMessage.ReachAsBefore()).include(question)
            : question,
        member);
  }

  /** Keeps what is known, and asks for what is not. */
  private Decision ask(TestimonyDraft draft, Member member) {
    return again(draft, question(draft, member), member);
  }

  private Decision unclear(TestimonyDraft draft, Member member) {
    Message question = question(draft, member);
    return again(draft, out -> out.include(new TellingMessage.Unclear()).include(question), member);
  }

  /** It waits from now on again. */
  private static Decision again(TestimonyDraft draft, Message words, Member member) {
    return Decision.accept().effect(new Effect.Await(member.no(), draft)).reply(words).done();
  }

  private Message question(TestimonyDraft draft, Member member) {
    return switch (draft.next()) {
      case WORDS -> new TellingMessage.AskWords();
      case TOPIC -> new TellingMessage.AskTopic();
      case NAME -> new TellingMessage.AskName(member.displayName());
      case REACH -> new TellingMessage.AskReach();
      case YES ->
          new TellingMessage.Preview(
              topics.told(testimony(draft, member)), draft.reach().orElse(Set.of()));
    };
  }

  private Testimony testimony(TestimonyDraft draft, Member member) {
    return new Testimony(
        testimonies.next(),
        draft.topic().orElse(new Topic.OfNothing()),
        draft.event(),
        draft.words(),
        draft.named().filter(named -> named).map(_ -> member.displayName()),
        draft.reach().orElse(Set.of()));
  }

  private Decision tell(TestimonyDraft draft, Situation situation, Member member) {
    Decision.Draft decision = Decision.accept();
    Testimony told = testimony(draft, member);
    return told.teller().isPresent()
        ? byName(told, decision, situation, member)
        : withoutName(told, decision, situation);
  }

  private static Decision byName(
      Testimony told, Decision.Draft decision, Situation situation, Member member) {
    Commitment event =
        told.topic() instanceof Topic.OfEvent
            ? decision.commit(told.event(), situation.moment().entropy())
            : null;
    return decision
        .fact(
            new TestimonyFact.TestimonyTold(
                told.no(),
                told.topic(),
                event,
                decision.commit(told.words(), situation.moment().entropy()),
                decision.commit(told.teller().orElseThrow(), situation.moment().entropy()),
                told.reach()))
        .effect(new Effect.OfTestimony(new TestimonyEffect.Entrust(told.no(), member.no())))
        .reply(new TellingMessage.Told(told.no(), told.isFor(Reach.ROOM)))
        .done();
  }

  private static Decision withoutName(
      Testimony told, Decision.Draft decision, Situation situation) {
    Receipt phrase = Receipt.draw(situation.moment().entropy(), Set.of());
    Token token = Token.of(phrase, situation.moment().entropy());
    return decision
        .effect(
            new Effect.OfTestimony(
                new TestimonyEffect.Await(
                    new WaitingTestimony(
                        token, told.topic(), told.event(), told.words(), told.reach()))))
        .reply(new TellingMessage.ComesIn(phrase.words(), told.isFor(Reach.ROOM)))
        .done();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
