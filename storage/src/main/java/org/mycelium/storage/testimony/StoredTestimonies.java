package org.mycelium.storage.testimony;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.TESTIMONY;
import static org.mycelium.storage.schema.Tables.TESTIMONY_KEY;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.port.Testimonies;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.Testimony;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.testimony.Token;
import org.mycelium.commands.testimony.WaitingTestimony;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The stories of one assembly, from the tables. */
public final class StoredTestimonies implements Testimonies {
  private static final PrivateText WORDS = PRIVATE_TEXT.as("told_words");
  private static final PrivateText EVENT = PRIVATE_TEXT.as("told_event");
  private static final PrivateText TELLER = PRIVATE_TEXT.as("told_by");

  private static final Sql ALL =
      Sql.of(
          DSL.select(
                  TESTIMONY.NO,
                  TESTIMONY.TOPIC,
                  TESTIMONY.TOPIC_NO,
                  TESTIMONY.REACH,
                  TESTIMONY.READ_MS,
                  TESTIMONY.IS_NAMED,
                  WORDS.TEXT,
                  EVENT.TEXT,
                  TELLER.TEXT)
              .from(TESTIMONY)
              .leftJoin(WORDS)
              .on(WORDS.ASSEMBLY.eq(TESTIMONY.ASSEMBLY))
              .and(WORDS.COMMITMENT.eq(TESTIMONY.WORDS))
              .leftJoin(EVENT)
              .on(EVENT.ASSEMBLY.eq(TESTIMONY.ASSEMBLY))
              .and(EVENT.COMMITMENT.eq(TESTIMONY.EVENT))
              .leftJoin(TELLER)
              .on(TELLER.ASSEMBLY.eq(TESTIMONY.ASSEMBLY))
              .and(TELLER.COMMITMENT.eq(TESTIMONY.TELLER))
              .where(TESTIMONY.ASSEMBLY.eq(arg(TESTIMONY.ASSEMBLY)))
              .and(DSL.not(TESTIMONY.IS_WITHDRAWN))
              .orderBy(TESTIMONY.NO.desc()));

  private static final Sql LAST =
      Sql.of(
          DSL.select(TESTIMONY.NO)
              .from(TESTIMONY)
              .where(TESTIMONY.ASSEMBLY.eq(arg(TESTIMONY.ASSEMBLY)))
              .orderBy(TESTIMONY.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql TELLS =
      Sql.of(
          DSL.select(TESTIMONY_KEY.TESTIMONY)
              .from(TESTIMONY_KEY)
              .where(TESTIMONY_KEY.ASSEMBLY.eq(arg(TESTIMONY_KEY.ASSEMBLY)))
              .and(TESTIMONY_KEY.TESTIMONY.eq(arg(TESTIMONY_KEY.TESTIMONY)))
              .and(TESTIMONY_KEY.MEMBER.eq(arg(TESTIMONY_KEY.MEMBER))));

  private static final Sql LOCKED =
      Sql.of(
          DSL.select(TESTIMONY_KEY.TESTIMONY, TESTIMONY_KEY.SALT, TESTIMONY_KEY.HASH)
              .from(TESTIMONY_KEY)
              .where(TESTIMONY_KEY.ASSEMBLY.eq(arg(TESTIMONY_KEY.ASSEMBLY)))
              .and(TESTIMONY_KEY.HASH.isNotNull()));

  private final Session session;
  private final AssemblyId assembly;
  private final Predicate<Testimony> shown;

  /** Those of this assembly. */
  public StoredTestimonies(Session session, AssemblyId assembly) {
    this(session, assembly, _ -> true);
  }

  private StoredTestimonies(Session session, AssemblyId assembly, Predicate<Testimony> shown) {
    this.session = session;
    this.assembly = assembly;
    this.shown = shown;
  }

  /** The same without those that are not for these. */
  public StoredTestimonies only(Reach reach) {
    return new StoredTestimonies(session, assembly, told -> told.isFor(reach));
  }

  @Override
  public Optional<Testimony> find(TestimonyNo no) {
    return all().stream().filter(told -> told.no().equals(no)).findFirst();
  }

  @Override
  public List<Testimony> all() {
    return read(_ -> true);
  }

  @Override
  public Optional<Testimony> unread() {
    return read(read -> read.isEmpty()).stream().filter(told -> told.isFor(Reach.ROOM)).findFirst();
  }

  @Override
  public Optional<Testimony> readBetween(Instant after, Instant until) {
    return read(read -> read.filter(at -> at.isAfter(after) && !at.isAfter(until)).isPresent())
        .stream()
        .findFirst();
  }

  @Override
  public boolean isTeller(TestimonyNo no, MemberNo member) {
    return session.any(TELLS, assembly.value(), no.value(), member.value());
  }

  @Override
  public Optional<TestimonyNo> lockedBy(Receipt phrase) {
    return session
        .all(
            LOCKED,
            row ->
                Optional.of(new TestimonyNo(row.integer(TESTIMONY_KEY.TESTIMONY)))
                    .filter(
                        _ ->
                            new Token(
                                    row.text(TESTIMONY_KEY.SALT),
                                    new Commitment(row.text(TESTIMONY_KEY.HASH)))
                                .opens(phrase)),
            assembly.value())
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public List<WaitingTestimony> waiting() {
    return new TestimonyKeys(session, assembly).waiting();
  }

  @Override
  public TestimonyNo next() {
    return new TestimonyNo(
        1 + session.first(LAST, row -> row.integer(TESTIMONY.NO), assembly.value()).orElse(0));
  }

  /** Those that were read at such a time, as far as they are shown. */
  private List<Testimony> read(Predicate<Optional<Instant>> read) {
    return session
        .all(
            ALL,
            row ->
                Optional.of(testimony(row))
                    .filter(
                        _ ->
                            read.test(
                                row.maybeNumber(TESTIMONY.READ_MS).map(Instant::ofEpochMilli))),
            assembly.value())
        .stream()
        .flatMap(Optional::stream)
        .filter(shown)
        .toList();
  }

  private static Testimony testimony(Row row) {
    return new Testimony(
        new TestimonyNo(row.integer(TESTIMONY.NO)),
        TopicForm.topic(
            row.text(TESTIMONY.TOPIC), row.maybeNumber(TESTIMONY.TOPIC_NO).orElse(null)),
        words(row, EVENT.TEXT),
        words(row, WORDS.TEXT),
        row.maybeText(TELLER.TEXT).filter(_ -> row.is(TESTIMONY.IS_NAMED)),
        TopicForm.reach(row.text(TESTIMONY.REACH)));
  }

  private static String words(Row row, Field<String> column) {
    return row.maybeText(column).orElse("");
  }
}
