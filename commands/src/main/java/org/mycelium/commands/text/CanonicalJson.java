package org.mycelium.commands.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes values as canonical JSON (RFC 8785), for files that people publish: members sorted, no
 * white space, text escaped no more than it must be, so that the same values are the same bytes.
 */
public final class CanonicalJson {
  /** Beyond this, programs that read numbers as doubles would read another number. */
  private static final long MAX_NUMBER = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * The text of a value.
   *
   * @param value a map from strings, a list, a string, or a whole number, of such all the way down
   * @throws IllegalArgumentException if it is anything else
   */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder(256);
    write(out, value);
    return out.toString();
  }

  /** Writes a string with its quotes, escaped no more than it must be. */
  public static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static void write(StringBuilder out, Object value) {
    switch (value) {
      case String text -> quote(out, text);
      case Map<?, ?> members -> object(out, members);
      case List<?> values -> array(out, values);
      case Integer number -> out.append(number);
      case Long number when Math.abs(number) <= MAX_NUMBER -> out.append(number);
      case Object other ->
          throw new IllegalArgumentException("not for a file: " + other.getClass());
    }
  }

  private static void object(StringBuilder out, Map<?, ?> members) {
    // Strings compare by UTF-16 code units, as the RFC wants it.
    Map<String, Object> sorted = new TreeMap<>();
    members.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      quote(out.append(separator), member.getKey());
      write(out.append(':'), member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void array(StringBuilder out, List<?> values) {
    out.append('[');
    String separator = "";
    for (Object value : values) {
      write(out.append(separator), value);
      separator = ",";
    }
    out.append(']');
  }
}
