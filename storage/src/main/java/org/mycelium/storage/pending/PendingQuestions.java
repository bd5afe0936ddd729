package org.mycelium.storage.pending;

import static org.mycelium.storage.schema.Tables.PENDING;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.decision.Pending.Ended;
import org.mycelium.commands.decision.Pending.Ending;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.testimony.TestimonyDraft;
import org.mycelium.storage.codec.PendingCodec;
import org.mycelium.storage.secrecy.Wiping;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * The one question that each person was asked last, in whichever assembly, and for a while that
 * there was one. There is one row for each person, so that a new question cannot but take the place
 * of the one before. Not thread-safe.
 */
public final class PendingQuestions {
  /**
   * For so long it is remembered in any case that a question ended: nobody sends the same word
   * twice because the first answer was slow, and waits longer than that.
   */
  static final Duration SPELL = Duration.ofMinutes(10);

  /** And for so long if nothing was said since, neither an answer nor anything else. */
  static final Duration LAST_THING_SAID = Duration.ofDays(7);

  /** After these something else than the question is the last thing that was said. */
  private static final Set<Ending> WENT_ON =
      Set.of(Ending.ANSWERED, Ending.PASSED, Ending.TAKEN_BACK);

  private static final Condition THEIRS = PENDING.PERSON.eq(arg(PENDING.PERSON));
  private static final Condition WAITS = PENDING.QUESTION.isNotNull();
  private static final Condition STORY = WAITS.and(PENDING.KIND.eq(DSL.inline("STORY")));
  private static final Condition BEFORE = PENDING.UNTIL_MS.lt(arg(PENDING.UNTIL_MS));

  private static final Sql PUT =
      Sql.put(
          PENDING,
          PENDING.PERSON,
          PENDING.ASSEMBLY,
          PENDING.MEMBER,
          PENDING.KIND,
          PENDING.QUESTION,
          PENDING.VOTE,
          PENDING.ASKED_BY,
          PENDING.ENDING,
          PENDING.IS_LAST,
          PENDING.UNTIL_MS,
          PENDING.IS_ADVISED);

  private static final Sql OF =
      Sql.of(
          DSL.select(
                  PENDING.ASSEMBLY,
                  PENDING.MEMBER,
                  PENDING.KIND,
                  PENDING.QUESTION,
                  PENDING.ASKED_BY,
                  PENDING.ENDING,
                  PENDING.IS_LAST,
                  PENDING.UNTIL_MS,
                  PENDING.IS_ADVISED)
              .from(PENDING)
              .where(THEIRS));

  private static final Sql IS_STORY =
      Sql.of(DSL.select(PENDING.KIND).from(PENDING).where(THEIRS).and(STORY));
  private static final Sql END = end(THEIRS);
  private static final Sql END_OF_VOTE =
      end(PENDING.ASSEMBLY.eq(arg(PENDING.ASSEMBLY)).and(PENDING.VOTE.eq(arg(PENDING.VOTE))));

  private static final Sql LEAVING =
      Sql.of(
          DSL.select(PENDING.PERSON)
              .from(PENDING)
              .where(PENDING.ASSEMBLY.eq(arg(PENDING.ASSEMBLY)))
              .and(PENDING.MEMBER.eq(arg(PENDING.MEMBER)))
              .and(WAITS));

  private static final Sql LAPSED =
      Sql.of(DSL.select(PENDING.PERSON).from(PENDING).where(WAITS).and(BEFORE));

  private static final Sql REMEMBER =
      Sql.of(
          DSL.update(PENDING)
              .set(PENDING.IS_LAST, arg(PENDING.IS_LAST))
              .set(PENDING.UNTIL_MS, arg(PENDING.UNTIL_MS))
              .where(THEIRS));

  private static final Sql ADVISE =
      Sql.of(DSL.update(PENDING).set(PENDING.IS_ADVISED, arg(PENDING.IS_ADVISED)).where(THEIRS));

  /** Of a question that is remembered no more only the advice is left that came after it. */
  private static final Sql LEAVE_ADVICE =
      Sql.of(
          DSL.update(PENDING)
              .set(PENDING.KIND, DSL.inline(Pending.Kind.COMMAND.name()))
              .set(PENDING.ENDING, DSL.inline(Ending.ADVISED.name()))
              .set(PENDING.IS_LAST, arg(PENDING.IS_LAST))
              .set(PENDING.IS_ADVISED, arg(PENDING.IS_ADVISED))
              .where(THEIRS));

