package org.mycelium.commands.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading.Understood;
import org.mycelium.commands.proposal.ProposalCommand.Propose;

/** What is told of a title that could have been meant to say more of its vote. */
class RemarksTest {
  /** A Wednesday. */
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static final ProposalNo NO = new ProposalNo(1);

  private static Propose proposed(String line) {
    return (Propose) ((Understood) ProposalGrammar.propose(Line.of(line, NOW))).command();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Close the hall until 2027-03-01 | Close the hall | until 2027-03-01 | true",
        "Close the hall until the 5 december | Close the hall | until the 5 december | true",
        "Close the hall until friday, by 2/3 | Close the hall | until friday | false",
        "Close the hall until friday, for 2d | | | false",
        "Close the hall until spring | | | false",
      })
  void tellsOfATime(String line, @Nullable String title, @Nullable String time, boolean alone) {
    assertThat(TimeInTitle.of(NO, proposed(line)))
        .isEqualTo(
            Optional.ofNullable(title).map(words -> new TimeInTitle(NO, words, time, alone)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cut the budget by half | Cut the budget | by half | by half | TERM | true",
        "Cut the budget by 2/3, for 2d | Cut the budget | by 2/3 | by 2/3 | TERM | false",
        "Lend the van for 3 days | Lend the van | for 3 days | for 3 days | TERM | true",
        "Lend the van (for 3 days) | Lend the van | (for 3 days) | for 3 days | TERM | true",
        "Prestarla durante 3 días | Prestarla | durante 3 días | durante 3 días | TERM | true",
        "Buy an oven with consensus for 2 days | Buy an oven | with consensus for 2 days"
            + " | with consensus for 2 days | TERM | true",
        "Hold talks discussion 3 days | Hold talks | discussion 3 days | discussion 3 days"
            + " | TERM | true",
        "Buy an oven by full consensus | Buy an oven | by full consensus | by full consensus"
            + " | TERM | true",
        "Rent the hall, 2 days | Rent the hall | 2 days | 2 days | LENGTH | true",
        "Rent the hall, 2 days, 2/3 majority | Rent the hall | 2 days | 2 days | LENGTH | false",
        "Rent the hall, two thirds | Rent the hall | two thirds | two thirds | SHARE | true",
        "Rent the hall, by friday | Rent the hall | by friday | friday | DEADLINE | true",
        "Alquilarla, antes del viernes | Alquilarla | antes del viernes | viernes"
            + " | DEADLINE | true",
      })
  void tellsOfATerm(
      String line, String title, String words, String term, TermInTitle.Kind kind, boolean alone) {
    assertThat(TermInTitle.of(NO, proposed(line)))
        .contains(new TermInTitle(NO, title, words, term, kind, alone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Buy a bike",
        "Buy a bike, for 2d",
        "Discuss the two thirds majority",
        "Cut the budget by half, by consent",
        "Lend the van for 3 days, for 2d",
        "Rent the hall, 2 days, for 2d",
        "Lend the van for a few days",
        "Rent the hall, two thirds, by consent",
        "Rent the hall, by friday, for 2d",
        "Meet the neighbours, 1/12",
        "Clean the kitchen by friday",
        "Walk with the majority of the children",
      })
  void saysNothingOfOtherTitles(String line) {
    assertThat(TermInTitle.of(NO, proposed(line))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which day? Monday, Tuesday or Friday? | Which day? | Monday, Tuesday, Friday",
        "Which day: Monday, Tuesday, or Friday? | Which day? | Monday, Tuesday, Friday",
        "Which day, Monday or Tuesday? | Which day? | Monday, Tuesday",
        "¿Qué día? ¿Lunes o martes? | ¿Qué día? | Lunes, martes",
        "On which day? | On which day? | ''",
        "Shall we meet on Monday or on Tuesday? | |",
        "What we stand for | |",
        "Which day? options: Monday, Tuesday | |",
        "Buy a bike? It costs 400, so it is cheap | |",
      })
  void tellsOfAChoice(String line, @Nullable String question, @Nullable String options) {
    assertThat(ChoiceInTitle.of(NO, proposed(line)))
        .isEqualTo(
            Optional.ofNullable(question).map(asked -> new ChoiceInTitle(NO, asked, options)));
  }
}
