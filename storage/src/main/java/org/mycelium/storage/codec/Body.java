package org.mycelium.storage.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an object as canonical JSON (RFC 8785): members sorted by name, no white space, whole
 * numbers only, text escaped no more than it must be. One use, one thread.
 */
final class Body {
  /** Beyond this, programs that read numbers as doubles would read another number. */
  private static final long MAX_NUMBER = (1L << 53) - 1;

  private final TreeMap<String, Object> members = new TreeMap<>();

  Body number(String name, long value) {
    if (Math.abs(value) > MAX_NUMBER) {
      throw new IllegalArgumentException(name + " is too large: " + value);
    }
    members.put(name, value);
    return this;
  }

  Body text(String name, String value) {
    members.put(name, value);
    return this;
  }

  Body flag(String name, boolean value) {
    members.put(name, value);
    return this;
  }

  Body numbers(String name, List<Integer> values) {
    members.put(name, List.copyOf(values));
    return this;
  }

  /** An object of its own, of whole numbers by name. */
  Body votes(String name, Map<String, Integer> values) {
    Body inner = new Body();
    values.forEach(inner::number);
    members.put(name, inner);
    return this;
  }

  String json() {
    StringBuilder out = new StringBuilder(128);
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> member : members.entrySet()) {
      quote(out.append(separator), member.getKey());
      out.append(':');
      switch (member.getValue()) {
        case String text -> quote(out, text);
        case List<?> numbers -> array(out, numbers);
        case Body inner -> inner.write(out);
        case Object plain -> out.append(plain);
      }
      separator = ",";
    }
    out.append('}');
  }

  private static void array(StringBuilder out, List<?> numbers) {
    out.append('[');
    for (int i = 0; i < numbers.size(); i++) {
      out.append(i == 0 ? "" : ",").append(numbers.get(i));
    }
    out.append(']');
  }

  private static void quote(StringBuilder out, String text) {
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
}
