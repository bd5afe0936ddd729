package org.mycelium.commands.bank;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a table apart whose fields are divided by one character (RFC 4180): quoted fields may hold
 * that character, doubled quotes and line breaks. Linear in the length of the text.
 */
final class Delimited {
  private static final List<Character> DIVIDERS = List.of(';', '\t', ',');

  /** As many lines at the beginning show what divides fields. */
  private static final int LOOKED_AT = 40;

  private Delimited() {}

  /**
   * A row.
   *
   * @param line the number, from 1, of the line it begins on
   */
  record Row(int line, List<String> fields) {
    /** Keeps its own copy. */
    Row {
      fields = List.copyOf(fields);
    }

    /** What stands in a column; nothing where the row is shorter. */
    String at(int column) {
      return column < 0 || column >= fields.size() ? "" : fields.get(column).strip();
    }

    boolean blank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  /** The rows that are not blank, divided by what divides most of the first ones. */
  static List<Row> rows(String text) {
    String head = text.lines().limit(LOOKED_AT).reduce("", (a, b) -> a + "\n" + b);
    char divider = ',';
    long most = 0;
    for (char candidate : DIVIDERS) {
      long count = head.chars().filter(c -> c == candidate).count();
      if (count > most) {
        divider = candidate;
        most = count;
      }
      // A semicolon or a tab is never there by chance; commas stand in amounts too.
      if (most > 0) {
        break;
      }
    }
    return rows(text, divider);
  }

  private static List<Row> rows(String text, char divider) {
    List<Row> rows = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int began = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"' && field.toString().isBlank()) {
        field.setLength(0);
        quoted = true;
      } else if (c == divider) {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\n') {
        fields.add(field.toString());
        field.setLength(0);
        add(rows, new Row(began, fields));
        fields.clear();
        began = line;
      } else if (c != '\r') {
        field.append(c);
      }
    }
    fields.add(field.toString());
    add(rows, new Row(began, fields));
    return rows;
  }

  private static void add(List<Row> rows, Row row) {
    if (!row.blank()) {
      rows.add(row);
    }
  }
}
