package org.mycelium.commands.tally;

import java.util.Optional;

/**
 * What a ballot says, by the stable form that facts and tables keep: a position on a text, or which
 * options are better than others. Who abstains says so in the same way on either.
 */
public sealed interface Mark permits Choice, Marks {
  /** The form kept in facts and tables. Two marks are the same exactly when these are equal. */
  String canonical();

  /** Under which word it is counted when only the turnout matters. */
  Choice counted();

  /** Reads the form kept in facts; empty for anything else. */
  static Optional<Mark> fromCanonical(String canonical) {
    return Marks.reads(canonical)
        ? Marks.fromCanonical(canonical).map(Mark.class::cast)
        : Choice.fromCanonical(canonical).map(Mark.class::cast);
  }
}
