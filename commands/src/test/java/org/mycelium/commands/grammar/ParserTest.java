package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mycelium.commands.grammar.Spoken.inPrivate;
import static org.mycelium.commands.grammar.Spoken.inRoom;
import static org.mycelium.commands.grammar.Spoken.mentioning;
import static org.mycelium.commands.grammar.Spoken.read;
import static org.mycelium.commands.grammar.Spoken.spec;
import static org.mycelium.commands.grammar.Spoken.told;
import static org.mycelium.commands.grammar.Spoken.underCard;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.grammar.Reading.NotForMe;
import org.mycelium.commands.grammar.Reading.Problem;

class ParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vote yes",
        "//vote yes",
        "!vote yes",
        "/VOTE yes",
        "/Vote: yes",
        "/vótê yes",
        "/votar yes",
        "  /vote   yes  ",
        "\n\n/vote yes\n",
        "/vote\nyes",
        "/vote\r\nyes",
        "/vote\u00A0yes",
        "\uFEFF/vote yes",
        "\u200B\u200E/vote yes",
        "\u202E/vote yes\u202C",
        "/v\u200Bo\u00ADte yes",
        "/\u2068vote\u2069 yes",
        "／ｖｏｔｅ yes",
        "！vote yes",
        "/ vote yes",
        "! vote yes",
        "@bot vote yes",
        "@bot: vote yes",
        "@BOT, vote yes",
        "@bot:example.org vote yes",
        "@bot:example.org: vote yes",
        "@bot /vote yes",
        "@bot: !vote yes",
        "@bot\nvote yes",
        "Mycelium Bot: vote yes",
        "Mycelium Bot, vote yes",
        "mycelium  bot:vote yes",
        "Mycélium\u00A0Bot: vote yes",
        "@Mycelium Bot vote yes",
        "[Mycelium Bot](https://matrix.to/#/@bot:example.org) vote yes",
        "[Mycelium Bot](https://matrix.to/#/%40bot%3Aexample.org): vote yes",
        "[x](https://matrix.to/#/@bot:example.org?via=example.org) /vote yes",
        "[Mycelium Bot](matrix:u/bot:example.org) vote yes",
      })
  void readsEveryWayOfWritingOneCommand(String body) {
    assertThat(read(inRoom(body))).isEqualTo(told("vote", "yes", ""));
  }

  @Test
  void needsNoColonAfterADisplayNameThatIsAMention() {
    assertThat(read(mentioning("Mycelium Bot vote yes"))).isEqualTo(told("vote", "yes", ""));
    assertThat(read(inRoom("Mycelium Bot vote yes"))).isEqualTo(new NotForMe());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vote yes", "Vote yes", "/vote yes", "!vote yes", "@bot vote yes"})
  void needsNoPrefixInPrivate(String body) {
    assertThat(read(inPrivate(body))).isEqualTo(told("vote", "yes", ""));
  }

  @Test
  void keepsFurtherLinesAsTheyWereWritten() {
    assertThat(read(inRoom("/propose  Buy a bike \n\n  It carries\n\n  food. \n ")))
        .isEqualTo(told("propose", "Buy a bike", "  It carries\n\n  food."));
  }

  @Test
  void keepsWhatATitleIsMadeOf() {
    String title = "Ünïcode \u2067עברית\u2069 👩‍🌾 日本";
    assertThat(read(inRoom("/propose " + title))).isEqualTo(told("propose", title, ""));
  }

  @Test
  void replacesWhatNoDatabaseHolds() {
    assertThat(read(inRoom("/propose a\u0000b\uD83Dc\u2028d")))
        .isEqualTo(told("propose", "ab\uFFFDc", "d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200B",
        "/",
        "//",
        "///",
        "!",
        "!!!",
        "!?",
        "!!vote yes",
        "/:)",
        "/5",
        "/ ",
        "! that was fun",
        "/path/to/file",
        "/usr/bin is full",
        "/me waves",
        "/shrug",
        "/plain /vote yes",
        "/JOIN #other:example.org",
        "!topic",
        "!roll 2d6",
        "!flibbertigibbet",
        "vote yes",
        "yes",
        "hello",
        "I asked @bot: vote yes",
        "the @bot said so",
        "@botany vote yes",
        "@bot:example.com vote yes",
        "@bot:example.org.evil vote yes",
        "@bot:example.org:8448 vote yes",
        "[bot](https://matrix.to/#/@other:example.org) vote yes",
        "[bot] vote yes",
        "Mycelium Botany: vote yes",
        "> /vote yes",
        "`/vote yes`",
      })
  void leavesPeopleAlone(String body) {
    assertThat(read(inRoom(body))).isEqualTo(new NotForMe());
  }

  @ParameterizedTest
  @ValueSource(strings = {"this is for Mycelium Bot I think", "yes, ask it", "Mycelium Botox hm"})
  void leavesTalkThatMentionsItAlone(String body) {
    assertThat(read(mentioning(body))).isEqualTo(new NotForMe());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@bot", "@bot:", "@bot?", "@bot:example.org", "Mycelium Bot:", "@Mycelium Bot!"})
  void helpsWhoeverOnlyCallsItsName(String body) {
    assertThat(read(inRoom(body))).isEqualTo(told("help", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "...", "@bot", "\u200B?"})
  void helpsWhoeverIsAtALossInPrivate(String body) {
    assertThat(read(inPrivate(body))).isEqualTo(told("help", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "/voet yes, /voet, vote",
    "/bote yes, /bote, vote",
    "!vte yes, !vte, vote",
    "/VOTTE yes, /VOTTE, vote",
    "/porpose x, /porpose, propose",
    "/prop x, /prop, propose",
    "!dec, !dec, decisions",
    "/votra x, /votra, vote",
    "@bot vot yes, vot, vote",
    "/v\u200Boet yes, /voet, vote",
    "!minutes, !minutes, decisions",
    "/actas de mayo, /actas, decisions",
    "@bot minutes please, minutes, decisions",
  })
  void offersTheNearestCommand(String body, String typed, String nearest) {
    assertThat(read(inRoom(body)))
        .isEqualTo(new Problem(new GrammarMessage.NearCommand(typed, spec(nearest))));
  }

  /** What another bot may be called for, or nobody. */
  @ParameterizedTest
  @ValueSource(strings = {"!note x", "!quote x", "!loose", "!prose", "!aide", "!vat", "!promise"})
  void suggestsNothingThatNobodyMeant(String body) {
    assertThat(read(inRoom(body))).isEqualTo(new NotForMe());
  }

  @Test
  void refusesAKindredWordThatCallsACommand() {
    assertThatThrownBy(
            () -> new Parser(List.of(spec("vote").meantBy("close"), spec("close")), Spoken.BOT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pointsToHelpWhereNothingIsNear() {
    assertThat(read(inRoom("/flibbertigibbet now")))
        .isEqualTo(new Problem(new GrammarMessage.UnknownCommand("/flibbertigibbet")));
  }

  @Test
  void doesNotQuoteTheFirstWordOfASentenceAsACommand() {
    assertThat(read(inRoom("@bot flibbertigibbet")))
        .isEqualTo(new Problem(new GrammarMessage.NoCommand()));
    assertThat(read(inPrivate("hello there")))
        .isEqualTo(new Problem(new GrammarMessage.NoCommand()));
  }

  @Test
  void pointsToHelpInPrivateWhateverThePrefix() {
    assertThat(read(inPrivate("!roll")))
        .isEqualTo(new Problem(new GrammarMessage.UnknownCommand("!roll")));
    assertThat(read(inPrivate("🌻🌻"))).isEqualTo(new Problem(new GrammarMessage.NoCommand()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes because it is near", "YES: it is near", "@bot yes"})
  void takesABareAnswerUnderACard(String body) {
    assertThat(read(underCard(body)).toString()).contains("bare|yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes, but who brings the van?", "yes we can", "vote yes", "close the door", "no"})
  void leavesDiscussionUnderACardAlone(String body) {
    assertThat(read(underCard(body))).isEqualTo(new NotForMe());
  }

  @ParameterizedTest
  @ValueSource(strings = {"@bot yes", "/yes", "!yes because it is near"})
  void takesABareAnswerThatIsAddressedToIt(String body) {
    assertThat(read(inRoom(body)).toString()).contains("bare|yes");
  }

  @Test
  void takesABareAnswerInPrivate() {
    assertThat(read(inPrivate("yes"))).isEqualTo(told("bare", "yes", ""));
  }

  @Test
  void prefersACommandUnderACardToABareAnswer() {
    assertThat(read(underCard("!vote yes"))).isEqualTo(told("vote", "yes", ""));
  }

  @Test
  void refusesAGrammarInWhichOneWordCallsTwoCommands() {
    CommandSpec vote = Spoken.GRAMMAR.get(1);
    CommandSpec other =
        new CommandSpec(
            "ballot", List.of("Vótar"), List.of(), List.of("ballot"), line -> new NotForMe());
    assertThatThrownBy(() -> new Parser(List.of(vote, other), Spoken.BOT))
        .hasMessageContaining("vote")
        .hasMessageContaining("ballot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "/slash", "1st"})
  void refusesAWordThatCannotBeTyped(String word) {
    CommandSpec spec =
        new CommandSpec(word, List.of(), List.of(), List.of("x"), line -> new NotForMe());
    assertThatThrownBy(() -> new Parser(List.of(spec), Spoken.BOT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
