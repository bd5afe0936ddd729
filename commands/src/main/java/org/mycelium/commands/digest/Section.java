package org.mycelium.commands.digest;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a digest tells of in several lines, and how many of them a room is told: a digest is to be
 * read in a minute, on a phone or aloud, so of a week in which much happened each has fewer. What
 * is left out is counted, with the command that shows it.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions are references to methods.
enum Section {
  DECIDED(3, 2, Digest::passed),
  DRAWN(2, 1, Digest::drawn),
  STATEMENTS(2, 1, Digest::statements),
  UNDECIDED(2, 1, Digest::notPassed),
  ENDED(3, 1, Digest::ended),
  BACK(3, 1, Digest::back),
  DISCUSSED(2, 1, Digest::discussed),
  OPEN(2, 1, Digest::open),
  COMING(2, 1, Digest::coming),
  METRICS(4, 3, Digest::reported),
  LATE(2, 1, Digest::late),
  PURSES(1, 1, Digest::money),
  LACKING(2, 1, Digest::lacking),
  UNDONE(2, 1, Digest::undone),
  VACANT(2, 1, Digest::vacant),
  HANDOVERS(2, 1, Digest::handovers),
  MISSING(2, 1, Digest::missing);

  /** More lines than these, and it is a crowd. */
  private static final int LINES = 12;

  private final int usual;
  private final int crowded;
  private final Function<Digest, List<?>> items;

  Section(int usual, int crowded, Function<Digest, List<?>> items) {
    this.usual = usual;
    this.crowded = crowded;
    this.items = items;
  }

  /** How many a room is told of at most. */
  int most(boolean crowd) {
    return crowd ? crowded : usual;
  }

  /** Whether so much happened that each section has to be shorter. */
  static boolean crowd(Digest digest) {
    return Stream.of(values())
            .mapToInt(section -> Math.min(section.usual, section.items.apply(digest).size()))
            .sum()
        > LINES;
  }
}
