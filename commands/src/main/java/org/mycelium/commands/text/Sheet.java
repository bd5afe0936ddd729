package org.mycelium.commands.text;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a report line by line, for a file or a terminal: plain, of any length, with columns that
 * stand under one another where letters are of one width. One use, one thread.
 */
public final class Sheet {
  private static final String INDENT = "  ";
  private static final int MAX_FILL = 40;

  private final Phrasebook book;
  private final StringBuilder out = new StringBuilder();

  /** Starts an empty one in the language of the book. */
  public Sheet(Phrasebook book) {
    this.book = book;
  }

  /**
   * A line of a table: one cell that begins on the left, others that end on the right, and what
   * follows them.
   *
   * @param after may say nothing
   */
  public record Columns(Message first, List<Message> numbers, Message after) {
    /** Keeps its own copy. */
    public Columns {
      numbers = List.copyOf(numbers);
    }
  }

  /** A line; the key and arguments as {@link Prose} takes them. */
  public Sheet line(String key, Arg... args) {
    return append("", words(book.spans(key, args)));
  }

  /** A line that is set in. */
  public Sheet item(String key, Arg... args) {
    return append(INDENT, words(book.spans(key, args)));
  }

  /** Every line of a message. */
  public Sheet include(Message message) {
    Prose prose = new Prose(book);
    message.write(prose);
    prose.rows().forEach(row -> append("", words(row.spans())));
    return this;
  }

  /** An empty line. */
  public Sheet blank() {
    return append("", "");
  }

  /** Lines under one another. */
  public Sheet table(List<Columns> lines) {
    List<String> firsts = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    int fill = 0;
    List<Integer> widths = new ArrayList<>();
    for (Columns line : lines) {
      String first = said(line.first());
      firsts.add(first);
      fill = Math.max(fill, width(first));
      List<String> numbers = line.numbers().stream().map(this::said).toList();
      cells.add(numbers);
      for (int i = 0; i < numbers.size(); i++) {
        int width = width(numbers.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder line = new StringBuilder(firsts.get(i));
      blanks(line, Math.min(fill, MAX_FILL) - width(firsts.get(i)));
      for (int column = 0; column < cells.get(i).size(); column++) {
        String cell = cells.get(i).get(column);
        blanks(line.append(INDENT), widths.get(column) - width(cell));
        line.append(cell);
      }
      String after = said(lines.get(i).after());
      append(INDENT, after.isEmpty() ? line.toString() : line + INDENT + after);
    }
    return this;
  }

  /** What was written so far; every line ends with a line feed. */
  public String text() {
    return out.toString();
  }

  private Sheet append(String before, String words) {
    out.append(before).append(words).append('\n');
    return this;
  }

  private String said(Message message) {
    return words(book.firstLine(message));
  }

  private static void blanks(StringBuilder line, int count) {
    line.repeat(' ', Math.max(0, count));
  }

  /** Marks of direction only where there is a direction to mark: they take room in a terminal. */
  private static String words(List<Span> spans) {
    StringBuilder words = new StringBuilder();
    for (Span span : spans) {
      char[] text = span.text().toCharArray();
      boolean isolated = span.isolated() && Bidi.requiresBidi(text, 0, text.length);
      words.append(isolated ? "\u2068" : "").append(text).append(isolated ? "\u2069" : "");
    }
    return words.toString();
  }

  private static int width(String text) {
    return (int) text.codePoints().filter(c -> c != 0x2068 && c != 0x2069).count();
  }
}
