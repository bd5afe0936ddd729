package org.mycelium.commands.text;

import java.util.ArrayList;
import java.util.List;

/** Keeps messages small enough to be sent, whatever was put into them. */
final class Fit {
  /**
   * Bound on the JSON bytes of both forms together. A Matrix event may have 64 KiB; an edit holds
   * its text twice, and encryption adds a third.
   */
  static final int MAX_BYTES = 20 * 1024;

  /** No block, list or line needs more tags and breaks than this. */
  private static final int ROW_BYTES = 64;

  /** Nor does a span, with isolates in both forms. */
  private static final int SPAN_BYTES = 64;

  private Fit() {}

  /** The rows if they fit, else as much of them as does, and the closing row. */
  static List<Row> fit(List<Row> rows, Row closing) {
    if (rows.stream().mapToLong(Fit::bytes).sum() <= MAX_BYTES) {
      return rows;
    }
    long left = MAX_BYTES - bytes(closing);
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      if (bytes(row) > left) {
        List<Span> part = part(row.spans(), left - ROW_BYTES);
        if (!part.isEmpty()) {
          kept.add(new Row(row.kind(), row.start(), part));
        }
        break;
      }
      kept.add(row);
      left -= bytes(row);
    }
    kept.add(closing);
    return kept;
  }

  private static List<Span> part(List<Span> spans, long bytes) {
    List<Span> kept = new ArrayList<>();
    long left = bytes;
    for (Span span : spans) {
      if (bytes(span) > left) {
        String begun = beginning(span.text(), left - bytes(span.withText("…")));
        if (!begun.isEmpty()) {
          kept.add(span.withText(begun + "…"));
        }
        break;
      }
      kept.add(span);
      left -= bytes(span);
    }
    return kept;
  }

  private static String beginning(String text, long bytes) {
    long left = bytes;
    int end = 0;
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      left -= bytes(text.substring(end, next));
      if (left < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static long bytes(Row row) {
    return ROW_BYTES + row.spans().stream().mapToLong(Fit::bytes).sum();
  }

  private static long bytes(Span span) {
    return SPAN_BYTES + bytes(span.text()) + (span.href() == null ? 0 : span.href().length());
  }

  /** What a text takes in both forms. */
  private static long bytes(String text) {
    return jsonBytes(text) + jsonBytes(Markup.escape(text));
  }

  /** UTF-8, and a backslash where JSON needs one. */
  static long jsonBytes(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"'
          || c == '\\'
          || c == '\n'
          || (c >= 0x80 && c < 0x800)
          || Character.isSurrogate(c)) {
        bytes += 2;
      } else {
        bytes += c < 0x80 ? 1 : 3;
      }
    }
    return bytes;
  }
}
