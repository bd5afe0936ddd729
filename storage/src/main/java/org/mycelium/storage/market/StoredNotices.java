package org.mycelium.storage.market;

import static org.mycelium.storage.schema.Tables.NOTICE;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.market.Notice;
import org.mycelium.commands.market.NoticeKind;
import org.mycelium.commands.market.NoticeNo;
import org.mycelium.commands.port.Notices;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What the members of one assembly offer and want, from the table. */
public final class StoredNotices implements Notices {
  private static final PrivateText WORDS = PRIVATE_TEXT.as("words");
  private static final PrivateText PRICE = PRIVATE_TEXT.as("price");

  private static final Sql OPEN =
      Sql.of(
          DSL.select(
                  NOTICE.NO,
                  NOTICE.KIND,
                  NOTICE.MEMBER,
                  WORDS.TEXT,
                  PRICE.TEXT,
                  NOTICE.POSTED_MS,
                  NOTICE.UNTIL_MS,
                  NOTICE.IS_REMINDED)
              .from(NOTICE)
              .leftJoin(WORDS)
              .on(WORDS.ASSEMBLY.eq(NOTICE.ASSEMBLY))
              .and(WORDS.COMMITMENT.eq(NOTICE.WORDS))
              .leftJoin(PRICE)
              .on(PRICE.ASSEMBLY.eq(NOTICE.ASSEMBLY))
              .and(PRICE.COMMITMENT.eq(NOTICE.PRICE))
              .where(NOTICE.ASSEMBLY.eq(arg(NOTICE.ASSEMBLY)))
              .and(NOTICE.IS_OPEN.eq(DSL.inline(true)))
              .orderBy(NOTICE.NO));

  private static final Sql LAST =
      Sql.of(
          DSL.select(NOTICE.NO)
              .from(NOTICE)
              .where(NOTICE.ASSEMBLY.eq(arg(NOTICE.ASSEMBLY)))
              .orderBy(NOTICE.NO.desc())
              .limit(DSL.inline(1)));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredNotices(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Notice> open() {
    return session.all(OPEN, StoredNotices::notice, assembly.value());
  }

  @Override
  public NoticeNo next() {
    return new NoticeNo(
        1 + session.first(LAST, row -> row.integer(NOTICE.NO), assembly.value()).orElse(0));
  }

  private static Notice notice(Row row) {
    return new Notice(
        new NoticeNo(row.integer(NOTICE.NO)),
        NoticeKind.of(row.text(NOTICE.KIND)).orElseThrow(),
        new MemberNo(row.integer(NOTICE.MEMBER)),
        row.maybeText(WORDS.TEXT).orElse(""),
        row.maybeText(PRICE.TEXT).orElse(""),
        row.instant(NOTICE.POSTED_MS),
        row.instant(NOTICE.UNTIL_MS),
        row.is(NOTICE.IS_REMINDED));
  }
}