  private static final Sql FORGET = Sql.of(DSL.deleteFrom(PENDING).where(THEIRS));

  private static final Sql FORGET_PASSED =
      Sql.of(
          DSL.deleteFrom(PENDING)
              .where(DSL.not(WAITS))
              .and(PENDING.IS_LAST.eq(arg(PENDING.IS_LAST)))
              .and(PENDING.IS_ADVISED.eq(arg(PENDING.IS_ADVISED)))
              .and(BEFORE));

  private static final Sql FORGET_OLD =
      Sql.of(DSL.deleteFrom(PENDING).where(DSL.not(WAITS)).and(BEFORE));

  private final Session session;

  /** The questions behind this session. */
  public PendingQuestions(Session session) {
    this.session = session;
  }

  /**
   * What somebody was asked last, if it still matters what they say to it. What waited too long
   * ends by being looked for; so does what was asked in a future that a clock has jumped back from.
   *
   * @param person exact Matrix id
   */
  public Optional<Waits> of(String person, Instant now) {
    return session.first(OF, Kept::of, person).flatMap(kept -> of(person, kept, now));
  }

  private Optional<Waits> of(String person, Kept kept, Instant now) {
    Optional<Ended> ended = kept.ended();
    if (ended.isPresent()) {
      return over(person, kept, ended.get(), now);
    }
    Optional<Waits.Asked> asked = kept.asked().filter(_ -> !kept.lapsed(now));
    if (asked.isPresent()) {
      return asked.map(question -> question);
    }
    end(person, Ending.LAPSED, now);
    return Optional.of(new Waits.Over(new Ended(kept.kind(), Ending.LAPSED)));
  }

  private Optional<Waits> over(String person, Kept kept, Ended ended, Instant now) {
    Instant spell = now.plus(SPELL);
    if (kept.until(now).isAfter(spell)) {
      session.run(REMEMBER, kept.last(), spell.toEpochMilli(), person);
    } else if (!kept.last() && !kept.until(now).isAfter(now)) {
      if (kept.advised()) {
        session.run(LEAVE_ADVICE, true, false, person);
        return Optional.of(new Waits.Over(new Ended(Pending.Kind.COMMAND, Ending.ADVISED)));
      }
      session.run(FORGET, person);
      return Optional.empty();
    }
    return Optional.of(new Waits.Over(ended));
  }

  /**
   * Somebody is asked this, in the place of whatever they were asked before.
   *
   * @param person the member's exact Matrix id
   * @param message the event by which they came to be asked, if it was a message
   */
  public void ask(
      AssemblyId assembly,
      MemberNo member,
      String person,
      Pending pending,
      @Nullable String message,
      Instant now) {
    sweep(now);
    Optional<Waits.Asked> before = session.first(OF, Kept::of, person).flatMap(Kept::asked);
    if (!(pending instanceof TestimonyDraft)) {
      wipeStory(person);
    }
    String askedBy =
        before
            .filter(earlier -> hasSameWords(earlier.pending(), pending))
            .map(Waits.Asked::askedBy)
            .orElse(Optional.ofNullable(message))
            .orElse(null);
    put(
        person,
        assembly,
        member,
        pending.kind(),
        PendingCodec.encode(pending),
        pending.vote().map(ProposalNo::value).orElse(null),
        askedBy,
        null,
        pending.waits().map(time -> now.plus(time).toEpochMilli()).orElse(null));
  }

  private void put(
      String person,
      AssemblyId assembly,
      MemberNo member,
      Pending.Kind kind,
      @Nullable String question,
      @Nullable Integer vote,
      @Nullable String askedBy,
      @Nullable String ending,
      @Nullable Long untilMs) {
    session.run(
        PUT,
        person,
        assembly.value(),
        member.value(),
        kind.name(),
        question,
        vote,
        askedBy,
        ending,
        true,
        untilMs,
        false);
  }

  /** The message of a story is the one in which it was told, whatever is asked about it since. */
  private static boolean hasSameWords(Pending before, Pending now) {
    return before instanceof TestimonyDraft told
        && now instanceof TestimonyDraft draft
        && told.words().equals(draft.words());
  }

