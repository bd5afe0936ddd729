package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Text;
import org.mycelium.commands.vote.VoteGrammar;

class GrammarMessageTest {
  private static final List<GrammarMessage> ALL =
      List.of(
          new GrammarMessage.NearCommand("/voet", vote()),
          new GrammarMessage.TurnedRound("/on", vote(), 1),
          new GrammarMessage.UnknownCommand("/dance"),
          new GrammarMessage.NoCommand(),
          new GrammarMessage.NotUnderstood(vote()),
          new GrammarMessage.UnknownArgument("colour", vote()),
          new GrammarMessage.NearOption("--untl", "--until friday 18:00"),
          new GrammarMessage.UnknownOption("--colour", List.of("--for 3d", "--rule consent")),
          new GrammarMessage.OptionWithoutValue("--rule consent"),
          new GrammarMessage.OptionTwice("3d", "friday"),
          new TimeProblem.NotATime("soon"),
          new TimeProblem.Past(Instant.parse("2026-12-01T17:00:00Z")),
          new TimeProblem.TooSoon(),
          new TimeProblem.TooFar(),
          new GrammarMessage.LineTooLong(VoteGrammar.COMMANDS.get(1)));

  private static String plain(String language, Message message) {
    return said(language, message).plain().replaceAll("[\u2066-\u2069]", "");
  }

  private static Text said(String language, Message message) {
    return Phrasebook.of(Locale.of(language), Spoken.MADRID, List.of("text", "grammar", "vote"))
        .say(message);
  }

  private static CommandSpec vote() {
    return VoteGrammar.COMMANDS.getFirst();
  }

  @Test
  void offersOneExampleThatCanBeTyped() {
    assertThat(plain("en", ALL.getFirst()))
        .isEqualTo(
            """
            I don't know `/voet`. Did you mean `!vote`?
            Example: `!vote yes`\
            """);
    assertThat(plain("es", ALL.getFirst()))
        .isEqualTo(
            """
            No conozco `/voet`. ¿Querías decir `!votar`?
            Ejemplo: `!votar sí`\
            """);
  }

  @Test
  void namesTheTimeThatIsOverInTheAssemblysZone() {
    assertThat(plain("en", new TimeProblem.Past(Instant.parse("2026-12-01T17:00:00Z"))))
        .contains("Tuesday 1 December 2026, 18:00");
  }

  @Test
  void namesTheBoundsOfATime() {
    assertThat(plain("en", new TimeProblem.TooSoon())).contains("10 seconds");
    assertThat(plain("es", new TimeProblem.TooFar())).contains("366 días");
  }

  @Test
  void takesNothingThatPeopleWroteForMarkup() {
    assertThat(said("en", new TimeProblem.NotATime("<b>{x}**y**")).html())
        .contains("&lt;b&gt;{x}**y**");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void isShortInEveryLanguage(String language) {
    assertThat(ALL)
        .allSatisfy(
            message ->
                assertThat(plain(language, message)).hasSizeBetween(10, 250).doesNotContain("{"));
  }

  @Test
  void hasATestForEveryMessage() {
    assertThat(ALL.stream().map(Object::getClass).distinct().count())
        .isEqualTo(
            GrammarMessage.class.getPermittedSubclasses().length
                - 1
                + TimeProblem.class.getPermittedSubclasses().length);
  }
}
