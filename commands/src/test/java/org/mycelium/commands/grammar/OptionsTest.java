package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.grammar.GrammarMessage.NearOption;
import org.mycelium.commands.grammar.GrammarMessage.OptionTwice;
import org.mycelium.commands.grammar.GrammarMessage.OptionWithoutValue;
import org.mycelium.commands.grammar.GrammarMessage.UnknownOption;

class OptionsTest {
  private static final Pattern RULE = Pattern.compile("(?i)consent|consentimiento|[23]/[34]");
  private static final Pattern QUORUM = Pattern.compile("\\d+|\\d/\\d|\\d+%");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?");

  static final List<OptionWord> WORDS =
      List.of(
          new OptionWord(
              "closes",
              List.of(),
              List.of("for", "durante", "por"),
              words -> Times.duration(words).isPresent(),
              words -> !words.contains(" "),
              Times::nearlyDuration,
              "--for 3d"),
          new OptionWord(
              "closes",
              List.of("closes", "cierra"),
              List.of("until", "hasta"),
              Times::readable,
              words -> DATE.matcher(words).matches(),
              _ -> true,
              "--until friday 18:00"),
          new OptionWord(
              "rule",
              List.of("rule", "regla"),
              List.of("by", "por"),
              words -> RULE.matcher(words).matches(),
              words -> true,
              words -> words.startsWith("con"),
              "--rule consent"),
          new OptionWord(
              "quorum",
              List.of("quorum"),
              List.of(),
              words -> QUORUM.matcher(words).matches(),
              words -> true,
              _ -> false,
              "--quorum 1/2"));

