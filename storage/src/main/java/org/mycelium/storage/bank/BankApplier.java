package org.mycelium.storage.bank;

import static org.mycelium.storage.schema.Tables.BANK_LINE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.bank.BankFact;
import org.mycelium.commands.bank.BankFact.LineIgnored;
import org.mycelium.commands.bank.BankFact.LineMatched;
import org.mycelium.commands.bank.BankFact.LineReopened;
import org.mycelium.commands.bank.BankFact.LineStaged;
import org.mycelium.commands.bank.BankNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/** Brings the bank's lines to where a fact leads. What was dealt with leaves no words. */
public final class BankApplier {
  private static final Sql STAGE =
      Sql.insert(
          BANK_LINE,
          BANK_LINE.ASSEMBLY,
          BANK_LINE.NO,
          BANK_LINE.DAY,
          BANK_LINE.CURRENCY,
          BANK_LINE.AMOUNT,
          BANK_LINE.TEXT,
          BANK_LINE.SEQ);

  private static final Sql DEAL =
      Sql.of(
          DSL.update(BANK_LINE)
              .set(BANK_LINE.ENTRY, arg(BANK_LINE.ENTRY))
              .set(BANK_LINE.IGNORED, arg(BANK_LINE.IGNORED))
              .set(BANK_LINE.SEQ, arg(BANK_LINE.SEQ))
              .where(BANK_LINE.ASSEMBLY.eq(arg(BANK_LINE.ASSEMBLY)))
              .and(BANK_LINE.NO.eq(arg(BANK_LINE.NO))));

  private static final Sql SAID =
      Sql.of(
          DSL.select(BANK_LINE.TEXT)
              .from(BANK_LINE)
              .where(BANK_LINE.ASSEMBLY.eq(arg(BANK_LINE.ASSEMBLY)))
              .and(BANK_LINE.NO.eq(arg(BANK_LINE.NO))));

  private final Session session;
  private final PrivateTexts texts;

  /** Works on the tables of this session. */
  public BankApplier(Session session) {
    this.session = session;
    this.texts = new PrivateTexts(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(BankFact fact, Entry entry) {
    switch (fact) {
      case LineStaged f -> stage(f, entry);
      case LineMatched f -> {
        deal(f.line(), f.entry().value(), null, entry);
        erase(f.line(), entry);
      }
      case LineIgnored f -> {
        deal(f.line(), null, f.reason().hex(), entry);
        erase(f.line(), entry);
      }
      case LineReopened f -> deal(f.line(), null, null, entry);
    }
  }

  private void stage(LineStaged fact, Entry entry) {
    @Nullable Commitment text = fact.text();
    session.run(
        STAGE,
        entry.assembly().value(),
        fact.line().value(),
        fact.day().toString(),
        fact.money().tender().code(),
        fact.money().units(),
        text == null ? null : text.hex(),
        entry.seq());
  }

  private void deal(BankNo line, @Nullable Integer with, @Nullable String why, Entry entry) {
    session.runOnOne(DEAL, with, why, entry.seq(), entry.assembly().value(), line.value());
  }

  private void erase(BankNo line, Entry entry) {
    Optional<Optional<String>> said =
        session.first(
            SAID, row -> row.maybeText(BANK_LINE.TEXT), entry.assembly().value(), line.value());
    said.flatMap(text -> text)
        .ifPresent(text -> texts.erase(entry.assembly(), new Commitment(text)));
  }
}
