package org.mycelium.commands.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reading.Problem;
import org.mycelium.commands.grammar.Reading.Understood;
import org.mycelium.commands.proposal.ProposalCommand.Propose;
import org.mycelium.commands.question.Offer;

/** What ends a list of options: an option, how they are counted, or two options in one. */
class ListEndTest {
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static Reading read(String line) {
    return ProposalGrammar.propose(Line.of(line, NOW));
  }

  private static Offer offer(String line) {
    assertThat(read(line)).isInstanceOf(Understood.class);
    return ((Propose) ((Understood) read(line)).command()).offer().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which? options: red, blue, ranked choice | red+blue | IRV",
        "Which? options: red / blue / green, ranked choice | red+blue+green | IRV",
        "Which? options: red, blue, method: ranked | red+blue | IRV",
        "Which? options: red, blue, approval voting, sealed | red+blue | APPROVAL",
        "Which? options: red, blue, score 0-5, sealed | red+blue | SCORE",
        "¿Cuál? opciones: rojo, azul, orden de preferencia | rojo+azul | IRV",
        "¿Cuál? opciones: rojo, azul, puntuación de 0 a 3 | rojo+azul | SCORE",
        "Which? options: red, blue, ranked choice, sealed | red+blue | IRV",
        "Which? options: red, blue, sealed, ranked choice, for 2d | red+blue | IRV",
        "Which? options: irv, stv, ranked choice | irv+stv+ranked choice |",
        "Which? options: red, blue or green | red+blue+green |",
        "Which? options: red, blue, and green | red+blue+green |",
        "Which? options: red, the blue one of the two and the green | red"
            + "+the blue one of the two and the green |",
        "Which? options: bread, oil and salt, salt and pepper | bread+oil and salt"
            + "+salt and pepper |",
      })
  void findsTheOptions(String line, String options, Method method) {
    assertThat(offer(line).options()).isEqualTo(List.of(options.split("\\+")));
    assertThat(offer(line).method().orElse(null)).isEqualTo(method);
  }

  @Test
  void findsHowManyPointsThereAre() {
    assertThat(offer("Which? options: red, blue, score from 0 to 9").points()).contains(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which? options: red, blue, ranked, for 2d | ranked"
            + " | Which? options: red, blue, by ranked, for 2d"
            + " | Which? options: ranked, red, blue, for 2d",
        "Which? options: red, blue, green ranked choice | ranked choice"
            + " | Which? options: red, blue, green, by ranked choice"
            + " | Which? options: green ranked choice, red, blue",
        "Which? options: red, blue, green (ranked) | ranked"
            + " | Which? options: red, blue, green, by ranked"
            + " | Which? options: green (ranked), red, blue",
        "Which? options: red, blue, green. Ranked choice. | Ranked choice"
            + " | Which? options: red, blue, green, by Ranked choice"
            + " | Which? options: green. Ranked choice., red, blue",
        "¿Cuál? opciones: rojo, azul, puntos | puntos | ¿Cuál? opciones: rojo, azul, por puntos"
            + " | ¿Cuál? opciones: puntos, rojo, azul",
      })
  void asksAboutANameThatIsAWayToCount(String line, String text, String counted, String listed) {
    assertThat(read(line))
        .isEqualTo(new Problem(new ListMessage.MethodOrOption(text, counted, listed)));
    assertThat(offer(counted).method()).isPresent();
    assertThat(offer(counted).options()).noneMatch(option -> option.contains(text));
    assertThat(offer(listed).method()).isEmpty();
    assertThat(offer(listed).options()).anyMatch(option -> option.contains(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which? options: red, blue and green | blue and green | Which? options: red, blue, green"
            + " | Which? options: blue and green, red",
        "¿Cuál? opciones: rojo, azul y verde | azul y verde | ¿Cuál? opciones: rojo, azul, verde"
            + " | ¿Cuál? opciones: azul y verde, rojo",
      })
  void asksWhetherTwoAreOne(String line, String text, String apart, String together) {
    assertThat(read(line)).isEqualTo(new Problem(new ListMessage.OneOrTwo(text, apart, together)));
    assertThat(offer(apart).options()).hasSize(3);
    assertThat(offer(together).options()).hasSize(2).contains(text);
  }
}
