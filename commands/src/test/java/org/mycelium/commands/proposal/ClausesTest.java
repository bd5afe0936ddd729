package org.mycelium.commands.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reading.Problem;
import org.mycelium.commands.grammar.Reading.Understood;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.proposal.ProposalCommand.Propose;
import org.mycelium.commands.terms.VotingTerms;

/** What stands behind a title: understood under several names, or asked about. */
class ClausesTest {
  /** A Wednesday. */
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static final Parser PARSER =
      new Parser(ProposalGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static Reading read(String body) {
    return PARSER.read(new Utterance(body, false, false, false, Optional.empty()), NOW);
  }

  private static Propose proposed(String line) {
    assertThat(read("!propose " + line)).isInstanceOf(Understood.class);
    return (Propose) ((Understood) read("!propose " + line)).command();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Buy a bike, sealed",
        "Buy a bike, sealed, please",
        "Buy a bike, secret",
        "Buy a bike, secret ballot",
        "Buy a bike, by secret ballot, for 2d",
        "Buy a bike, a sealed vote",
        "Buy a bike, by 2/3 and sealed",
        "Buy a bike, with sealed ballots",
        "Buy a bike, ballots: secret",
        "Buy a bike --ballots sealed",
        "Buy a bike, voto secreto",
        "Buy a bike, por voto secreto, por favor",
        "Buy a bike, votación secreta",
        "Buy a bike, papeletas selladas con recibo",
        "Buy a bike, anonymous",
        "Buy a bike, anonymous vote",
        "Buy a bike, secretly",
        "Buy a bike, in secret",
        "Buy a bike, sealed for 2 days and by 2/3",
        "Buy a bike, anónimo",
        "Buy a bike, en secreto",
        "Buy a bike, con urna",
        "Buy a bike by 2/3 sealed",
        "Buy a bike, (secret ballot)",
        "Buy a bike, and sealed",
      })
  void readsThatBallotsAreSealed(String line) {
    assertThat(proposed(line).title()).isEqualTo("Buy a bike");
    assertThat(proposed(line).terms().sealed()).isTrue();
  }

  @Test
  void openBallotsAreNotSealed() {
    assertThat(proposed("Buy a bike --ballots open").terms().sealed()).isFalse();
    assertThat(read("!propose Buy a bike --ballots blue")).isInstanceOf(Problem.class);
  }

