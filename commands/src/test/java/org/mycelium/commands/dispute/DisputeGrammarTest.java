package org.mycelium.commands.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;

final class DisputeGrammarTest {
  private static final Parser PARSER =
      new Parser(DisputeGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), byte[]::new);

  private static Reading read(String text) {
    return PARSER.read(new Utterance(text, false, false, false, Optional.empty()), NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/dispute open", "/disputa abierta", "/disputa nueva", "/conflicto abierto"})
  void aDisputeIsOpenedInWhicheverGender(String text) {
    assertThat(read(text)).isEqualTo(new Reading.Understood(new DisputeCommand.Open()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/dispute resolved how: mediation > MEDIATION",
        "/disputa resuelta: mediación > MEDIATION",
        "/disputa cerrada, cómo: círculo > CIRCLE",
        "/disputa arreglada por acuerdo > AGREEMENT",
        "/dispute resolved, the police came > AUTHORITY",
        "/dispute resolved how: vote of the assembly > ASSEMBLY"
      })
  void itIsResolvedAsTheySay(String text, Settlement how) {
    assertThat(read(text)).isEqualTo(new Reading.Understood(new DisputeCommand.Resolve(how)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dispute resolved how: they didn't want mediation",
        "/dispute resolved how: they didnt want mediation",
        "/dispute resolved how: mediation failed",
        "/dispute resolved without mediation",
        "/dispute resolved not by police",
        "/dispute resolved, mediation, then the police",
        "/disputa resuelta: no quisieron mediación",
        "/disputa resuelta sin policía",
        "/disputa resuelta: quieren mediación",
        "/disputa resuelta"
      })
  void whatWasNotDoneIsNotCounted(String text) {
    assertThat(read(text)).isEqualTo(new Reading.Problem(new DisputeMessage.HowResolved()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/dispute opened and resolved by mediation > MEDIATION",
        "/dispute open, resolved how: circle > CIRCLE",
        "/conflicto abierto y resuelto por mediación > MEDIATION",
        "/disputa abierta y cerrada: acuerdo > AGREEMENT"
      })
  void oneThatIsOverCountsAsBoth(String text, Settlement how) {
    assertThat(read(text))
        .isEqualTo(new Reading.Understood(new DisputeCommand.OpenAndResolve(how)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dispute open, not resolved yet",
        "/dispute open about 2 keys",
        "/dispute open 2 days ago",
        "/dispute open 1",
        "/conflicto abierto, sin resolver"
      })
  void oneThatIsNotOverIsOpen(String text) {
    assertThat(read(text)).isEqualTo(new Reading.Understood(new DisputeCommand.Open()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dispute open 2",
        "/dispute open: two",
        "/dispute open x2",
        "/dispute open another two",
        "/dispute open twice",
        "/dispute resolved 2 by mediation",
        "/dispute resolved by mediation and another opened",
        "/conflicto abierto dos veces",
        "/conflictos abrir tres"
      })
  void severalAreNotCountedAsOne(String text) {
    assertThat(read(text)).isEqualTo(new Reading.Problem(new DisputeMessage.OneAtATime()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dispute undo open",
        "/dispute undo: opened by mistake",
        "/dispute cancel new",
        "/conflicto deshacer abierto"
      })
  void anOpenedOneIsTakenBack(String text) {
    assertThat(read(text))
        .isEqualTo(new Reading.Understood(new DisputeCommand.Undo(new DisputeCommand.Open())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/dispute undo resolved how: mediation > MEDIATION",
        "/dispute undo circle > CIRCLE",
        "/disputa anular resuelta: acuerdo > AGREEMENT"
      })
  void aSettledOneIsTakenBack(String text, Settlement how) {
    assertThat(read(text))
        .isEqualTo(
            new Reading.Understood(new DisputeCommand.Undo(new DisputeCommand.Resolve(how))));
  }

  @Test
  void whatOneMessageCountedIsTakenBackByOne() {
    assertThat(read("/dispute undo opened and resolved by mediation"))
        .isEqualTo(
            new Reading.Understood(
                new DisputeCommand.Undo(new DisputeCommand.OpenAndResolve(Settlement.MEDIATION))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dispute undo",
        "/dispute undo the last one",
        "/dispute undo resolved",
        "/dispute undo open 2",
        "/dispute undo undo open",
        "/conflicto deshacer"
      })
  void whichCountWasASlipIsAsked(String text) {
    assertThat(read(text)).isEqualTo(new Reading.Problem(new DisputeMessage.WhichSlip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dispute opened and resolved", "/conflicto abierto y resuelto"})
  void howItEndedIsAskedBeforeEitherIsCounted(String text) {
    assertThat(read(text)).isEqualTo(new Reading.Problem(new DisputeMessage.HowResolved()));
  }
}
