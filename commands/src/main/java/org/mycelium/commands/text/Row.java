package org.mycelium.commands.text;

import java.util.List;

/**
 * One line of a message.
 *
 * @param spans empty for the blank lines inside a passage
 */
record Row(Kind kind, Start start, List<Span> spans) {
  Row {
    spans = List.copyOf(spans);
  }

  /** What sort of block the line belongs to. */
  enum Kind {
    TITLE,
    LINE,
    ITEM,
    PASSAGE
  }

  /** How the line stands to the one before. */
  enum Start {
    /** In the same block, if that is of the same kind. */
    JOINED,
    /** In a block of its own. */
    BLOCK,
    /** In a block of its own, a blank line apart in plain text. */
    PARAGRAPH
  }

  /** Whether this line begins a block, seen from the line before it. */
  boolean opensAfter(Row before) {
    return start != Start.JOINED || kind != before.kind;
  }
}
