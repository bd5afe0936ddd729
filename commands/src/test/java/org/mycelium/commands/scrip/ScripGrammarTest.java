package org.mycelium.commands.scrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
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

final class ScripGrammarTest {
  private static final Parser PARSER =
      new Parser(ScripGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), byte[]::new);

  private static final ScripTerms TERMS =
      new ScripTerms(2, 20_00, 40_00, 10_00, Duration.ofDays(7));

  private static Reading read(String text) {
    return PARSER.read(new Utterance(text, false, false, false, Optional.empty()), NOW);
  }

  private static Command command(String text) {
    return ((Reading.Understood) read(text)).command();
  }

  /** What is paid, in hundredths, to whom and for what; "strange" if the unit is not the unit. */
  private static String paid(String text, String unit) {
    ScripCommand.Pay pay = (ScripCommand.Pay) command(text);
    Scrip scrip = new Scrip(unit, TERMS, true);
    Meaning meaning = Meaning.of(pay, scrip);
    if (meaning.strange().isPresent()) {
      return "strange " + meaning.strange().get();
    }
    SumReading sum = SumReading.payment(pay.number(), meaning.minutes(), scrip, Locale.ENGLISH);
    return switch (sum) {
      case SumReading.Exact(long units) -> pay.payee() + " | " + units + " | " + meaning.what();
      case SumReading.Wrong(SumReading.Problem problem) -> problem.word();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "/pay @bo 2 hours \"childcare\" > @bo | 200 | childcare",
        "/pay bo 2 h childcare > bo | 200 | childcare",
        "/pay bo 2h childcare > bo | 200 | childcare",
        "/pay bo: 1.5 hours for childcare > bo | 150 | childcare",
        "/pay bo, 1,5 hours: childcare > bo | 150 | childcare",
        "/pay 2 hours to bo for childcare > bo | 200 | childcare",
        "/pay 2 to Bo the Baker \"bread\" > Bo the Baker | 200 | bread",
        "/pay to bo 1 hour > bo | 100 | ``",
        "/pay Ana María 1 hr “for the lamp” > Ana María | 100 | for the lamp",
        "/pay @bo:example.org 2 > @bo:example.org | 200 | ``",
        "/pay [Bo](https://matrix.to/#/@bo:example.org) 2 h > @bo:example.org | 200 | ``",
        "/pay https://matrix.to/#/%40bo%3Aexample.org 2 h > @bo:example.org | 200 | ``",
        "/pay bo 90 minutes haircut > bo | 150 | haircut",
        "/pay bo 20 min > fine",
        "/pay bo 0.001 h > fine",
        "/pay bo -2 h > positive",
        "/pay bo 0 h > positive",
        "/pay bo 99999999999999999999 h > huge",
        "/pay bo 2 EUR > strange EUR",
        "/pay bo 2 bread > strange bread",
        "/pay bo 2 \"bread\" > bo | 200 | bread",
        "/pagar bo 2 horas por el pan > bo | 200 | el pan",
        "/paga 2 horas a bo por el pan > bo | 200 | el pan"
      })
  void aPaymentIsReadHoweverItIsWritten(String text, String paid) {
    assertThat(paid(text, "hours")).isEqualTo(paid.replace("``", ""));
  }

  /** A quarter must not become twenty-five. */
  @ParameterizedTest
  @ValueSource(strings = {"/pay bo ,25 hours", "/pay bo ,5h bread", "/pay @bo:example.org ,25"})
  void aCommaBeforeADigitIsTheAmounts(String text) {
    assertThat(read(text)).isNotInstanceOf(Reading.Understood.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "1 hour 30 minutes > 150",
        "1 hour and 30 minutes > 150",
        "1h30 > 150",
        "1h 30min > 150",
        "1:30 hours > 150",
        "1:30 > 150",
        "0:45 h > 75",
        "1 hour and a half > 150",
        "2 and a half hours > 250",
        "2½ hours > 250",
        "2 1/2 hours > 250",
        "1/2 hour > 50",
        "¾ h > 75",
        "half an hour > 50",
        "a quarter of an hour > 25",
        "three quarters of an hour > 75",
        "an hour > 100",
        "two hours > 200",
        "one and a half hours > 150",
        "1 hora y 30 minutos > 150",
        "1 hora y media > 150",
        "hora y media > 150",
        "dos horas y cuarto > 225",
        "media hora > 50",
        "tres cuartos de hora > 75"
      })
  void timeIsReadAsPeopleSayIt(String time, long hundredths) {
    assertThat(paid("/pay bo " + time + " for babysitting", "hours"))
        .isEqualTo("bo | " + hundredths + " | babysitting");
    assertThat(paid("/pay " + time + " to bo for babysitting", "hours"))
        .isEqualTo("bo | " + hundredths + " | babysitting");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/pay bo 2 hours for half an hour of singing > bo | 200 | half an hour of singing",
        "/pay bo 2 hours \"two hours of bread\" > bo | 200 | two hours of bread",
        "/pay bo 2 for the 1:30 bus > bo | 200 | the 1:30 bus",
        "/pay bo 1 hour 5 people > strange hour 5 people",
        "/pay bo 1:75 hours > strange :75 hours",
        "/pay bo 1 hour and a bit \"bread\" > strange hour and a bit",
        "/pagar a bo 1 hora y pico > strange hora y pico",
        "/pay bo 1 hour plus tip > strange hour plus tip",
        "/pay Una 2 hours for bread > Una | 200 | bread",
        "/pay bo 2 hours e-bike repair > bo | 200 | e-bike repair"
      })
  void whatItIsForIsNoAmount(String text, String paid) {
    assertThat(paid(text, "hours")).isEqualTo(paid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"credit", "credits", "Credits", "CREDITS"})
  void aUnitOfTheirOwnIsReadInSingularAndPlural(String unit) {
    assertThat(paid("/pay bo 3 " + unit + " bread", "credits")).isEqualTo("bo | 300 | bread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pay", "/pay bo", "/pay 2 hours", "/pay \"bread\""})
  void nothingIsPaidByHalfAPayment(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Problem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scrip open hours, limit 20, grows to 40, confirm above 10, contest 7 days",
        "/scrip open hours, limit of 20 hours; max 40 and confirm above 10, dispute 1 week",
        "/trueque abrir hours, límite 20, crece hasta 40, confirmar desde 10, impugnar 7 días"
      })
  void termsAreReadInAnyOrderAndLanguage(String text) {
    ScripCommand.ProposeOpening opening = (ScripCommand.ProposeOpening) command(text);
    assertThat(opening.wish())
        .isEqualTo(
            new ScripWish(
                Optional.of("hours"),
                Optional.empty(),
                Optional.of("20"),
                Optional.of("40"),
                Optional.of("10"),
                Optional.of(Duration.ofDays(7))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/scrip open", "/scrip open limit 20", "/scrip bananas", "/scrip limit"})
  void whatCannotBeReadIsNotGuessed(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Problem.class);
  }

  @Test
  void limitsGrowByWhatIsReceivedAndNoFurtherThanDecided() {
    assertThat(TERMS.limitOf(0)).isEqualTo(20_00);
    assertThat(TERMS.limitOf(5_00)).isEqualTo(25_00);
    assertThat(TERMS.limitOf(900_00)).isEqualTo(40_00);
  }

  @Test
  void limitsThatDoNotGrowGoOnNotGrowingWhenTheyAreChanged() {
    ScripTerms fixed = new ScripTerms(2, 20_00, 20_00, 10_00, Duration.ofDays(7));
    ScripChange change =
        new ScripChange(
            2, Optional.of(30_00L), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(fixed.with(change).grow()).isFalse();
    assertThat(TERMS.with(change).most()).isEqualTo(40_00);
  }
}
