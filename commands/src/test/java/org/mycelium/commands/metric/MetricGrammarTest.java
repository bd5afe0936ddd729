package org.mycelium.commands.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.metric.MetricCommand.Reporter;
import org.mycelium.commands.metric.MetricCommand.Terms;

class MetricGrammarTest {
  private static final Parser PARSER =
      new Parser(Features.GRAMMAR, new BotName("@bot:example.org", "Mycelium"));

  /** A Wednesday. */
  private static final Moment NOON =
      new Moment(Instant.parse("2026-11-18T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static Reading read(String line) {
    return PARSER.read(new Utterance(line, false, false, false, Optional.empty()), NOON);
  }

  private static Terms terms(Cadence cadence, Reporter reporter) {
    return new Terms(Optional.ofNullable(cadence), reporter, "", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!metric create meals \"warm meals, cooked here\", weekly, reported by @ana",
        "!metric new meals “warm meals, cooked here”, reported by @ana, weekly",
        "!metric create meals: \"warm meals, cooked here\" weekly reported by @ana",
        "!metric create meals «warm meals, cooked here», reported by @ana weekly",
        "!métrica crear meals \"warm meals, cooked here\", semanal, informa @ana",
        "/indicador crear meals „warm meals, cooked here“, cada semana, informada por @ana",
        "!metric create meals, weekly, reported by @ana\nwarm meals, cooked here"
      })
  void createsWhateverTheWording(String line) {
    assertThat(read(line))
        .isEqualTo(
            new Reading.Understood(
                new MetricCommand.Create(
                    "meals",
                    "warm meals, cooked here",
                    terms(Cadence.WEEKLY, new Reporter.Called("@ana")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          !metric create meals warm meals cooked here              | meals      | warm meals cooked here
          !metric create meals warm, tasty meals, weekly           | meals      | warm, tasty meals
          !metric create warm meals "cooked here"                  | warm-meals | cooked here
          !metric create meals                                     | meals      | ~~
          """)
  void readsNameAndMeaning(String line, String name, String meaning) {
    assertThat(((Reading.Understood) read(line)).command())
        .isInstanceOfSatisfying(
            MetricCommand.Create.class,
            create -> {
              assertThat(create.name()).isEqualTo(name);
              assertThat(create.meaning()).isEqualTo(meaning);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!metric create bread \"bread baked\", monthly, reported by anyone, in Kilos, 2 decimals",
        "!metric create bread \"bread baked\", 2 decimals, in Kilos, by anyone, every month",
        "!metric create bread \"bread baked\", decimals 2, in Kilos, by anyone, every month",
        "!metric create bread \"bread baked\", decimals: 2, in Kilos, by anyone, every month",
        "!metric create bread \"bread baked\", to two decimals, in Kilos, by anyone, monthly",
        "!métrica crear bread \"bread baked\", mensual, informa cualquiera, en Kilos, 2 decimales"
      })
  void readsUnitAndDecimals(String line) {
    assertThat(read(line))
        .isEqualTo(
            new Reading.Understood(
                new MetricCommand.Create(
                    "bread",
                    "bread baked",
                    new Terms(Optional.of(Cadence.MONTHLY), new Reporter.Anyone(), "Kilos", 2))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !report households-fed 132                     | 132       |            | |
          !report households-fed: 132                    | 132       |            | |
          !report 132 households-fed                     | 132       |            | |
          !metric households-fed 132                     | 132       |            | |
          !informar households-fed 1.234,5 kg            | 1.234,5 kg|            | |
          !report households-fed -5                      | -5        |            | |
          !report households-fed                         |           |            | |
          !report households-fed many                    | many      |            | |
          !report households-fed 128 for last week       | 128       | 2026-11-11 |            | WEEKLY
          !report households-fed for last week 128       | 128       | 2026-11-11 |            | WEEKLY
          !report households-fed last week 128           | 128       | 2026-11-11 |            | WEEKLY
          !informar households-fed de la semana pasada 128 | 128     | 2026-11-11 |            | WEEKLY
          !report households-fed 128 for week 46         | 128       | 2026-11-09 |            | WEEKLY
          !report households-fed week 46 128             | 128       | 2026-11-09 |            | WEEKLY
          !report households-fed 128 for 2026-W46        | 128       | 2026-11-09 |            | WEEKLY
          !informar households-fed 128 para el mes pasado | 128      | 2026-10-01 |            | MONTHLY
          !informar households-fed 128 de ayer           | 128       | 2026-11-17 | |
          !report households-fed 9 because two came late | 9         |            | two came late |
          !informar households-fed 9 porque era más      | 9         |            | era más |
          !report households-fed 9 for monday: a slip    | 9         | 2026-11-16 | a slip |
          """)
  void readsReports(String line, String value, LocalDate day, String reason, Cadence named) {
    assertThat(read(line))
        .isEqualTo(
            new Reading.Understood(
                new MetricCommand.Report(
                    "households-fed",
                    value == null ? "" : value,
                    Optional.ofNullable(day),
                    Optional.ofNullable(named),
                    Optional.ofNullable(reason))));
  }

  @Test
  void aNumberAloneIsOfWhateverTheyReport() {
    assertThat(read("!report 132"))
        .isEqualTo(
            new Reading.Understood(
                new MetricCommand.Report(
                    "", "132", Optional.empty(), Optional.empty(), Optional.empty())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!report",
        "!report meals 12 for the party",
        "!metric create",
        "!metric create meals \"warm meals\", fortnightly",
        "!metric reporter meals",
        "!metric retire"
      })
  void saysWhatIsMissing(String line) {
    assertThat(read(line))
        .isInstanceOfSatisfying(
            Reading.Problem.class,
            problem -> assertThat(problem.message()).isInstanceOf(WritingMessage.class));
  }

  @ParameterizedTest
  @CsvSource({
    "!metric reporter meals @bo",
    "!metric meals reporter @bo",
    "!métrica responsable meals @bo",
    "!metrica meals responsable @bo"
  })
  void handsOn(String line) {
    assertThat(read(line))
        .isEqualTo(
            new Reading.Understood(
                new MetricCommand.NameReporter("meals", new Reporter.Called("@bo"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!metric reporter meals the role Food stewards",
        "!metric reporter meals role: Food stewards",
        "!metric meals reporter whoever has the role Food stewards",
        "!metric reporter meals whoever holds Food stewards",
        "!métrica responsable meals el cargo Food stewards",
        "!métrica responsable meals quien tenga el cargo de Food stewards"
      })
  void handsOnToARole(String line) {
    assertThat(read(line))
        .isEqualTo(
            new Reading.Understood(
                new MetricCommand.NameReporter("meals", new Reporter.Role("Food stewards"))));
  }
}
