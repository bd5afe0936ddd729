package org.mycelium.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;

/** Where a message has several amounts. */
class SeveralAmountsGrammarTest {
  private static final Parser PARSER =
      new Parser(LedgerGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), count -> new byte[count]);

  private static Reading read(String text) {
    return PARSER.read(new Utterance(text, false, false, false, Optional.empty()), NOW);
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
}
