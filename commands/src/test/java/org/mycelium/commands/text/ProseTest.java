package org.mycelium.commands.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant FRIDAY = Instant.parse("2026-12-04T17:00:00Z");

  private static Phrasebook book(String language) {
    return Phrasebook.of(Locale.forLanguageTag(language), BERLIN, List.of("texttest"));
  }

  private static Text say(String language, Message message) {
    return book(language).say(message);
  }

  /** The plain text of one line, isolates shown as angle brackets. */
  private static String line(String language, String key, Arg... args) {
    return shown(say(language, prose -> prose.line(key, args)).plain());
  }

  private static String shown(String text) {
    return text.replace('\u2068', '⟨').replace('\u2069', '⟩');
  }

  @Test
  void saysTheSameInPlainTextAndHtml() {
    Text text =
        say(
            "en",
            prose ->
                prose
                    .title(
                        "sample.title", Arg.id("no", "P3"), Arg.untrusted("title", "Fish & chips"))
                    .line("sample.votes", Arg.num("n", 2))
                    .line("sample.loud", Arg.word("verb", "yes"))
                    .passage("A stove.\n\nA table <3", 500)
                    .paragraph()
                    .item("sample.place", Arg.num("x", 1))
                    .item("sample.place", Arg.num("x", 2))
                    .paragraph()
                    .line("sample.votes", Arg.num("n", 0)));
    assertThat(shown(text.plain()))
        .isEqualTo(
            """
            ⟨P3⟩ · ⟨Fish & chips⟩
            2 votes
            Write yes or `!vote yes`, now.
            > ⟨A stove.⟩
            >\s
            > ⟨A table <3⟩

            - 1
            - 2

            nobody voted\
            """);
    assertThat(shown(text.html()))
        .isEqualTo(
            "<p><b>⟨P3⟩ · ⟨Fish &amp; chips⟩</b></p>"
                + "<p>2 votes<br>Write <b>yes</b> or <code>!vote yes</code>, <b>now</b>.</p>"
                + "<blockquote>⟨A stove.⟩<br><br>⟨A table &lt;3⟩</blockquote>"
                + "<ul><li>1</li><li>2</li></ul>"
                + "<p>nobody voted</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | 0     | nobody voted
          en    | 1     | 1 vote
          en    | 2     | 2 votes
          en    | 12345 | 12,345 votes
          es    | 1     | 1 voto
          es    | 2     | 2 votos
          es    | 12345 | 12.345 votos
          es-MX | 12345 | 12,345 votos
          tlh   | 2     | 2 votes
          """)
  void countsAsTheLanguageCounts(String language, long n, String said) {
    assertThat(line(language, "sample.votes", Arg.num("n", n))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | Friday 4 December 2026, 18:00
          en-US | Friday December 4, 2026, 18:00
          es    | viernes 4 de diciembre de 2026, 18:00
          es-MX | viernes 4 de diciembre de 2026, 18:00
          """)
  void writesMomentsInTheZoneOfTheBook(String language, String said) {
    assertThat(line(language, "sample.place", Arg.when("x", FRIDAY))).isEqualTo(said);
  }

  @Test
  void isolatesFiguresAmongRightToLeftWords() {
    Formats hebrew = new Formats(Locale.of("he"), BERLIN);
    Phrasebook book = new Phrasebook(Bundles.phrases(Locale.ENGLISH, List.of("texttest")), hebrew);
    assertThat(shown(book.say(prose -> prose.line("sample.votes", Arg.num("n", 2))).plain()))
        .isEqualTo("⟨2⟩ votes");
    assertThat(shown(book.say(p -> p.line("sample.place", Arg.timeOfDay("x", FRIDAY))).plain()))
        .isEqualTo("⟨18:00⟩");
  }

  @Test
  void writesTheTimeOfDayAlone() {
    assertThat(line("en", "sample.place", Arg.timeOfDay("x", FRIDAY))).isEqualTo("18:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PT0S          | en | 0 seconds
          PT59S         | en | 59 seconds
          PT1M          | en | 1 minute
          PT90S         | en | 1 minute and 30 seconds
          PT2H          | en | 2 hours
          PT2H0M59S     | en | 2 hours
          P1DT12H       | en | 1 day and 12 hours
          P1DT30M       | en | 1 day
          P3D           | en | 3 days
          P90D          | en | 90 days
          -PT5M         | en | 0 seconds
          P1DT12H       | es | 1 día y 12 horas
          P3D           | es | 3 días
          """)
  void writesLengthsInTheirLargestUnits(Duration length, String language, String said) {
    assertThat(line(language, "sample.place", Arg.length("x", length))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''         | en | nobody
          Ana        | en | ⟨Ana⟩
          Ana;Bo     | en | ⟨Ana⟩ and ⟨Bo⟩
          Ana;Bo;Chi | en | ⟨Ana⟩, ⟨Bo⟩ and ⟨Chi⟩
          {0};{1}    | en | ⟨{0}⟩ and ⟨{1}⟩
          ''         | es | nadie
          Ana;Bo     | es | ⟨Ana⟩ y ⟨Bo⟩
          Ana;Iker   | es | ⟨Ana⟩ e ⟨Iker⟩
          """)
  void joinsNamesAsTheLanguageDoes(String names, String language, String said) {
    List<String> list = names.isEmpty() ? List.of() : List.of(names.split(";"));
    assertThat(line(language, "sample.place", Arg.names("x", list))).isEqualTo(said);
  }

  @Test
  void countsTheNamesThatWouldBeTooMany() {
    List<String> names = Collections.nCopies(1_250, "Ana");
    assertThat(line("en", "sample.place", Arg.names("x", names)))
        .startsWith("⟨Ana⟩, ")
        .endsWith("⟨Ana⟩ and ⟨1,200 others⟩");
  }

  @Test
  void countsTheNamesThatWouldTakeTooMuchRoom() {
    List<String> names = Collections.nCopies(40, "x".repeat(60));
    assertThat(line("en", "sample.place", Arg.names("x", names))).endsWith(" and ⟨15 others⟩");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 0 | ⟨Ana⟩ and ⟨Bo⟩
          en | 1 | ⟨Ana⟩, ⟨Bo⟩ and ⟨1 other⟩
          en | 2 | ⟨Ana⟩, ⟨Bo⟩ and ⟨2 others⟩
          es | 2 | ⟨Ana⟩, ⟨Bo⟩ y ⟨2 más⟩
          """)
  void countsWhoeverElseThereIsAsTheLastOfTheList(String language, int others, String said) {
    assertThat(line(language, "sample.place", Arg.names("x", List.of("Ana", "Bo"), others)))
        .isEqualTo(said);
  }

  @Test
  void takesNothingInAnArgumentForSyntaxOrMark() {
    String hostile = "{n} '{' **b** `c` # <b>";
    assertThat(line("en", "sample.place", Arg.untrusted("x", hostile)))
        .isEqualTo("⟨" + hostile + "⟩");
    assertThat(say("en", p -> p.line("sample.place", Arg.untrusted("x", hostile))).html())
        .isEqualTo("<p>\u2068{n} &#39;{&#39; **b** `c` # &lt;b&gt;\u2069</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sample.bold-code | <b>Type </b><b><code>x**y</code></b>
          sample.quoted    | Don&#39;t use {braces} or {x}, it&#39;s wrong
          """)
  void readsMarksAndQuotesAsTranslatorsWriteThem(String key, String html) {
    assertThat(say("en", prose -> prose.line(key)).html()).isEqualTo("<p>" + html + "</p>");
  }

  @ParameterizedTest
  @CsvSource({"0, nobody", "1, you", "2, you and 1 other", "3, you and 2 others"})
  void subtractsAPluralsOffset(long n, String said) {
    assertThat(line("en", "sample.offset", Arg.num("n", n))).isEqualTo(said);
  }

  @Test
  void choosesBranchesWithinBranches() {
    assertThat(line("en", "sample.select", Arg.word("kind", "cast"), Arg.num("n", 1)))
        .isEqualTo("of 1 vote");
    assertThat(line("en", "sample.select", Arg.word("kind", "else"), Arg.num("n", 1)))
        .isEqualTo("of everyone");
  }

  @Test
  void linksAPersonByExactIdAndShowsTheirName() {
    Arg ana = Arg.person("x", "@ana/x\"y:example.org", "Ana <3");
    Text text = say("en", prose -> prose.line("sample.place", ana));
    assertThat(text.plain()).isEqualTo("\u2068Ana <3\u2069");
    assertThat(text.html())
        .isEqualTo(
            "<p><a href=\"https://matrix.to/#/%40ana%2Fx%22y%3Aexample.org\">"
                + "\u2068Ana &lt;3\u2069</a></p>");
  }

  @Test
  void doesNotLinkAPersonWhoWasErased() {
    Text text = say("en", prose -> prose.line("sample.place", Arg.person("x", "", "")));
    assertThat(text.html()).isEqualTo("<p>\u2068…\u2069</p>");
  }

  @Test
  void keepsIsolatesOutOfWhatIsToBeTyped() {
    assertThat(say("en", p -> p.line("sample.place-in-code", Arg.id("x", "P3"))).html())
        .isEqualTo("<p>\u2068<code>!vote yes P3</code>\u2069</p>");
    assertThat(say("en", p -> p.line("sample.place", Arg.code("x", "!vote yes"))).html())
        .isEqualTo("<p><code>!vote yes</code></p>");
    assertThat(say("en", p -> p.line("sample.place", Arg.code("x", "!vote yes כי"))).html())
        .isEqualTo("<p>\u2068<code>!vote yes כי</code>\u2069</p>");
  }

  @Test
  void saysAnotherMessagesFirstLineInAPlace() {
    Message inner =
        prose -> prose.line("sample.votes", Arg.num("n", 3)).line("sample.votes", Arg.num("n", 4));
    assertThat(line("en", "sample.place", Arg.said("x", inner))).isEqualTo("3 votes");
    assertThat(line("en", "sample.place", Arg.said("x", prose -> {}))).isEmpty();
  }

  @Test
  void fallsBackToEnglishWithEnglishRules() {
    assertThat(line("es", "sample.english-only", Arg.num("n", 1))).isEqualTo("Only in 1 language");
  }

  @Test
  void refusesAKeyNoBundleHasAndAnArgumentThatIsMissing() {
    Phrasebook book = book("en");
    assertThatThrownBy(() -> book.say(prose -> prose.line("sample.none")))
        .hasMessage("no phrase sample.none");
    assertThatThrownBy(() -> book.say(prose -> prose.line("sample.votes")))
        .hasMessage("sample.votes: no {n} was given");
    assertThatThrownBy(() -> book.say(prose -> prose.line("sample.votes", Arg.word("n", "two"))))
        .hasMessage("sample.votes: {n} is not a number");
  }

  @Test
  void leavesNoTraceOfAPassageWithNothingToSee() {
    Text text =
        say("en", p -> p.passage("\u200b\n \u202e", 100).line("sample.votes", Arg.num("n", 1)));
    assertThat(text).isEqualTo(new Text("1 vote", "<p>1 vote</p>"));
  }

  @Test
  void cutsWhatWouldNotFitIntoAnEventAndSaysSo() {
    Message endless =
        prose ->
            IntStream.range(0, 5_000)
                .forEach(n -> prose.item("sample.place", Arg.untrusted("x", "\"".repeat(n))));
    Text text = say("en", endless);
    assertThat(text.plain()).endsWith("\nThis message was too long and ends here.");
    assertThat(text.html()).endsWith("</ul><p>This message was too long and ends here.</p>");
    assertThat(Fit.jsonBytes(text.plain()) + Fit.jsonBytes(text.html()))
        .isBetween(Fit.MAX_BYTES / 2L, (long) Fit.MAX_BYTES);
  }

  @Test
  void cutsASingleEndlessLine() {
    Text text = say("en", prose -> prose.passage("ñ".repeat(60_000), 60_000));
    assertThat(shown(text.plain())).startsWith("> ⟨ñññ").contains("ñ…⟩\nThis message");
    assertThat(Fit.jsonBytes(text.plain()) + Fit.jsonBytes(text.html()))
        .isBetween(Fit.MAX_BYTES / 2L, (long) Fit.MAX_BYTES);
  }
}