  /** Columns: the line; what in it could be either; the lines that would work. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sell it sealed | sealed | Sell it, sealed | Sell it sealed --ballots open",
        "Sell it secret ballot | secret ballot | Sell it, secret ballot"
            + " | Sell it secret ballot --ballots open",
        "Elect the board by secret ballot | by secret ballot | Elect the board, by secret ballot"
            + " | Elect the board by secret ballot --ballots open",
        "Sell it secretly for 2 days, by 2/3 | secretly for 2 days"
            + " | Sell it, secretly, for 2 days, by 2/3"
            + " | Sell it secretly for 2 days, by 2/3 --ballots open",
        "Venderla en secreto | en secreto | Venderla, en secreto"
            + " | Venderla en secreto --ballots open",
        "Venderla voto secreto | voto secreto | Venderla, voto secreto"
            + " | Venderla voto secreto --ballots open",
        "Venderla con urna | con urna | Venderla, con urna | Venderla con urna --ballots open",
        "Sell it (sealed) | (sealed) | Sell it, sealed | Sell it (sealed) --ballots open",
        "Sell it sealed, please | sealed | Sell it, sealed"
            + " | Sell it sealed, please --ballots open",
        "Which? options: red, blue sealed | sealed | Which? options: red, blue, sealed"
            + " | Which? options: red, blue sealed --ballots open",
        "Sell it hidden results | hidden results | Sell it, hidden results"
            + " | Sell it hidden results --results usual",
        "Sell it results after close | results after close | Sell it, results after close"
            + " | Sell it results after close --results usual",
      })
  void asksAboutWhatNobodyCouldUndo(String line, String text, String term, String titled) {
    assertThat(read("!propose " + line))
        .isEqualTo(new Problem(new TermsMessage.TermOrTitle(text, term, titled)));
    Propose asTerm = proposed(term);
    assertThat(asTerm.terms().sealed() || asTerm.terms().results().isPresent()).isTrue();
    assertThat(asTerm.title()).doesNotContain(text);
    Propose asTitle = proposed(titled);
    assertThat(asTitle.terms()).isEqualTo(VotingTerms.Wish.NONE);
  }

  /** Columns: the line; what in it was not understood; the lines that would work. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rent it, by 2/3, in the shed | in the shed | Rent it, by 2/3 | Rent it, in the shed, by 2/3",
        "Rent it, sealed, in the shed, for 2d | in the shed | Rent it, sealed, for 2d"
            + " | Rent it, in the shed, sealed, for 2d",
        "Rent it, until friday, 3 rooms, and oil | 3 rooms, and oil | Rent it, until friday"
            + " | Rent it, 3 rooms, and oil, until friday",
        "Alquilarlo, por 2/3, en el patio, durante 1 día | en el patio"
            + " | Alquilarlo, por 2/3, durante 1 día"
            + " | Alquilarlo, en el patio, por 2/3, durante 1 día",
        "Rent it, by 2/3, in the shed instead of a tent | in the shed"
            + " | Rent it, by 2/3 instead of a tent"
            + " | Rent it, in the shed, by 2/3 instead of a tent",
      })
  void asksAboutWhatFollowsTermsAndIsNone(String line, String text, String without, String titled) {
    assertThat(read("!propose " + line))
        .isEqualTo(new Problem(new TermsMessage.Unread(text, without, titled)));
    assertThat(read("!propose " + without)).isInstanceOf(Understood.class);
    assertThat(read("!propose " + titled)).isInstanceOf(Understood.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rent it, by 2/3, floor 1/2 | floor 1/2 | 1/2",
        "Rent it, floor 8, for 2d | floor 8 | 8",
        "Alquilarlo, por 2/3, mínimo 1/4 | mínimo 1/4 | 1/4",
      })
  void asksWhatAFloorIsFor(String line, String text, String share) {
    assertThat(read("!propose " + line))
        .isEqualTo(new Problem(new TermsMessage.WhichFloor(text, share)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who? options: Ana, Bo, by schultze | by schultze",
        "Who? options: Ana, Bo, by drawing straws | by drawing straws",
        "Which? options: red, blue, quorum 3, method aproval | method aproval",
        "Who? options: Ana, Bo, seats many | seats many",
        "¿Quién? opciones: Ana, Bo, por suertes | por suertes",
      })
  void asksAboutATermAmongOptionsThatDoesNotRead(String line, String text) {
    assertThat(read("!propose " + line))
        .isEqualTo(
            new Problem(new ProposalMessage.UnclearOption(text, ProposalMessage.Meant.METHOD)));
  }

  @Test
  void whatIsListedBelowIsAnOptionWhateverItBeginsWith() {
    assertThat(proposed("Who?\noptions:\n- Ana\n- by lot").offer().orElseThrow().options())
        .containsExactly("Ana", "by lot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extend P1 to 3 days | P1 | to 3 days | 3 days",
        "extend to 3d | | to 3d | 3d",
        "prolongar P1 hasta 3 días | P1 | hasta 3 días | 3 días",
      })
  void asksWhetherALengthIsAddedOrAllThereIs(String line, String no, String words, String length) {
    assertThat(read("!" + line))
        .isEqualTo(
            new Problem(
                new PaceMessage.ExtendTo(
                    Optional.ofNullable(no).flatMap(Ids::proposal), words, length)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1 by 3 days", "P1 3 days", "P1 for 3 days", "P1 to friday 18:00"})
  void extendsByALengthOrToATime(String words) {
    assertThat(read("!extend " + words)).isInstanceOf(Understood.class);
  }
}
