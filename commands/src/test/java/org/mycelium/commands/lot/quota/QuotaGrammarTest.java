package org.mycelium.commands.lot.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.sortition.Legend;

/** How draws with quotas are written, and what people say of themselves. */
final class QuotaGrammarTest {
  private static final Parser PARSER =
      new Parser(Features.GRAMMAR, new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), count -> new byte[count]);

  private static Reading read(String text) {
    return PARSER.read(
        new Utterance(text.replace("\\n", "\n"), false, false, false, Optional.empty()), NOW);
  }

  private static QuotaCommand.Call called(String text) {
    return (QuotaCommand.Call) ((Reading.Understood) read(text)).command();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/draw 22 from members for x with quotas: gender women 8-14, men 8-14 | gender: men 8-14,"
            + " women 8-14",
        "/draw 22 for x by quotas gender: women 8 to 14, men 8–14 | gender: men 8-14, women 8-14",
        "/draw 22 people for x, quotas: gender: women: 8-14, men = 8-14 | gender: men 8-14, women"
            + " 8-14",
        "/draw 22 for x with quotas: gender 8-14 women, 8-14 men | gender: men 8-14, women 8-14",
        "/draw 22 for x with quotas\\n"
            + "gender: women at least 8, men at least 8 | gender: men 8-22, women 8-22",
        "/draw 22 for x with quotas: gender women min 8, men max 9 | gender: men 0-9, women 8-22",
        "/draw 22 for x with quotas: gender at least 8 women, up to 9 men | gender: men 0-9, women"
            + " 8-22",
        "/draw 22 for x with quotas: gender women 11, men 11 | gender: men 11-11, women 11-11",
        "/draw 22 from members with quotas: age under-30 4-8, 30-59 6-12, 60+ 2-8 for x | age:"
            + " 30-59 6-12, 60+ 2-8, under-30 4-8",
        "/draw 22 from members with quotas: age: under 30 4-8, 30 to 59 6 to 12, 60+ 2 to 8, for x,"
            + " until friday | age: 30 to 59 6-12, 60+ 2-8, under 30 4-8",
        "/draw 22 for x with quotas:\\n"
            + "Gender: women 8-14, men 8-14\\n"
            + "Age: under 30 4-8, 30+ 14-18 | Age: 30+ 14-18, under 30 4-8; Gender: men 8-14, women"
            + " 8-14",
        "/draw 22 for x with quotas:\\n"
            + "gender:\\n"
            + "women 8-14\\n"
            + "men 8-14 | gender: men 8-14, women 8-14",
        "/draw 22 for x with quotas: gender women 8-14, men 8-14; age under-30 4-8, 30+ 14-18 |"
            + " age: 30+ 14-18, under-30 4-8; gender: men 8-14, women 8-14",
        "/sorteo 22 para x con cuotas: género mujeres 8-14, hombres al menos 8 | género: hombres"
            + " 8-22, mujeres 8-14",
        "/sorteo 22 de los miembros para x, por cuotas: barrio: norte 4 a 9, sur de 8 a 14 |"
            + " barrio: norte 4-9, sur de 8-14"
      })
  void quotasAreReadHoweverTheyAreWritten(String text, String canonical) {
    QuotaCommand.Call call = called(text);

    assertThat(QuotaText.of(call.quotas())).isEqualTo(canonical);
    assertThat(call.about()).isEqualTo("x");
    assertThat(call.seats()).isEqualTo(22);
  }

  @Test
  void optionsStandBeforeTheQuotasOrAfterThem() {
    QuotaCommand.Call call =
        called(
            "/draw 4 for x, with beacon, with quotas: g a 1-2, b 1-3, answers 1d, until 2026-12-04"
                + " 18:00, reveal 2h");

    assertThat(call.beacon()).isTrue();
    assertThat(call.answersUntil()).contains(Instant.parse("2026-12-02T10:00:00Z"));
    assertThat(call.commitUntil()).contains(Instant.parse("2026-12-04T18:00:00Z"));
    assertThat(call.reveal()).contains(Duration.ofHours(2));
    assertThat(QuotaText.of(call.quotas())).isEqualTo("g: a 1-2, b 1-3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/draw 4 for x with quotas",
        "/draw 4 for x with quotas: ",
        "/draw 4 for x with quotas: women 1-2, men 1-2",
        "/draw 4 for x with quotas: gender women, men",
        "/draw 4 for x with quotas: gender women 3-2, men 1-2",
        "/draw 4 for x with quotas: gender women 1-2, WOMEN 1-2",
        "/draw 4 for x with quotas: gender women 1-2, men 1-2, except bo",
        "/draw 4 from bo, ana and chidi for x with quotas: gender women 1-2, men 1-2",
        "/draw 4 with quotas: gender women 1-2, men 1-2",
        "/draw quotas",
        "/draw 4 for x with quotas: gender women 1-99999999999, men 1-2",
        "/draw 4 for x with quotas: gender wo;men 1-2:, men 1-2"
      })
  void whatCannotBeReadIsSaidSo(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Problem.class);
  }

  @Test
  void theLineSaysTheSameWhenItIsReadAgain() {
    var quotas =
        called("/draw 9 for x with quotas: a b-c 1-2, d e 3-4; f 30-59 1-2, 60+ 2-9").quotas();

    assertThat(QuotaText.read(QuotaText.of(quotas))).isEqualTo(QuotaText.sorted(quotas));
  }

  private static final String ASKED =
      "age: 30-59 1-3, 60+ 1-3, under 30 1-3; gender: men 1-3, non-binary 0-3, women 1-3; town:"
          + " north-east 1-4, south 1-4";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "age 30-59 | {age=30-59}",
        "age: 34 | {age=30-59}",
        "34 | {age=30-59}",
        "29 years old | {age=under 30}",
        "age 60 | {age=60+}",
        "edad 34 | {age=30-59}",
        "under-30 | {age=under 30}",
        "woman | {gender=women}",
        "Women, 30 – 59 | {age=30-59, gender=women}",
        "gender = woman; age = 61 | {age=60+, gender=women}",
        "i am a woman and 22 | {age=under 30, gender=women}",
        "nonbinary | {gender=non-binary}",
        "non binary | {gender=non-binary}",
        "North East | {town=north-east}",
        "age woman | {}",
        "bicycle | {}",
        "I am a man, 51 | {age=30-59, gender=men}",
        "I’m a woman, 29 years old | {age=under 30, gender=women}",
        "soy mujer, 51 años | {age=30-59, gender=women}",
        "mujer, menos de 30 | {age=under 30, gender=women}",
        "género hombre y edad 60 o más | {age=60+, gender=men}",
        "sur | {town=south}",
        "menos de 31 | {}",
        "I am a man of 51 years | {age=30-59, gender=men}",
        "hombre de 51 años | {age=30-59, gender=men}",
        "woman aged 29 | {age=under 30, gender=women}",
        "gender | {}",
        "30-44 | {}"
      })
  void answersAreReadButNeverGuessed(String text, String features) {
    Answers answers = Answers.read(text, QuotaText.read(ASKED));

    assertThat(new java.util.TreeMap<>(answers.features())).hasToString(features.toString().trim());
    assertThat(answers.toString()).doesNotContain("women");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/category gender woman", "/about me: gender woman", "/soy gender woman"})
  void whoSaysSomethingOfThemselvesIsRead(String text) {
    QuotaCommand.Give give = (QuotaCommand.Give) ((Reading.Understood) read(text)).command();

    assertThat(give.text().toLowerCase(Locale.ROOT)).isEqualTo("gender woman");
    assertThat(give.toString()).doesNotContain("woman");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am a man, 51 | true",
        "soy mujer, 51 | true",
        "I’m 29 | true",
        "I amble home | false",
        "the imam is here | false",
        "yes | false"
      })
  void whatIsSaidOfOneselfNeedsNoWordWhereOnlyTheBotReadsIt(String text, boolean meant) {
    assertThat(QuotaGrammar.ofMyself(Line.of(text, NOW)).isPresent()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "man 40 | true",
        "mujer, 51 | true",
        "woman | true",
        "40 | true",
        "what about women | false",
        "bicycle | false"
      })
  void whatIsAskedForNeedsNoWordEither(String text, boolean meant) {
    assertThat(QuotaGrammar.answering(Line.of(text, NOW), List.of(asking(1, ASKED))).isPresent())
        .isEqualTo(meant);
  }

  private static QuotaDraw asking(int no, String quotas) {
    return new QuotaDraw(
        new LotNo(no),
        Optional.empty(),
        new Commitment("1".repeat(64)),
        Optional.empty(),
        2,
        Optional.of(new Legend.Purpose("0".repeat(32), quotas)),
        NOW.now(),
        NOW.now(),
        Duration.ofDays(1),
        false,
        QuotaDraw.Stage.ASKING,
        Optional.empty(),
        false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L2 woman | L2: woman",
        "woman L2 | L2: woman",
        "woman, l2. | L2: woman",
        "34, for L1 | L1: 34",
        "mujer para L2 | L2: mujer",
        "woman L9 | L1: woman L9",
        "line L3 | L3: line L3",
        "L3 | L3: L3"
      })
  void theDrawIsNamedBeforeAnAnswerOrBehindIt(String text, String meant) {
    List<QuotaDraw> open =
        List.of(
            asking(1, "age: 30+ 1-2, under 30 1-2"),
            asking(2, "gender: men 1-2, women 1-2"),
            asking(3, "line: L3 1-2, L4 1-2"));

    Askings read = Askings.read(text, open);

    assertThat(read.draws().getFirst().no() + ": " + read.text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/forget categories | []",
        "/forget categories L2 | [L2]",
        "/forget my answers for l1 and L12 | [L1, L12]",
        "/category forget L3 | [L3]",
        "/olvida categorías L2, L3 | [L2, L3]"
      })
  void whatIsErasedCanBeOneDrawsAlone(String text, String lots) {
    QuotaCommand.Forget forget = (QuotaCommand.Forget) ((Reading.Understood) read(text)).command();

    assertThat(forget.lots()).hasToString(lots);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "under 30; over 30 | 30",
        "menos de 30; más de 30 | 30",
        "18-29; 31-60 | 30",
        "under-30; 35+ | 30",
        "under 30; 30+ | -1",
        "under 30; 30-59; 60+ | -1",
        "0-29; 30-59 | -1",
        "women; men | -1",
        "under 30; others | -1"
      })
  void aNumberBetweenTheRangesIsFound(String features, int leftOut) {
    assertThat(FeatureWords.leftOut(List.of(features.split("; "))).orElse(-1)).isEqualTo(leftOut);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/forget categories",
        "/forget my categories",
        "/category forget",
        "/olvida categorías",
        "/olvida mis respuestas"
      })
  void whoTakesItBackIsRead(String text) {
    assertThat(((Reading.Understood) read(text)).command()).isInstanceOf(QuotaCommand.Forget.class);
  }
}
