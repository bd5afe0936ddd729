package org.mycelium.commands.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.proposal.ProposalCommand.Propose;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;

class ProposalGrammarTest {
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
        "Rent the old bakery for the winter",
        "Lend the van for 3 days",
        "Book the hall, for friday",
        "Plan the party for 2026-12-24",
        "Keep the heating on until friday",
        "Cut the budget by half",
        "Cut the budget by 50%",
        "Reducir el gasto, por ahora",
        "Raise the quorum",
        "Paint the hall, by Ana",
      })
  void leavesATitleWhole(String title) {
    assertThat(proposed(title))
        .isEqualTo(new Propose(title, "", Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rent the bakery for 3d | 2026-12-05T12:00:00Z | |",
        "Rent the bakery, for 3 days | 2026-12-05T12:00:00Z | |",
        "Rent the bakery until 2026-12-24 | 2026-12-24T23:59:00Z | |",
        "Rent the bakery, until friday 18:00 | 2026-12-04T18:00:00Z | |",
        "Rent the bakery by consent | | consent/1 |",
        "Rent the bakery, por consentimiento | | consent/1 |",
        "Rent the bakery, por 2 días | 2026-12-04T12:00:00Z | |",
        "Rent the bakery by 2/3, quorum 8 | | majority/1(2/3,at-least,cast) | 0/1+8",
        "Rent the bakery --until friday --rule consent --quorum la mitad"
            + " | 2026-12-04T23:59:00Z | consent/1 | 1/2+0",
      })
  void readsOptionsBesideATitle(String line, Instant closesAt, String rule, String quorum) {
    Propose proposed = proposed(line);
    assertThat(proposed.title()).isEqualTo("Rent the bakery");
    assertThat(proposed.closesAt().orElse(null)).isEqualTo(closesAt);
    assertThat(proposed.rule().map(Rule::canonical).orElse(null)).isEqualTo(rule);
    assertThat(proposed.quorum().map(Quorum::canonical).orElse(null)).isEqualTo(quorum);
  }

  @Test
  void readsATextWithOptionsAroundIt() {
    Propose proposed = proposed("Rent the bakery\nrule: consent\n\nIt has an oven.\n\nfor: 3d");
    assertThat(proposed.text()).isEqualTo("It has an oven.");
    assertThat(proposed.rule()).isPresent();
    assertThat(proposed.closesAt()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--for tree days", "--until 1/12", "--for 3d --for 4d", "--colour red"})
  void saysWhatIsWrongWithAnOption(String option) {
    assertThat(read("!propose Rent the bakery " + option)).isInstanceOf(Problem.class);
    assertThat(List.of(read("!propose Rent the bakery --until soon")))
        .containsExactly(new Problem(new TimeProblem.NotATime("soon")));
  }
}