  /** Columns: the head as written; what is left of it; what was taken, by key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rent the bakery --for 3d | Rent the bakery | closes=3d",
        "--for 3d Rent the bakery | Rent the bakery | closes=3d",
        "Rent --for 3 days the bakery | Rent the bakery | closes=3 days",
        "Rent the bakery --until friday 18:00 --rule consent --quorum 1/2 | Rent the bakery"
            + " | closes=friday 18:00, rule=consent, quorum=1/2",
        "--quorum 8 --rule consent Rent 2 bakeries | Rent 2 bakeries | quorum=8, rule=consent",
        "Rent the bakery —for 3d | Rent the bakery | closes=3d",
        "Rent the bakery –rule consent | Rent the bakery | rule=consent",
        "Rent the bakery --for=3d | Rent the bakery | closes=3d",
        "Rent the bakery --FOR: 3d | Rent the bakery | closes=3d",
        "Rent the bakery --until “friday 18:00” | Rent the bakery | closes=friday 18:00",
        "Rent the bakery --quórum 8 | Rent the bakery | quorum=8",
        "Alquilar el horno --durante 3 días --regla consent | Alquilar el horno"
            + " | closes=3 días, rule=consent",
        "Rent the bakery, --for 3d | Rent the bakery | closes=3d",
        "Rent the bakery --for tree days | Rent the bakery | closes=tree days",
        "--for 3x Rent the bakery | Rent the bakery | closes=3x",
        "Rent the bakery --rule --for 3d | Rent the bakery | closes=3d",
        "Rent the bakery, for 3d | Rent the bakery | closes=3d",
        "Rent the bakery, for 3 days. | Rent the bakery | closes=3 days",
        "Rent the bakery; until friday 18:00 | Rent the bakery | closes=friday 18:00",
        "Rent the bakery, until Friday 4 December, 18:00 | Rent the bakery"
            + " | closes=Friday 4 December, 18:00",
        "Rent the bakery - by consent | Rent the bakery | rule=consent",
        "Rent the bakery — for 3d, by consent, quorum: 1/2 | Rent the bakery"
            + " | closes=3d, rule=consent, quorum=1/2",
        "Alquilar el horno, por consentimiento | Alquilar el horno | rule=consentimiento",
        "Alquilar el horno, hasta el viernes | Alquilar el horno | closes=el viernes",
        "Rent the bakery, by consent and for 3 days | Rent the bakery"
            + " | rule=consent, closes=3 days",
        "Rent the bakery, by consent for 3 days | Rent the bakery | rule=consent, closes=3 days",
        "Rent the bakery by consent for 3 days | Rent the bakery | rule=consent, closes=3 days",
        "Rent the bakery by consent and for 3 days, quorum 8 | Rent the bakery"
            + " | rule=consent, closes=3 days, quorum=8",
        "Rent the bakery, by consent for 3 days and quorum 8 | Rent the bakery"
            + " | rule=consent, closes=3 days, quorum=8",
        "Rent the bakery, vote for 3 days | Rent the bakery | closes=3 days",
        "Rent the bakery, and the voting is by consent | Rent the bakery | rule=consent",
        "Rent the bakery, vote for Ana | Rent the bakery, vote for Ana |",
        "Rent the bakery, by consent, please | Rent the bakery | rule=consent",
        "Rent the bakery, for 3 days please! | Rent the bakery | closes=3 days",
        "Alquilar el horno, por consentimiento, por favor | Alquilar el horno"
            + " | rule=consentimiento",
        "Rent the bakery, please | Rent the bakery, please |",
        "Rent the bakery for 3d | Rent the bakery | closes=3d",
        "Rent the bakery for 3d by consent | Rent the bakery | closes=3d, rule=consent",
        "Rent the bakery until 2026-12-01 | Rent the bakery | closes=2026-12-01",
        "Rent the bakery until 2026-12-01 18:00 | Rent the bakery | closes=2026-12-01 18:00",
        "Rent the bakery by 2/3 | Rent the bakery | rule=2/3",
        "Rent the bakery quorum 8 | Rent the bakery | quorum=8",
        "Rent the old bakery for the winter | Rent the old bakery for the winter |",
        "Lend the van for 3 days | Lend the van for 3 days |",
        "Keep the heating on until friday | Keep the heating on until friday |",
        "Plan the party for 2026-12-01 | Plan the party for 2026-12-01 |",
        "Paint the hall, by Ana | Paint the hall, by Ana |",
        "Paint the hall, for the children | Paint the hall, for the children |",
        "A non-smoking hall - finally | A non-smoking hall - finally |",
        "Paint the hall —finally | Paint the hall —finally |",
        "What is a quorum | What is a quorum |",
        "For 3d | For 3d |",
        "by consent | by consent |",
        "Buy oil,soap | Buy oil,soap |",
        "Buy oil, | Buy oil, |",
        "'' | '' |",
      })
  void takesOptionsOutOfAHead(String head, String left, String values) {
    Options options = Options.split(head, "", WORDS);
    assertThat(options.head()).isEqualTo(left);
    assertThat(options.values()).isEqualTo(values(values));
  }

  /** Columns: the head as written; what in it was almost an option. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rent the bakery, for 3 dys | closes: for 3 dys",
        "Rent the bakery - until spring | closes: until spring",
        "Rent the bakery; by consnt | rule: by consnt",
        "Rent the bakery, until spring, by consent | closes: until spring",
        "Rent the bakery, until friday, 25:00 | closes: until friday, 25:00",
        "Rent the bakery, until spring, at last | closes: until spring",
        "Rent the bakery, until spring --for 3d |",
        "Rent the bakery, until friday, 3 rooms | : 3 rooms",
        "Rent the bakery, by consent, in the shed, quorum 8 | : in the shed",
        "Rent the bakery, by consnt, in the shed | rule: by consnt",
        "Rent the bakery for 3 dys |",
        "Rent the bakery by consent for 3 dys | closes: for 3 dys",
        "Rent the bakery, vote for 3 dys | closes: vote for 3 dys",
        "Rent the bakery, by magic |",
        "Rent the bakery, until |",
      })
  void asksAboutWhatIsAlmostAnOption(String head, String unclear) {
    assertThat(unclear(Options.split(head, "", WORDS))).isEqualTo(unclear);
  }

  /** Columns: a line of the body; what in it was almost an option. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until: spring | closes: until: spring",
        "For: 3 dys | closes: for: 3 dys",
        "for: everyone |",
      })
  void asksAboutALineThatIsAlmostAnOption(String line, String unclear) {
    assertThat(unclear(Options.split("Rent the bakery", line, WORDS))).isEqualTo(unclear);
    assertThat(unclear(Options.split("Rent the bakery", line + "\nIt has an oven.", WORDS)))
        .isEqualTo(unclear);
    assertThat(unclear(Options.split("Rent", "An oven.\n" + line + "\nA table.", WORDS))).isNull();
  }

  @Test
  void showsTheWordsWithoutWhatFollowsAnOptionAndWithItBefore() {
    Options.Unclear unclear =
        Options.split("Rent it, by consent, in the shed, quorum 8", "", WORDS)
            .unclear()
            .orElseThrow();
    assertThat(unclear.line()).isEqualTo("Rent it, by consent, in the shed, quorum 8");
    assertThat(unclear.mended())
        .containsExactly(
            "Rent it, by consent, quorum 8", "Rent it, in the shed, by consent, quorum 8");
  }

  private static String unclear(Options options) {
    return options.unclear().map(unclear -> unclear.key() + ": " + unclear.text()).orElse(null);
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new java.util.HashMap<>();
    if (text != null) {
      for (String pair : text.split(", (?=[a-z]+=)")) {
        values.put(pair.split("=")[0], pair.split("=")[1]);
      }
    }
    return values;
  }

  /** Columns: lines of the body, divided by "/"; what is left of them; what was taken. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It has an oven.;closes: friday 18:00 | It has an oven. | closes=friday 18:00",
        "closes: friday 18:00;It has an oven. | It has an oven. | closes=friday 18:00",
        "rule: consent;;It has an oven.;;quorum: 1/2; | It has an oven. | rule=consent, quorum=1/2",
        "Regla: consent;Cierra: 3d;Tiene horno. | Tiene horno. | rule=consent, closes=3d",
        "for: 3d | '' | closes=3d",
        "until: friday;  Indented. | '  Indented.' | closes=friday",
        "--for 3d;It has an oven. | It has an oven. | closes=3d",
        "It has an oven.;—rule consent | It has an oven. | rule=consent",
        "Rule: conzent;It has an oven. | It has an oven. | rule=conzent",
        "for: everyone;It has an oven. | for: everyone;It has an oven. |",
        "It has an oven.;rule: consent;And a table. | It has an oven.;rule: consent;And a table. |",
        "https://example.org/ | https://example.org/ |",
      })
  void takesOptionsOutOfTheFirstAndLastLines(String body, String left, String values) {
    Options options = Options.split("", body.replace(';', '\n'), WORDS);
    assertThat(options.body()).isEqualTo(left == null ? "" : left.replace(';', '\n'));
    assertThat(options.values()).isEqualTo(values(values));
  }

  @Test
  void offersTheNearestOption() {
    assertThat(Options.split("Rent the bakery --untl friday", "", WORDS).problem())
        .contains(new NearOption("--untl", "--until friday 18:00"));
  }

  @Test
  void namesTheOptionsThereAreWhenNothingIsNear() {
    assertThat(Options.split("Rent the bakery --colour red", "", WORDS).problem())
        .contains(
            new UnknownOption(
                "--colour",
                List.of("--for 3d", "--until friday 18:00", "--rule consent", "--quorum 1/2")));
  }

  @Test
  void missesAValue() {
    assertThat(Options.split("Rent the bakery --rule", "", WORDS).problem())
        .contains(new OptionWithoutValue("--rule consent"));
  }

  @Test
  void doesNotChooseBetweenTwoValues() {
    assertThat(Options.split("Rent the bakery --for 3d", "closes: friday", WORDS).problem())
        .contains(new OptionTwice("3d", "friday"));
    assertThat(Options.split("Rent the bakery --for 3d", "closes: 3d", WORDS).problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--for 3d ", "--x ", ", for 3d", " for 3d", "for ", ",", "-- ", "— "})
  void leavesWhatGoesBeyondReasonAsText(String repeated) {
    Options options = Options.split(repeated.repeat(6_000), "", WORDS);
    assertThat(options.problems()).hasSizeLessThanOrEqualTo(20);
  }
}
