package org.mycelium.commands.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a message line by line and gives it back as text. Lines between two {@link #paragraph()}
 * calls form one paragraph. One use, one thread.
 *
 * <p>Every method that takes a key throws IllegalArgumentException if no bundle has it or the
 * phrase names an argument that is not given. Arguments a phrase does not name are left out.
 */
public final class Prose {
  private final Phrasebook book;
  private final List<Row> rows = new ArrayList<>();
  private Row.Start next = Row.Start.JOINED;

  /** Starts an empty message in the language and zone of the book. */
  public Prose(Phrasebook book) {
    this.book = book;
  }

  /** A paragraph of its own, in bold. */
  public Prose title(String key, Arg... args) {
    startBlock();
    return add(Row.Kind.TITLE, book.spans(key, args));
  }

  /** A line of the current paragraph. */
  public Prose line(String key, Arg... args) {
    return add(Row.Kind.LINE, book.spans(key, args));
  }

  /** The next line starts a new paragraph; twice is once. */
  public Prose paragraph() {
    next = Row.Start.PARAGRAPH;
    return this;
  }

  /** An item of a flat list; items in a row form one list. */
  public Prose item(String key, Arg... args) {
    return add(Row.Kind.ITEM, book.spans(key, args));
  }

  /**
   * What a member wrote, set apart as a quotation, its line breaks kept, cut after so many
   * characters with "…" and after 40 lines; nothing at all if there is nothing to see.
   */
  public Prose passage(String untrusted, int maxChars) {
    startBlock();
    for (String line : CleanText.lines(untrusted, maxChars)) {
      // Each line by itself: a line break ends every isolate (UAX 9, X9).
      add(Row.Kind.PASSAGE, line.isEmpty() ? List.of() : List.of(Span.isolated(line, Style.PLAIN)));
    }
    return this;
  }

  /** The lines of another message, as they would stand alone. */
  public Prose include(Message message) {
    message.write(this);
    return this;
  }

  /** What was written so far, cut with a closing phrase if it would not fit into a Matrix event. */
  public Text text() {
    Row closing = new Row(Row.Kind.LINE, Row.Start.BLOCK, book.spans("text.cut"));
    return Rendering.of(Fit.fit(rows, closing));
  }

  /** The lines so far. */
  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What was written so far, for a file, however long it is. */
  Text inFull() {
    return Rendering.of(rows);
  }

  /** The first line's words; empty if nothing was written. */
  List<Span> firstLine() {
    return rows.isEmpty() ? List.of() : rows.getFirst().spans();
  }

  private void startBlock() {
    if (next == Row.Start.JOINED) {
      next = Row.Start.BLOCK;
    }
  }

  private Prose add(Row.Kind kind, List<Span> spans) {
    rows.add(new Row(kind, next, spans));
    next = Row.Start.JOINED;
    return this;
  }
}
