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
    return switch (Meaning.of(pay, scrip)) {
      case Meaning.Strange(String other) -> "strange " + other;
      case Meaning.Later _ -> "later";
      case Meaning.Unclear(String written) -> "unclear " + written;
      case Meaning.Clear(boolean minutes, String what) ->
          switch (SumReading.payment(pay.number(), minutes, scrip, Locale.ENGLISH)) {
            case SumReading.Exact(long units) -> pay.payee() + " | " + units + " | " + what;
            case SumReading.Wrong(SumReading.Problem problem) -> problem.word();
          };
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
        "tres cuartos de hora > 75",
        "three hours and thirty minutes > 350",
        "ten hours twenty-four minutes > 1040",
        "twelve hours > 1200",
        "thirty minutes > 50",
        "doce horas > 1200",
        "una hora y treinta minutos > 150",
        "dos horas y cuarenta y dos minutos > 270",
        "veintiún minutos > 35",
        "dos horas menos cuarto > 175"
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
        "/pay bo 1 hour 5 people > unclear 1 hour 5 people",
        "/pay bo 1:75 hours > unclear 1:75 hours",
        "/pay bo 1 hour and a bit \"bread\" > unclear 1 hour and a bit",
        "/pagar a bo 1 hora y pico > unclear 1 hora y pico",
        "/pay bo 1 hour plus tip > unclear 1 hour plus tip",
        "/pay Una 2 hours for bread > Una | 200 | bread",
        "/pay bo 2 hours e-bike repair > bo | 200 | e-bike repair"
      })
  void whatItIsForIsNoAmount(String text, String paid) {
    assertThat(paid(text, "hours")).isEqualTo(paid);
  }

  /** The first number alone would be another amount than what was written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "9:00 to 11:30",
        "9:00-11:30",
        "9:00 – 11:30 in the garden",
        "2-3 hours",
        "2 - 3 hours",
        "2 to 3 hours",
        "2 hours or 3",
        "2 or 3 hours",
        "2 hours minus 30 minutes",
        "1 hour less a quarter",
        "1 hour minus 30 minutes for lunch",
        "1 hour thirty",
        "1 hour bread 30 minutes butter",
        "2 hours for bread minus 30 minutes",
        "2 hours x 3",
        "2 hours × 3",
        "2 hours each",
        "2 hours each for monday and tuesday",
        "2 hours twice",
        "2 hours, twice",
        "2 hours weekly",
        "2 hours for bread twice",
        "2 hours 3 times",
        "2 horas dos veces",
        "2 hours a week",
        "2 horas por semana",
        "2 a 3 horas",
        "2 horas hasta 3",
        "2 horas o 3",
        "2 horas menos 20 minutos",
        "2 hours minus 1 hour \"bread\""
      })
  void anAmountOfWhichAPartIsNotReadIsNoAmount(String amount) {
    String shown = amount.replaceFirst(" ?\".*", "");
    assertThat(paid("/pay bo " + amount, "hours"))
        .startsWith("unclear ")
        .isEqualTo("unclear " + shown.replace("2 - 3", "2- 3").replace("2 x", "2 x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 hours if he comes",
        "2 hours, if he comes",
        "2 hours tomorrow",
        "2 hours next week",
        "2 hours when he comes \"bread\"",
        "2 hours for bread, if he comes",
        "2 horas si viene",
        "2 horas mañana",
        "2 horas la semana que viene",
        "2 horas por el pan, si viene"
      })
  void whatIsToBePaidLaterIsNotPaidNow(String amount) {
    assertThat(paid("/pay bo " + amount, "hours")).isEqualTo("later");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in the garden",
        "weekly shopping",
        "after school care",
        "next door",
        "for tomorrow's dinner"
      })
  void whatWasDoneIsPaid(String what) {
    assertThat(paid("/pay bo 2 hours " + what, "hours"))
        .isEqualTo("bo | 200 | " + what.replaceFirst("^for ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/pay bo dos horas > strange dos horas",
        "/pay bo 1:30 > strange 1:30",
        "/pay bo 90 minutes > strange minutes"
      })
  void timeIsNoAmountOfAnythingElseAndShownAsItWasWritten(String text, String paid) {
    assertThat(paid(text, "credits")).isEqualTo(paid);
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
    assertThat(fixed.with(change).orElseThrow().grow()).isFalse();
    assertThat(TERMS.with(change).orElseThrow().most()).isEqualTo(40_00);
  }

  @Test
  void noLimitIsToGrowToLessThanItIs() {
    ScripChange higher =
        new ScripChange(
            2, Optional.of(41_00L), Optional.empty(), Optional.empty(), Optional.empty());
    ScripChange lessGrowth =
        new ScripChange(
            2, Optional.empty(), Optional.of(19_00L), Optional.empty(), Optional.empty());
    assertThat(TERMS.with(higher)).isEmpty();
    assertThat(TERMS.with(lessGrowth)).isEmpty();
  }
}
