package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.KeeperDecided;
import org.mycelium.commands.ledger.LedgerFact.LineClosed;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.ReceiptFiled;
import org.mycelium.commands.ledger.LedgerFact.Returned;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.role.RoleNo;

/** The facts of the ledger. Amounts are whole numbers of the currency's smallest unit. */
final class LedgerCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "budget-line-opened/1",
          in -> new LineOpened(line(in), in.commitment("name"), in.decision("decision")),
          "budget-line-closed/1",
          in -> new LineClosed(line(in), in.decision("decision")),
          "bookkeeper-decided/1",
          in -> new KeeperDecided(new RoleNo(in.integer("role")), in.decision("decision")),
          "bookkeeping-opened/1",
          in -> new KeeperDecided(null, in.decision("decision")),
          "receipt-filed/1",
          in -> new ReceiptFiled(entry(in, "entry"), in.commitment("reference")),
          "money-allotted/1",
          in -> new Allotted(entry(in, "entry"), line(in), money(in), in.decision("decision")),
          "money-returned/1",
          in -> new Returned(entry(in, "entry"), line(in), money(in), in.decision("decision")),
          "income-recorded/1",
          in -> new IncomeRecorded(entry(in, "entry"), money(in), in.commitment("what")),
          "spending-recorded/1",
          in ->
              new SpendingRecorded(
                  entry(in, "entry"),
                  line(in),
                  money(in),
                  in.commitment("what"),
                  in.decision("decision")),
          "entry-reversed/1",
          in ->
              new EntryReversed(
                  entry(in, "entry"), entry(in, "reversed"), in.commitment("reason")));

  private LedgerCodec() {}

  static EncodedFact encode(LedgerFact fact) {
    return switch (fact) {
      case LineOpened f ->
          of(
              "budget-line-opened",
              line(f.line()).text("name", f.name().hex()).number("decision", f.decision().value()));
      case LineClosed f ->
          of("budget-line-closed", line(f.line()).number("decision", f.decision().value()));
      case KeeperDecided(RoleNo role, var decision) when role != null ->
          of(
              "bookkeeper-decided",
              new Body().number("role", role.value()).number("decision", decision.value()));
      case KeeperDecided f ->
          of("bookkeeping-opened", new Body().number("decision", f.decision().value()));
      case ReceiptFiled f ->
          of("receipt-filed", entry(f.entry()).text("reference", f.reference().hex()));
      case Allotted f ->
          of(
              "money-allotted",
              money(entry(f.entry()), f.money())
                  .number("line", f.line().value())
                  .number("decision", f.decision().value()));
      case Returned f ->
          of(
              "money-returned",
              money(entry(f.entry()), f.money())
                  .number("line", f.line().value())
                  .number("decision", f.decision().value()));
      case IncomeRecorded f ->
          of("income-recorded", money(entry(f.entry()), f.money()).text("what", f.what().hex()));
      case SpendingRecorded f ->
          of(
              "spending-recorded",
              money(entry(f.entry()), f.money())
                  .number("line", f.line().value())
                  .text("what", f.what().hex())
                  .number("decision", f.decision().value()));
      case EntryReversed f ->
          of(
              "entry-reversed",
              entry(f.entry())
                  .number("reversed", f.reversed().value())
                  .text("reason", f.reason().hex()));
    };
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static Body line(LineNo line) {
    return new Body().number("line", line.value());
  }

  private static Body entry(EntryNo entry) {
    return new Body().number("entry", entry.value());
  }

  static Body money(Body body, Money money) {
    return body.text("currency", money.tender().code()).number("units", money.units());
  }

  private static LineNo line(Fields in) {
    return new LineNo(in.integer("line"));
  }

  private static EntryNo entry(Fields in, String name) {
    return new EntryNo(in.integer(name));
  }

  static Money money(Fields in) {
    return new Money(new Tender(in.text("currency")), in.number("units"));
  }
}
