package org.mycelium.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.proposal.DecisionNo;

class LedgerGrammarTest {
  private static final Parser PARSER =
      new Parser(LedgerGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), count -> new byte[count]);

  private static Reading read(String text) {
    return PARSER.read(new Utterance(text, false, false, false, Optional.empty()), NOW);
  }

  private static Command command(String text) {
    return ((Reading.Understood) read(text)).command();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/spend 45 EUR on tools \"tyres\" under D12 | 45 EUR | tools | tyres | 12",
        "/spend €45 from the tools “new tyres”, by decision 12 | €45 | tools | new tyres | 12",
        "/spend 45 EUR under D12 on tools \"tyres\" | 45 EUR | tools | tyres | 12",
        "/spent 45,50 EUR on tools for tyres | 45,50 EUR | tools | tyres | 0",
        "/spend 45 on tools: tyres | 45 | tools | tyres | 0",
        "/gasto 45 EUR en herramientas \"neumáticos\" según D12 | 45 EUR | herramientas | neumáticos | 12",
        "/gastar 1.200 EUR de la imprenta \"papel para D3\" bajo d 12 | 1.200 EUR | imprenta | papel para D3 | 12",
        "/gasto 45 euros en pan para la fiesta | 45 euros | pan | la fiesta | 0"
      })
  void aSpendingIsReadHoweverItIsWritten(
      String text, String amount, String line, String what, int under) {
    assertThat(command(text))
        .isEqualTo(
            new LedgerCommand.Spend(
                amount,
                Optional.of(line),
                what,
                under == 0 ? Optional.empty() : Optional.of(new DecisionNo(under)),
                Optional.empty(),
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/income 500 EUR \"dues for January\" | 500 EUR | dues for January",
        "/income 500 EUR from the fair | 500 EUR | the fair",
        "/income 500 from dues | 500 | dues",
        "/income €20: a gift | €20 | a gift",
        "/income 20 EUR - a gift | 20 EUR | a gift",
        "/income 20 EUR, or so they said | 20 EUR | or so they said",
        "/ingreso 1.500,50 EUR por las cuotas | 1.500,50 EUR | las cuotas",
        "/ingreso 500 euros de cuotas | 500 euros | cuotas"
      })
  void incomeIsReadHoweverItIsWritten(String text, String amount, String what) {
    assertThat(command(text))
        .isEqualTo(new LedgerCommand.Receive(amount, what, Optional.empty(), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/budget 300 EUR for tools | 300 EUR | tools",
        "/budget €300 for the tools | €300 | tools",
        "/budget EUR 300 to tools | EUR 300 | tools",
        "/budget tools 300 EUR | 300 EUR | tools",
        "/budget bread and tea: 300 | 300 | bread and tea",
        "/presupuesto 300 EUR para la imprenta | 300 EUR | imprenta"
      })
  void moneyIsProposedInEitherOrder(String text, String amount, String name) {
    assertThat(command(text))
        .isInstanceOfSatisfying(
            LedgerCommand.ProposeMoney.class,
            proposed -> {
              assertThat(proposed.amount()).isEqualTo(amount);
              assertThat(proposed.name()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/budget 300 EUR for tools --for 2d",
        "/budget 300 EUR for tools, for 2 days",
        "/budget 300 EUR for tools until friday 18:00",
        "/budget tools 300 EUR, for 2 days, please",
        "/presupuesto 300 EUR para tools --durante 2d",
        "/presupuesto 300 EUR para tools, durante 2 dias",
        "/presupuesto 300 EUR para tools hasta el viernes, gracias"
      })
  void whenItClosesIsNoPartOfAName(String text) {
    assertThat(command(text))
        .isInstanceOfSatisfying(
            LedgerCommand.ProposeMoney.class,
            proposed -> {
              assertThat(proposed.name()).isEqualTo("tools");
              assertThat(proposed.terms().closesAt()).isPresent();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/budget 300 EUR for tools --colour red", "/budget 300 EUR for tools --for ever"})
  void anOptionIsNeverTakenForText(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Problem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/spend 45 EUR of oil on food",
        "/spend 45 EUR on food, oil",
        "/gasto 45 EUR de oil en food",
        "/gasto 45 EUR en food, oil, gracias"
      })
  void whatWasBoughtStandsOnEitherSideOfTheLine(String text) {
    assertThat(command(text))
        .isInstanceOfSatisfying(
            LedgerCommand.SpendEither.class,
            spend ->
                assertThat(spend.either())
                    .anyMatch(
                        one -> one.name().equals(Optional.of("food")) && one.what().equals("oil")));
  }

  @Test
  void aReceiptIsALinkWithinMatrixOrWhatIsAnswered() {
    String link = "https://matrix.to/#/!room:example.org/$event-1";
    assertThat(command("/spend 4 EUR on tea \"milk\" under D1 receipt " + link))
        .isEqualTo(
            new LedgerCommand.Spend(
                "4 EUR",
                Optional.of("tea"),
                "milk",
                Optional.of(new DecisionNo(1)),
                Optional.of(new Receipt.Linked(link)),
                false));
    assertThat(command("/spend 4 EUR on tea \"milk\", with receipt, again"))
        .isEqualTo(
            new LedgerCommand.Spend(
                "4 EUR",
                Optional.of("tea"),
                "milk",
                Optional.empty(),
                Optional.of(new Receipt.Answered()),
                true));
    assertThat(command("/voucher E3"))
        .isEqualTo(new LedgerCommand.FileReceipt(new EntryNo(3), new Receipt.Answered()));
    assertThat(command("/voucher E3 mxc://example.org/abc_D-1"))
        .isEqualTo(
            new LedgerCommand.FileReceipt(
                new EntryNo(3), new Receipt.Linked("mxc://example.org/abc_D-1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/spend",
        "/spend 45 EUR",
        "/spend tools",
        "/income",
        "/income 500 EUR",
        "/income 20k EUR dues",
        "/income 20 thousand from dues",
        "/income 20M from dues",
        "/income 2e3 EUR dues",
        "/income 3x20 EUR dues",
        "/income 20/3 EUR dues",
        "/income 20% of 300 EUR",
        "/income 20² EUR dues",
        "/income 20-30 EUR dues",
        "/income 20 EUR - 5 EUR fee",
        "/income 20 EUR or 30 EUR",
        "/income 20 EUR ... no, 30 EUR",
        "/income 20 EUR and a half dues",
        "/income a lot from dues",
        "/voucher",
        "/voucher E3 https://example.org/receipt.png",
        "/voucher E3 file:///etc/passwd",
        "/reverse",
        "/reverse the last one",
        "/budget 300 EUR",
        "/budget close",
        "/budget keeper",
        "/ledger yesterday"
      })
  void whatIsMissingIsAskedFor(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Problem.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/budget for tools 200 EUR | 200 EUR | tools | ",
        "/presupuesto para la imprenta 200 EUR | 200 EUR | imprenta | ",
        "/budget 30 EUR for tools because we need tyres | 30 EUR | tools | Because we need tyres",
        "/presupuesto 30 EUR para pan, porque hay fiesta | 30 EUR | pan | Porque hay fiesta",
        "/budget 30 EUR for tools because 2 tyres are 15 EUR each | 30 EUR | tools | Because 2 tyres are 15 EUR each"
      })
  void whatIsNoNameIsKeptOutOfIt(String text, String amount, String name, String why) {
    assertThat(command(text))
        .isInstanceOfSatisfying(
            LedgerCommand.ProposeMoney.class,
            proposed -> {
              assertThat(proposed.amount()).isEqualTo(amount);
              assertThat(proposed.name()).isEqualTo(name);
              assertThat(proposed.text()).isEqualTo(why == null ? "" : why);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reverse E1, E2 because slip | E1, E2",
        "/reverse E4 or E5 because slip | E4, E5",
        "/reverse E1 E2 because slip | E1, E2",
        "/reverse E1 and 2 because slip | E1, E2",
        "/reverse E1 and 2 | E1, E2",
        "/reverse E1, 2, 3 because slip | E1, E2, E3",
        "/reverse E1 to E3 because slip | E1, E3",
        "/reverse E1 - E3 because slip | E1, E3",
        "/reverse E1–E3 because slip | E1, E3",
        "/reverse E1 - 3 because slip | E1, E3",
        "/reverse E1: E2 | E1, E2",
        "/reverse E1 not E2 because slip | E1, E2",
        "/reverse E1 (E2) because slip | E1, E2",
        "/reverse E1 (slip) and E2 because slip | E1, E2",
        "/anular asiento 1 y 2 porque sí | E1, E2",
        "/anular E1 y el E2 porque sí | E1, E2"
      })
  void oneOfSeveralEntriesIsNotTakenBack(String text, String entries) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Reading.Problem.class,
            problem ->
                assertThat(problem.message())
                    .isInstanceOfSatisfying(
                        RecordingMessage.SeveralEntries.class,
                        several ->
                            assertThat(several.entries().toString())
                                .isEqualTo("[" + entries + "]")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reverse E12 54, not 45 | 54, not 45",
        "/reverse E12: 54, not 45 | 54, not 45",
        "/reverse E12 because 54, not 45 | 54, not 45",
        "/reverse E12 because E2 | E2",
        "/reverse E12 because E2, E3 say so | E2, E3 say so",
        "/reverse E12: E2 again | E2 again",
        "/reverse E12 it is E2 again | it is E2 again",
        "/reverse 12, it was 54 | it was 54"
      })
  void aReasonMayNameOtherEntriesAndNumbers(String text, String reason) {
    assertThat(command(text)).isEqualTo(new LedgerCommand.Reverse(new EntryNo(12), reason));
  }

  @Test
  void theLedgerIsShownByEntriesAndPages() {
    assertThat(command("/ledger")).isEqualTo(new LedgerCommand.ShowLedger(Optional.empty()));
    assertThat(command("/ledger e12")).isEqualTo(new LedgerCommand.ShowEntry(new EntryNo(12)));
    assertThat(command("/libro antes de E12"))
        .isEqualTo(new LedgerCommand.ShowLedger(Optional.of(new EntryNo(12))));
    assertThat(command("/reverse E12 because it was 54"))
        .isEqualTo(new LedgerCommand.Reverse(new EntryNo(12), "it was 54"));
    assertThat(command("/anular E12: eran 54"))
        .isEqualTo(new LedgerCommand.Reverse(new EntryNo(12), "eran 54"));
  }
}
