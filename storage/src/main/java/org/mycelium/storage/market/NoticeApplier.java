package org.mycelium.storage.market;

import static org.mycelium.storage.schema.Tables.NOTICE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.market.MarketFact;
import org.mycelium.commands.market.MarketFact.NoticeLapsed;
import org.mycelium.commands.market.MarketFact.NoticePosted;
import org.mycelium.commands.market.MarketFact.NoticeReminded;
import org.mycelium.commands.market.MarketFact.NoticeRenewed;
import org.mycelium.commands.market.MarketFact.NoticeTakenDown;
import org.mycelium.commands.market.NoticeNo;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/** Brings the notice board to where a fact leads. What is gone leaves no words. */
public final class NoticeApplier {
  private static final Sql POST =
      Sql.insert(
          NOTICE,
          NOTICE.ASSEMBLY,
          NOTICE.NO,
          NOTICE.KIND,
          NOTICE.MEMBER,
          NOTICE.WORDS,
          NOTICE.PRICE,
          NOTICE.POSTED_MS,
          NOTICE.UNTIL_MS,
          NOTICE.IS_REMINDED,
          NOTICE.IS_OPEN,
          NOTICE.SEQ);

  private static final Sql RENEW =
      Sql.of(
          DSL.update(NOTICE)
              .set(NOTICE.UNTIL_MS, arg(NOTICE.UNTIL_MS))
              .set(NOTICE.IS_REMINDED, DSL.inline(false))
              .set(NOTICE.SEQ, arg(NOTICE.SEQ))
              .where(hanging()));

  private static final Sql REMIND =
      Sql.of(
          DSL.update(NOTICE)
              .set(NOTICE.IS_REMINDED, DSL.inline(true))
              .set(NOTICE.SEQ, arg(NOTICE.SEQ))
              .where(hanging()));

  private static final Sql TAKE_DOWN =
      Sql.of(
          DSL.update(NOTICE)
              .set(NOTICE.IS_OPEN, DSL.inline(false))
              .set(NOTICE.SEQ, arg(NOTICE.SEQ))
              .where(hanging()));

  private static final Sql SAID =
      Sql.of(DSL.select(NOTICE.WORDS, NOTICE.PRICE).from(NOTICE).where(hanging()));

  private static final Sql OF_MEMBER =
      Sql.of(
          DSL.select(NOTICE.NO)
              .from(NOTICE)
              .where(NOTICE.ASSEMBLY.eq(arg(NOTICE.ASSEMBLY)))
              .and(NOTICE.MEMBER.eq(arg(NOTICE.MEMBER)))
              .and(NOTICE.IS_OPEN.eq(DSL.inline(true)))
              .orderBy(NOTICE.NO));

  private final Session session;
  private final PrivateTexts texts;

  /** Works on the tables of this session. */
  public NoticeApplier(Session session) {
    this.session = session;
    this.texts = new PrivateTexts(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(MarketFact fact, Entry entry) {
    switch (fact) {
      case NoticePosted f -> post(f, entry);
      case NoticeRenewed f ->
          session.runOnOne(
              RENEW,
              f.until().toEpochMilli(),
              entry.seq(),
              entry.assembly().value(),
              f.notice().value());
      case NoticeReminded f ->
          session.runOnOne(REMIND, entry.seq(), entry.assembly().value(), f.notice().value());
      case NoticeTakenDown f -> takeDown(f.notice(), entry);
      case NoticeLapsed f -> takeDown(f.notice(), entry);
    }
  }

  /** Whoever leaves takes theirs along. */
  public void follow(MembershipFact fact, Entry entry) {
    if (fact instanceof MemberLeft(MemberNo member)) {
      List<NoticeNo> theirs =
          session.all(
              OF_MEMBER,
              row -> new NoticeNo(row.integer(NOTICE.NO)),
              entry.assembly().value(),
              member.value());
      theirs.forEach(no -> takeDown(no, entry));
    }
  }

  private void post(NoticePosted fact, Entry entry) {
    @Nullable Commitment price = fact.price();
    session.run(
        POST,
        entry.assembly().value(),
        fact.notice().value(),
        fact.kind().key(),
        fact.by().value(),
        fact.words().hex(),
        price == null ? null : price.hex(),
        entry.at().toEpochMilli(),
        fact.until().toEpochMilli(),
        false,
        true,
        entry.seq());
  }

  private void takeDown(NoticeNo no, Entry entry) {
    session
        .first(
            SAID,
            row ->
                Stream.concat(
                        Stream.of(row.text(NOTICE.WORDS)), row.maybeText(NOTICE.PRICE).stream())
                    .map(Commitment::new)
                    .toList(),
            entry.assembly().value(),
            no.value())
        .stream()
        .flatMap(List::stream)
        .forEach(said -> texts.erase(entry.assembly(), said));
    session.runOnOne(TAKE_DOWN, entry.seq(), entry.assembly().value(), no.value());
  }

  private static Condition hanging() {
    return NOTICE
        .ASSEMBLY
        .eq(arg(NOTICE.ASSEMBLY))
        .and(NOTICE.NO.eq(arg(NOTICE.NO)))
        .and(NOTICE.IS_OPEN.eq(DSL.inline(true)));
  }
}
