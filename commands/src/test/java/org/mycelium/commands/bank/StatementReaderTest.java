package org.mycelium.commands.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;

/** Statements are read as banks write them, or not at all. */
final class StatementReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
  private static final Tender EUR = new Tender("EUR");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2026-12-01 | -45.00    | 2026-12-01 | -4500",
        "01.12.2026 | -45,00    | 2026-12-01 | -4500",
        "31/12/2026 | 1.234,50  | 2026-12-31 | 123450",
        "12/31/2026 | 1,234.50  | 2026-12-31 | 123450",
        "01.12.26   | +45,5     | 2026-12-01 | 4550",
        "01.12.2026 | 45,00-    | 2026-12-01 | -4500",
        "01.12.2026 | (45,00)   | 2026-12-01 | -4500",
        "01.12.2026 | −45,00 €  | 2026-12-01 | -4500",
        "01.12.2026 | 1 234,50  | 2026-12-01 | 123450",
        "13/12/2026 | 1,00,000.50 | 2026-12-13 | 10000050",
        "2026-12-01T10:00:00 | 45 | 2026-12-01 | 4500"
      })
  void readsDatesAndAmountsThatArePlain(String date, String amount, LocalDate day, long units) {
    assertThat(read("EUR", "Date;Amount\n" + date + ";" + amount).lines())
        .containsExactly(new StatementReader.Read(day, new Money(EUR, units), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "01/02/2026 | 45       | DATE_ORDER",
        "2026-12-01 | 1.234    | DECIMAL",
        "2026-12-01 | 1,234    | DECIMAL",
        "2026-12-01 | 1.2.3,45 | AMOUNT",
        "2026-02-30 | 45       | DATE",
        "tomorrow   | 45       | DATE",
        "2027-12-01 | 45       | DAY",
        "1999-12-01 | 45       | DAY",
        "2026-12-01 | 0,00     | SIZE",
        "2026-12-01 | 1e5      | AMOUNT",
        "2026-12-01 | 99999999999999999999 | SIZE"
      })
  void asksAboutWhatIsNot(String date, String amount, StatementReader.Kind kind) {
    StatementReader.Statement statement = read("EUR", "Date;Amount\n" + date + ";" + amount);

    assertThat(statement.lines()).isEmpty();
    assertThat(statement.problems())
        .extracting(StatementReader.Problem::kind)
        .containsExactly(kind);
    assertThat(statement.problems()).extracting(StatementReader.Problem::line).containsExactly(2);
  }

  @Test
  void whatWasSaidSettlesWhatIsNotPlain() {
    assertThat(read("EUR, dates mdy, decimal comma", "Date;Amount\n01/02/2026;1.234,5\n").lines())
        .containsExactly(
            new StatementReader.Read(LocalDate.of(2026, 1, 2), new Money(EUR, 123450), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Berta Musterfrau | Transfer to MUSTERFRAU, BERTA for tyres | Transfer to … for tyres",
        "Zoë de la Cruz   | zoe DE LA CRUZ: chairs                  | … DE LA …: chairs",
        "Jo Li            | Jo Li, tea                               | Jo Li, tea",
        "Ana García-Ruiz  | GARCIA RUIZ ANA $1\\2 rent               | … $1\\2 rent",
        "``               | for Berta                                | for Berta"
      })
  void aNameThatIsLeftOutIsLeftOutOfTheBanksWords(String name, String said, String kept) {
    String csv = "Date;Name;Amount;Description\n2026-12-01;" + name + ";-45,00;" + said;
    assertThat(read("EUR", csv).lines())
        .extracting(StatementReader.Read::text)
        .containsExactly(kept);
    assertThat(read("EUR with names", csv).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.text()).contains(said, name));
  }

  @Test
  void oneLineThatCannotBeReadStopsAllOfThem() {
    StatementReader.Statement statement =
        read("EUR", "Date;Amount\n2026-12-01;45\n\n2026-12-02;x\n2026-12-03;46\n2026-12-04;y\n");

    assertThat(statement.lines()).isEmpty();
    assertThat(statement.problems())
        .extracting(StatementReader.Problem::line)
        .containsExactly(4, 6);
  }

  @Test
  void findsHeadingsBelowAPreambleAndLeavesNamesAndFootersOut() {
    String csv =
        """
        Account;DE00 1234
        From;01.12.2026

        Buchungstag;Valutadatum;Name;Verwendungszweck;Betrag (EUR);Waehrung
        13.12.2026;14.12.2026;"Muster; Berta";"Miete ""Keller""
        Dezember";-240,00;EUR
        ;;;Saldo;;
        """;

    assertThat(read("", csv).lines())
        .containsExactly(
            new StatementReader.Read(
                LocalDate.of(2026, 12, 13), new Money(EUR, -240_00), "Miete \"Keller\" Dezember"));
    assertThat(read("with names", csv).lines().getFirst().text()).startsWith("Muster; Berta");
  }

  @Test
  void whatLeftAndWhatCameMayStandApart() {
    assertThat(
            read("EUR", "Fecha,Cargo,Abono\n13/12/2026,\"3,50\",\n14/12/2026,,\"12,00\"\n").lines())
        .extracting(line -> line.money().units())
        .containsExactly(-350L, 1200L);
  }

  @Test
  void saysWhereLettersWereLost() {
    assertThat(read("EUR", "Date;Amount;Text\n2026-12-01;45;caf\uFFFD\n").problems())
        .containsExactly(new StatementReader.Problem(2, StatementReader.Kind.BROKEN, "caf\uFFFD"));
  }

  @Test
  void readsNoMoreThanAStatementHas() {
    String many =
        IntStream.rangeClosed(0, StatementReader.MAX_LINES)
            .mapToObj(_ -> "2026-12-01;45")
            .collect(Collectors.joining("\n", "Date;Amount\n", ""));

    assertThat(read("EUR", many).problems())
        .extracting(StatementReader.Problem::kind)
        .containsExactly(StatementReader.Kind.LONG);
  }

  @ParameterizedTest
  @CsvSource({"''", "'\"'", "';;;'", "'\"\"\"\"'", "'Date;Amount'", "'\n\n\n'", "'Date'"})
  void neverFailsOnWhatIsNoStatement(String text) {
    assertThat(read("EUR", text).lines()).isEmpty();
    assertThat(read("EUR", text).problems()).hasSize(1);
  }

  @Test
  void currenciesAreNeverMadeUp() {
    assertThat(read("", "Date;Amount\n2026-12-01;45\n").problems())
        .extracting(StatementReader.Problem::kind)
        .isEqualTo(List.of(StatementReader.Kind.CURRENCY));
    assertThat(read("EUR", "Date;Amount;Currency\n2026-12-01;45;XYZ\n").problems())
        .extracting(StatementReader.Problem::kind)
        .isEqualTo(List.of(StatementReader.Kind.CURRENCY));
  }

  private static StatementReader.Statement read(String form, String csv) {
    return StatementReader.read(csv, BankGrammar.form(form), TODAY);
  }
}
