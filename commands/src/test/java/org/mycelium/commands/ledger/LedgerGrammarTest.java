package org.mycelium.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
  @ValueSource(
      strings = {
        "/spend 20 EUR on tools and 10 on paint under D3",
        "/spend 20 EUR on tools for tyres and 10 EUR on paint for brushes under D3",
        "/spend 20 EUR on tools \"tyres\" and 10 EUR on paint \"brushes\"",
        "/spend 20 EUR on tools for tyres, €10 from paint",
        "/spend 20 EUR for tyres + 10 EUR for brushes",
        "/gasto 20 euros en herramientas para ruedas y 10 en pintura",
        "/gasto 20,50 EUR en pan: harina; 10 euros para sal",
        "/income 20 EUR from Ana and 10 EUR from Bo",
        "/income 20 EUR from Ana, 10 from Bo",
        "/ingreso 20 EUR de Ana y 10 EUR de Bo"
      })
  void aSecondAmountIsNoPartOfWhatTheFirstWasFor(String text) {
    assertThat(((Reading.Problem) read(text)).message()).isInstanceOf(AmountsMessage.Several.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/spend 1,200 EUR on tools for 2 tyres and 10 tubes for the trailer",
        "/spend 45,50 EUR on tools for tyres",
        "/spend 45 EUR on tools \"tyres and 10 EUR for the post\"",
        "/spend 45 EUR on tools for the 3 bikes and 2 trailers under D12",
        "/income 500 EUR from Ana and 3 others",
        "/income 500 EUR from the party, 24 November",
        "/gasto 45 EUR en pan para la fiesta y 20 personas"
      })
  void numbersInWhatItWasForAreNoSecondAmount(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Understood.class);
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
  @ValueSource(
      strings = {
        "/income 3 x 5 EUR from bo",
        "/income 3x5 EUR from bo",
        "/income 5 EUR x 3 from bo",
        "/income 5 EUR x3 from bo",
        "/income 5 EUR × 3 from bo",
        "/income 5 x 3 from bo",
        "/income 5 EUR each from bo, chidi",
        "/income 5 EUR from bo and chidi each",
        "/income 5 EUR twice from bo",
        "/income 5 EUR 3 times from bo",
        "/income 5 EUR per person from bo",
        "/income 5 EUR a month from bo",
        "/income 5 EUR monthly from bo",
        "/income 5 EUR from bo, 6 EUR from chidi",
        "/income 5 EUR from bo; 6 EUR from chidi",
        "/income 5 EUR from bo, 6 from chidi",
        "/income 5 EUR from bo and 6 from chidi",
        "/income 5 EUR from bo, €6 from chidi",
        "/income 5 EUR from bo + EUR 6 from chidi",
        "/income 5 EUR from bo less 50 cents",
        "/income 5 EUR from bo,6 EUR from chidi",
        "/income 5 EUR from bo, six EUR from chidi",
        "/ingreso 5 EUR de bo y seis euros de chidi",
        "/income 5 EUR \"dues\" and 6 EUR \"a gift\"",
        "/income 5 EUR\n6 EUR from chidi",
        "/income 5 EUR from bo\n6 from chidi",
        "/income 5 EUR from bo\n6",
        "/income 5 EUR \"dues\"\n/income 6 EUR \"a gift\"",
        "/spend 5 EUR on tools: screws, 6 EUR on food: bread",
        "/spend 20 EUR on tools for oil and 10 on paint",
        "/spend 20 EUR on tools \"oil\" and 10 on paint \"red\"",
        "/spend 5 EUR each on tools \"screws\"",
        "/spend 5 EUR on tools for screws, twice",
        "/ingreso 5 EUR de bo y 6 EUR de chidi",
        "/ingreso 5 EUR de bo y 6 de chidi",
        "/ingreso 5 EUR cada una de bo y chidi",
        "/ingreso 5 EUR por persona de bo",
        "/ingreso 5 EUR al mes de bo",
        "/ingreso 5 EUR dos veces de bo",
        "/gasto 5 EUR en herramientas: tornillos, 6 EUR en comida: pan",
        "/budget 30 EUR a month for food",
        "/budget 30 EUR monthly for food",
        "/budget 30 EUR for food and 20 EUR for tools",
        "/budget 300 EUR for tools and 200 for food",
        "/budget food 30 EUR, tools 20 EUR",
        "/presupuesto 30 EUR al mes para comida",
        "/presupuesto 300 EUR para la imprenta y 200 para comida"
      })
  void noAmountIsRecordedWhereSeveralAreWritten(String text) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Reading.Problem.class,
            problem -> assertThat(problem.message()).isInstanceOf(AmountsMessage.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/income 5 EUR from bo, 6 EUR from chidi | 5 EUR from bo | 6 EUR from chidi",
        "/income 5 EUR from bo and 6 from chidi | 5 EUR from bo | 6 EUR from chidi",
        "/income 5 EUR \"dues\" and 6 EUR \"a gift\" | 5 EUR \"dues\" | 6 EUR \"a gift\"",
        "/spend 5 EUR on tools: screws, 6 EUR on food: bread | 5 EUR on tools: screws | 6 EUR on food: bread",
        "/spend 20 EUR on tools \"oil\" and 10 on paint \"red\" | 20 EUR on tools \"oil\" | 10 EUR on paint \"red\"",
        "/budget 300 EUR for tools and 200 for food | 300 EUR for tools | 200 EUR for food",
        "/budget food 30 EUR, tools 20 EUR | |"
      })
  void whatWouldBeReadByItselfIsOffered(String text, String first, String second) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Reading.Problem.class,
            problem ->
                assertThat(problem.message())
                    .isInstanceOfSatisfying(
                        AmountsMessage.Several.class,
                        several ->
                            assertThat(several.parts())
                                .isEqualTo(first == null ? List.of() : List.of(first, second))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/income 5 EUR \"3 x 5 EUR from bo, 6 EUR each\"",
        "/income 1 500 EUR from dues",
        "/income 5 EUR and 50 cents from bo",
        "/income 5 EUR from the fair of 2026",
        "/income 5 EUR for 3 tyres and 2 tubes",
        "/income 5 EUR from 3 try-outs",
        "/income 5 EUR from bo on 1 December",
        "/spend 5 EUR by decision 12 on tools \"screws\"",
        "/spend 5 EUR on tools: tyres 26 x 2",
        "/spend 5 EUR on tools: oil https://matrix.to/#/!a:example.org/$5EUR-6EUR",
        "/spend 5 EUR on tools\n2 tyres and a tube",
        "/gasto 5 EUR en herramientas \"2 a 3 EUR\" según D12"
      })
  void otherNumbersAreNoAmounts(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Understood.class);
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
