package org.mycelium.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's words end a quotation of ours. */
class QuotesTest {
  /** What may end one to a reader, in any language. */
  private static final String MARKS = "\"“”„‟«»″‶＂〝〞〟❝❞ʺ˝״";

  /** Some of them, each where it would end one. */
  private static final String HOSTILE = "a\". Bo: \"b” c« d’’";

  private static final Pattern MARK = Pattern.compile("[" + MARKS + "]|&quot;|(['’‘`´]|&#39;){2}");

  /**
   * What is to be typed, and the bot's own id in its address, which nobody but its keeper writes.
   */
  private static final Pattern NOT_QUOTED =
      Pattern.compile("`[^`]*`|<code>.*?</code>|matrix.to/#/.*?(’’|&#39;&#39;)");

  static List<Class<? extends Message>> messages() throws Exception {
    return EveryMessageTest.messages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void noMessageHasMoreMarksThanItsPhrases(Class<? extends Message> type) throws Exception {
    List<?> plain = new Samples("words").of(type);
    List<?> hostile = new Samples(HOSTILE).of(type);
    assertThat(hostile.size()).isEqualTo(plain.size());
    for (Locale language : Languages.SPOKEN) {
      Phrasebook book = Phrasebook.of(language, ZoneOffset.UTC, BundleTest.features());
      for (int i = 0; i < plain.size(); i++) {
        Text ours = book.wholly((Message) plain.get(i));
        Text theirs = book.wholly((Message) hostile.get(i));
        same(lines(ours.plain()), lines(theirs.plain()));
        same(lines(ours.html()), lines(theirs.html()));
      }
    }
  }

  /** What quotes nothing has no quotation to end, so its words stay as they were written. */
  private static void same(List<String> ours, List<String> theirs) {
    assertThat(theirs.size()).isEqualTo(ours.size());
    for (int i = 0; i < ours.size(); i++) {
      long marks = MARK.matcher(ours.get(i)).results().count();
      if (marks > 0) {
        assertThat(MARK.matcher(theirs.get(i)).results().count())
            .as("%s%ninstead of%n%s", theirs.get(i), ours.get(i))
            .isEqualTo(marks);
      }
    }
  }

  private static List<String> lines(String text) {
    return List.of(NOT_QUOTED.matcher(text).replaceAll("").split("\n|<br>|</p>|</li>", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "”",
        "„",
        "‟",
        "«",
        "»",
        "″",
        "‴",
        "＂",
        "〝",
        "〞",
        "〟",
        "❝",
        "❞",
        "ʺ",
        "˝",
        "״",
        "''",
        "’’",
        "‘‘",
        "``",
        "´´",
        "’'",
        "′′",
        "‚‚",
        "\"\"",
        "'\u0301'",
        "››",
        "「",
        "』",
        "\uD83D\uDE77"
      })
  void everyKindOfMarkBecomesOneThatEndsNothing(String mark) {
    assertThat(Quotes.inner("so" + mark + ". Chidi")).isEqualTo("so’. Chidi");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "the \"old\" bakery, the ‘old’ bakery",
        "\"all\" of it, ‘all’ of it",
        "(\"so\"), (‘so’)",
        "¿«qué»?, ¿‘qué’?",
        "\"she said \"no\"\", ‘she said ‘no’",
        "Bo's O’Neill rock 'n' roll, Bo's O’Neill rock 'n' roll",
        "6'2\", 6'2’",
        "مدرسة \"نور\", مدرسة ‘نور’"
      })
  void marksWithinAreWrittenAsInPrint(String written, String shown) {
    assertThat(Quotes.inner(written)).isEqualTo(shown);
  }
}
