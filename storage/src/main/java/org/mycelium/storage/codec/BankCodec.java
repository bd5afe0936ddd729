package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.bank.BankFact;
import org.mycelium.commands.bank.BankFact.LineIgnored;
import org.mycelium.commands.bank.BankFact.LineMatched;
import org.mycelium.commands.bank.BankFact.LineReopened;
import org.mycelium.commands.bank.BankFact.LineStaged;
import org.mycelium.commands.bank.BankNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.EntryNo;

/** The facts of the bank's lines. Amounts are whole numbers of the smallest unit. */
final class BankCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "bank-line-staged/1",
          in ->
              new LineStaged(
                  line(in), in.day("day"), LedgerCodec.money(in), in.commitmentOrNull("text")),
          "bank-line-matched/1",
          in -> new LineMatched(line(in), new EntryNo(in.integer("entry"))),
          "bank-line-ignored/1",
          in -> new LineIgnored(line(in), in.commitment("reason")),
          "bank-line-reopened/1",
          in -> new LineReopened(line(in)));

  private BankCodec() {}

  static EncodedFact encode(BankFact fact) {
    return switch (fact) {
      case LineStaged f -> {
        Body body = LedgerCodec.money(line(f.line()).text("day", f.day().toString()), f.money());
        var text = f.text();
        yield of("bank-line-staged", text == null ? body : body.text("text", text.hex()));
      }
      case LineMatched f ->
          of("bank-line-matched", line(f.line()).number("entry", f.entry().value()));
      case LineIgnored f ->
          of("bank-line-ignored", line(f.line()).text("reason", f.reason().hex()));
      case LineReopened f -> of("bank-line-reopened", line(f.line()));
    };
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static Body line(BankNo line) {
    return new Body().number("line", line.value());
  }

  private static BankNo line(Fields in) {
    return new BankNo(in.integer("line"));
  }
}
