package org.mycelium.commands.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reading.Understood;
import org.mycelium.commands.proposal.ProposalCommand.Propose;
import org.mycelium.commands.question.Offer;

/** Where options are found, on the first line and below. */
class OptionGrammarTest {
  /** A Wednesday. */
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static Propose proposed(String text) {
    Reading read = ProposalGrammar.propose(Line.of(text, NOW));
    assertThat(read).isInstanceOf(Understood.class);
    return (Propose) ((Understood) read).command();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which vehicle? options: bike, trailer, van | Which vehicle? | bike+trailer+van | | | |",
        "Which vehicle? options: bike, van, method: stv, seats: 2 | Which vehicle? | bike+van | STV_SCOTTISH | 2 | |",
        "Which vehicle?, options: bike; van, large; none, by schulze | Which vehicle? | bike+van, large | SCHULZE | | |",
        "Which? options: a, b, method: dots, points: 3, for 2d | Which? | a+b | DOT | | 3 |",
        "Which? options: a, b, without none | Which? | a+b | | | | no",
        "Who? options: Ana, Bo, Chidi, by stv, two seats, for 2d | Who? | Ana+Bo+Chidi"
            + " | STV_SCOTTISH | 2 | |",
        "Who? options: Ana, Bo, Chidi, by meek, for 2 seats | Who? | Ana+Bo+Chidi"
            + " | STV_MEEK | 2 | |",
        "¿Quién? opciones: Ana, Bo, Chidi, por vut, dos puestos | ¿Quién? | Ana+Bo+Chidi"
            + " | STV_SCOTTISH | 2 | |",
        "Which? options: red / blue / green, by dot, 6 dots | Which? | red+blue+green"
            + " | DOT | | 6 |",
        "Which? options: red or blue | Which? | red+blue | | | |",
        "Which? options: red/blue, green | Which? | red/blue+green | | | |",
        "¿Quién? opciones: Bo, Chidi, por voto alternativo | ¿Quién? | Bo+Chidi | IRV | | |",
        "Where? options: by the river, by the lake | Where? | by the river+by the lake | | | |",
        "Where? options: by the river, up the hill | Where? | by the river+up the hill | | | |",
        "¿Cuál? opciones: bici, furgoneta, método: puntuación | ¿Cuál? | bici+furgoneta | SCORE | | |",
      })
  void findsTheOptions(
      String words,
      String title,
      String options,
      Method method,
      Integer seats,
      Integer points,
      String none) {
    Propose proposed = proposed(words);
    Offer offer = proposed.offer().orElseThrow();
    assertThat(proposed.title()).isEqualTo(title);
    assertThat(offer.options()).containsExactly(options.split("\\+"));
    assertThat(offer.method()).isEqualTo(Optional.ofNullable(method));
    assertThat(offer.seats()).isEqualTo(Optional.ofNullable(seats));
    assertThat(offer.points()).isEqualTo(Optional.ofNullable(points));
    assertThat(offer.none()).isEqualTo(none == null);
  }

  @Test
  void findsTheOptionsInAListBelow() {
    Propose proposed =
        proposed(
            "Which vehicle?\nWe have 600 euros.\noptions:\n- Cargo bike\n- Trailer, big\n\n"
                + "It must fit into the shed.\nmethod: star\nseats: 1");
    assertThat(proposed.offer().orElseThrow().options())
        .containsExactly("Cargo bike", "Trailer, big");
    assertThat(proposed.offer().orElseThrow().method()).contains(Method.STAR);
    assertThat(proposed.text()).isEqualTo("We have 600 euros.\n\nIt must fit into the shed.");
  }

  @Test
  void aListInATextIsNoChoice() {
    Propose proposed = proposed("Clean the hall\n- sweep\n- mop\nseats: 20\nmethod: by hand");
    assertThat(proposed.offer()).isEmpty();
    assertThat(proposed.text()).contains("- mop", "seats: 20", "method: by hand");
  }
}
