package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

class ChecklistGrammarTest {
  private static final Parser PARSER =
      new Parser(ChecklistGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), count -> new byte[count]);

  private static Reading read(String text) {
    return PARSER.read(new Utterance(text, false, false, false, Optional.empty()), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/checklist keys add the key of the hall | keys | the key of the hall",
        "/checklist add keys: the key | keys | the key",
        "/checklist add to food stewards: the list | food stewards | the list",
        "/checklist add the key, and the lamp | | the key, and the lamp",
        "/checklist food stewards: add who to call | food stewards | who to call",
        "/lista llaves añadir la llave | llaves | la llave",
        "/checklist keys ADD done by noon | keys | done by noon"
      })
  void whatIsAddedIsReadWithItsRole(String text, String role, String item) {
    assertThat(command(text)).isEqualTo(new RoleCommand.AddItem(Optional.ofNullable(role), item));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/checklist keys done 1, 3",
        "/checklist keys done 1 3",
        "/checklist keys tick #1 and 3",
        "/lista keys hecho 1 y 3"
      })
  void numbersAreReadHoweverTheyAreListed(String text) {
    assertThat(command(text))
        .isEqualTo(new RoleCommand.TickItems(Optional.of("keys"), List.of(1, 3)));
  }

  @Test
  void everythingIsTickedInAWord() {
    assertThat(command("/checklist keys done all"))
        .isEqualTo(new RoleCommand.TickItems(Optional.of("keys"), List.of()));
    assertThat(command("/checklist done"))
        .isEqualTo(new RoleCommand.TickItems(Optional.empty(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checklist keys strike", "/checklist strike the cake", "/checklist add"})
  void whatCannotBeReadIsAskedAbout(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Problem.class);
  }

  private static Command command(String text) {
    return ((Reading.Understood) read(text)).command();
  }
}
