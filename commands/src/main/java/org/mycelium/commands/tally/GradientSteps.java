package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.tally.Position.Side;

/**
 * The eight steps of the gradients of agreement, each written as its number or its name, in words
 * of ours; all but the veto can also be taken by the reaction with their number.
 */
final class GradientSteps {
  /** "Don't like it, but will support it": no agreement, and yet support. */
  static final Choice WILL = new Choice("will-support");

  private static final String KEYCAP = "\u20E3";

  static final List<Position> ALL =
      List.of(
          step(
              1, "endorse", Side.FOR, "endorsement", "i endorse", "respaldo", "respaldar", "apoyo"),
          step(
              2,
              "minor-contention",
              Side.FOR,
              "minor contention",
              "minor",
              "endorse with minor contention",
              "minor point of contention",
              "una pega",
              "pega menor",
              "pegas menores"),
          step(
              3,
              "reservations",
              Side.FOR,
              "reservation",
              "with reservations",
              "agree with reservations",
              "reservas",
              "con reservas"),
          abstain(),
          step(
              5,
              "more-discussion",
              Side.AGAINST,
              "more discussion",
              "discuss",
              "discussion",
              "mas debate",
              "debate",
              "debatir mas"),
          step(
              6,
              WILL.word(),
              Side.AGAINST,
              "will support",
              "don't like but will support",
              "dont like but will support",
              "don't like it but will support it",
              "dont like it but will support it",
              "i don't like it but will support it",
              "do not like it but will support it",
              "don't like",
              "dont like",
              "do not like",
              "don't like it",
              "dont like it",
              "no me gusta",
              "no me gusta pero apoyo",
              "no me gusta pero lo apoyo",
              "no me gusta pero lo apoyare",
              "pero apoyo"),
          step(
              7,
              "serious-disagreement",
              Side.AGAINST,
              "serious disagreement",
              "disagree",
              "disagreement",
              "desacuerdo serio",
              "serio desacuerdo",
              "desacuerdo"),
          new Position(
              new Choice("veto"),
              Side.STOPPING,
              true,
              Optional.empty(),
              Set.of("8", "veto", "i veto", "block", "bloqueo")));

  private GradientSteps() {}

  private static Position abstain() {
    return new Position(
        Choice.ABSTAIN,
        Side.NEITHER,
        false,
        Optional.of("4" + KEYCAP),
        Stream.concat(Stream.of("4", "🤷"), Position.ABSTAIN.words().stream())
            .collect(Collectors.toSet()));
  }

  private static Position step(int number, String word, Side side, String... names) {
    return new Position(
        new Choice(word),
        side,
        false,
        Optional.of(number + KEYCAP),
        Stream.concat(Stream.of("" + number, word), Stream.of(names)).collect(Collectors.toSet()));
  }
}
