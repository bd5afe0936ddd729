package org.mycelium.commands.text;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lines of a table as RFC 4180 wants them. A value that a spreadsheet would take for a formula gets
 * an apostrophe before it, since titles and reasons are whatever people wrote. Pure.
 */
public final class Csv {
  /** The last four are full-width, which spreadsheets of East Asia take for the others. */
  private static final String STARTS_FORMULA = "=+-@\t\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** One line, its end included. */
  public static String line(Collection<?> values) {
    return values.stream()
        .map(Objects::toString)
        .map(Csv::field)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String words) {
    String value = Printable.of(words);
    String safe =
        !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