  /** What somebody was asked waits no more. */
  public void end(String person, Ending how, Instant now) {
    wipeStory(person);
    session.run(END, how.name(), !WENT_ON.contains(how), now.plus(SPELL).toEpochMilli(), person);
  }

  /** Somebody should have been asked something, and was not: it is as if that had ended. */
  public void unasked(
      AssemblyId assembly, MemberNo member, String person, Pending.Kind kind, Instant now) {
    wipeStory(person);
    put(
        person,
        assembly,
        member,
        kind,
        null,
        null,
        null,
        Ending.UNASKED.name(),
        now.plus(SPELL).toEpochMilli());
  }

  /**
   * Somebody was told something that reads like a question and is none. One that waits stays, and
   * what is remembered of one that a yes or no would answer is remembered for longer. Where there
   * is another, it is noted that a yes or no is not to that.
   */
  public void advised(AssemblyId assembly, MemberNo member, String person, Instant now) {
    Optional<Waits> waits = of(person, now);
    long until = now.plus(SPELL).toEpochMilli();
    if (waits.isEmpty()) {
      put(
          person,
          assembly,
          member,
          Pending.Kind.COMMAND,
          null,
          null,
          null,
          Ending.ADVISED.name(),
          until);
    } else if (waits.get() instanceof Waits.Over(var ended) && ended.isForOneWord()) {
      session.run(REMEMBER, true, until, person);
    } else {
      session.run(ADVISE, true, person);
    }
  }

  /** Somebody was told that their yes or no is not to what waits: the next one is. */
  public void toldSo(String person) {
    session.run(ADVISE, false, person);
  }

  /**
   * Somebody said something that is understood: no yes or no is to advice of before, and what is
   * remembered of a question is not the last thing that was said.
   */
  public void wentOn(String person, Instant now) {
    Optional<Kept> row = session.first(OF, Kept::of, person);
    if (row.filter(Kept::advised).isPresent()) {
      session.run(ADVISE, false, person);
    }
    Optional<Kept> last = row.filter(kept -> kept.ended().isPresent() && kept.last());
    if (last.filter(kept -> kept.kind() == Pending.Kind.COMMAND).isPresent()) {
      // Nobody sends a second answer to what nobody asked.
      session.run(FORGET, person);
    } else if (last.isPresent()) {
      session.run(REMEMBER, false, now.plus(SPELL).toEpochMilli(), person);
    }
  }

  /** A vote is over, or begins anew: nobody is asked about it any more. */
  public void endVote(AssemblyId assembly, ProposalNo vote, Instant now) {
    session.run(
        END_OF_VOTE,
        Ending.VOTE_OVER.name(),
        true,
        now.plus(SPELL).toEpochMilli(),
        assembly.value(),
        vote.value());
  }

  /** A member left: what they were asked in that assembly is forgotten. */
  public void left(AssemblyId assembly, MemberNo member, Instant at) {
    session
        .all(LEAVING, row -> row.text(PENDING.PERSON), assembly.value(), member.value())
        .forEach(person -> end(person, Ending.LEFT, at));
  }

  /** Ends what waited too long, and forgets what nobody answers any more. */
  public void sweep(Instant now) {
    session
        .all(LAPSED, row -> row.text(PENDING.PERSON), now.toEpochMilli())
        .forEach(person -> end(person, Ending.LAPSED, now));
    session.run(FORGET_PASSED, false, false, now.toEpochMilli());
    session.run(FORGET_OLD, now.minus(LAST_THING_SAID).toEpochMilli());
  }

  private void wipeStory(String person) {
    if (session.any(IS_STORY, person)) {
      Wiping.note(session);
    }
  }

  private static Sql end(Condition which) {
    return Sql.of(
        DSL.update(PENDING)
            .set(PENDING.QUESTION, DSL.inline((String) null))
            .set(PENDING.VOTE, DSL.inline((Long) null))
            .set(PENDING.ASKED_BY, DSL.inline((String) null))
            .set(PENDING.ENDING, arg(PENDING.ENDING))
            .set(PENDING.IS_LAST, arg(PENDING.IS_LAST))
            .set(PENDING.UNTIL_MS, arg(PENDING.UNTIL_MS))
            .where(which)
            .and(WAITS));
  }
}
