package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mycelium.bot.cli.OperatingException;

/**
 * A table as spreadsheets write it (RFC 4180), its first line naming the columns. Cells stand apart
 * by commas; by semicolons or tabs if the first line has no comma, as spreadsheets in many
 * languages write them. Lines of empty cells are passed over; space around a cell does not count.
 *
 * @param columns the names, none empty, none twice
 * @param rows each with as many cells as there are columns
 */
record CsvTable(Path file, List<String> columns, List<Row> rows) {
  /**
   * A line of cells.
   *
   * @param line where it begins, from 1
   */
  record Row(Path file, int line, List<String> cells) {
    /** What to say of a cell that is not as it must be. */
    OperatingException wrong(String column, String expected, String found) {
      return problem(file, line, column + ": expected " + expected + ", found \"" + found + "\".");
    }
  }

  /**
   * The table in a file.
   *
   * @throws OperatingException with the line and what was expected
   */
  static CsvTable read(Path file) throws OperatingException {
    List<Row> rows = new Lines(file, Texts.read(file)).rows();
    if (rows.isEmpty()) {
      throw OperatingException.malformed(file + " is empty: its first line must name the columns.");
    }
    Row head = rows.removeFirst();
    if (head.cells().contains("")) {
      throw problem(file, head.line(), "expected a name for every column, found an empty one.");
    }
    if (new HashSet<>(head.cells()).size() < head.cells().size()) {
      throw problem(file, head.line(), "expected different columns, found one name twice.");
    }
    for (Row row : rows) {
      if (row.cells().size() != head.cells().size()) {
        throw problem(
            file,
            row.line(),
            "expected %d cells (%s), found %d."
                .formatted(
                    head.cells().size(), String.join(", ", head.cells()), row.cells().size()));
      }
    }
    return new CsvTable(file, List.copyOf(head.cells()), List.copyOf(rows));
  }

  /** Refuses a table that has not exactly these columns, in whichever order. */
  CsvTable expecting(String... expected) throws OperatingException {
    having(expected);
    return columns.size() == expected.length ? this : refusing(expected);
  }

  /** Refuses a table that lacks one of these columns. */
  CsvTable having(String... expected) throws OperatingException {
    return columns.containsAll(List.of(expected)) ? this : refusing(expected);
  }

  private CsvTable refusing(String... expected) throws OperatingException {
    throw problem(
        file,
        1,
        "expected the columns "
            + String.join(",", expected)
            + ", found "
            + String.join(",", columns)
            + ".");
  }

  /** The cell of a column that is there. */
  String cell(Row row, String column) {
    return row.cells().get(columns.indexOf(column));
  }

  /** How a cell is written so that it is read again as it was. */
  static String cell(String value) {
    return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static OperatingException problem(Path file, int line, String text) {
    return OperatingException.malformed(file + ", line " + line + ": " + Shown.line(text));
  }

  /** Walks through the text once. */
  private static final class Lines {
    private final Path file;
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    Lines(Path file, String text) {
      this.file = file;
      this.text = text;
      String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
      this.separator =
          ",;\t"
              .chars()
              .filter(c -> head.indexOf(c) >= 0)
              .mapToObj(c -> (char) c)
              .findFirst()
              .orElse(',');
    }

    private boolean ends(char c) {
      return c == separator || c == '\r' || c == '\n';
    }

    List<Row> rows() throws OperatingException {
      while (at < text.length()) {
        int begins = line;
        List<String> cells = row();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(file, begins, List.copyOf(cells)));
        }
      }
      return rows;
    }

    private List<String> row() throws OperatingException {
      List<String> cells = new ArrayList<>();
      while (true) {
        cells.add(next());
        if (at >= text.length()) {
          return cells;
        }
        char end = text.charAt(at++);
        if (end != separator) {
          if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
          }
          line++;
          return cells;
        }
      }
    }

    private String next() throws OperatingException {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted();
      }
      int begins = at;
      while (at < text.length() && !ends(text.charAt(at))) {
        at++;
      }
      return text.substring(begins, at).strip();
    }

    private String quoted() throws OperatingException {
      int begins = line;
      StringBuilder cell = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '\n') {
          line++;
        }
        if (c != '"') {
          cell.append(c);
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at++;
        } else {
          at++;
          return closed(cell);
        }
      }
      throw problem(file, begins, "expected a closing quotation mark, found the end of the file.");
    }

    private String closed(StringBuilder cell) throws OperatingException {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length() && !ends(text.charAt(at))) {
        throw problem(
            file,
            line,
            "expected the next cell after the closing quotation mark, found more text.");
      }
      return cell.toString().strip();
    }
  }
}
