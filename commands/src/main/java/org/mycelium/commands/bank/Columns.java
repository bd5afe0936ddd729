package org.mycelium.commands.bank;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mycelium.commands.grammar.Words;

/**
 * Which column is which, by what banks write over them. A column is -1 where there is none.
 *
 * @param amount with its sign; or else
 * @param out what left the account, and
 * @param in what came to it
 */
record Columns(int date, int amount, int out, int in, int currency, List<Integer> text, int name) {
  private static final Set<String> DATE =
      Set.of(
          "date",
          "booking date",
          "bookingdate",
          "transaction date",
          "posting date",
          "date started",
          "completed date",
          "buchungstag",
          "buchungsdatum",
          "fecha",
          "fecha operacion",
          "fecha de operacion",
          "f. operacion",
          "fecha contable",
          "datum",
          "data",
          "date operation",
          "date de comptabilisation");

  private static final Set<String> AMOUNT =
      Set.of(
          "amount",
          "importe",
          "betrag",
          "monto",
          "montant",
          "importo",
          "umsatz",
          "valor",
          "transaction amount");

  private static final Set<String> OUT =
      Set.of(
          "debit", "cargo", "cargos", "debe", "soll", "paid out", "money out", "debito", "egreso");

  private static final Set<String> IN =
      Set.of(
          "credit",
          "abono",
          "abonos",
          "haber",
          "haben",
          "paid in",
          "money in",
          "credito",
          "ingreso");

  private static final Set<String> CURRENCY =
      Set.of("currency", "divisa", "moneda", "wahrung", "waehrung", "ccy", "devise");

  private static final Set<String> TEXT =
      Set.of(
          "description",
          "details",
          "concept",
          "concepto",
          "verwendungszweck",
          "purpose",
          "reference",
          "libelle",
          "remittance information",
          "mensaje",
          "descripcion",
          "memo",
          "observaciones",
          "text");

  private static final Set<String> NAME =
      Set.of(
          "name",
          "payee",
          "payer",
          "counterparty",
          "beneficiary",
          "beneficiario",
          "ordenante",
          "partner name",
          "titular",
          "beguenstigter/zahlungspflichtiger",
          "begunstigter/zahlungspflichtiger",
          "auftraggeber/empfanger");

  /** Keeps its own copy. */
  Columns {
    text = List.copyOf(text);
  }

  /** What a row says if it is the one over the others. */
  static Optional<Columns> of(Delimited.Row row) {
    int out = first(row, OUT);
    int in = first(row, IN);
    Columns columns =
        new Columns(
            first(row, DATE),
            first(row, AMOUNT),
            out,
            in,
            first(row, CURRENCY),
            IntStream.range(0, row.fields().size())
                .filter(i -> TEXT.contains(heading(row, i)))
                .boxed()
                .toList(),
            first(row, NAME));
    return columns.date >= 0 && (columns.amount >= 0 || (out >= 0 && in >= 0))
        ? Optional.of(columns)
        : Optional.empty();
  }

  private static int first(Delimited.Row row, Set<String> names) {
    return IntStream.range(0, row.fields().size())
        .filter(i -> names.contains(heading(row, i)))
        .findFirst()
        .orElse(-1);
  }

  /** "Betrag (EUR)" is "betrag". */
  private static String heading(Delimited.Row row, int column) {
    return Words.fold(row.at(column).replaceFirst("[(\\[].*$", "")).replaceFirst(" [a-z]{3}$", "");
  }
}
