package org.mycelium.storage.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mycelium.commands.text.CanonicalJson;

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

  /** An object of its own, of texts by name. */
  Body words(String name, Map<String, String> values) {
    Body inner = new Body();
    values.forEach(inner::text);
    members.put(name, inner);
    return this;
  }

  /** An object of its own, of whole numbers by name. */
  Body votes(String name, Map<String, Integer> values) {
    Body inner = new Body();
    values.forEach(inner::number);
    members.put(name, inner);
    return this;
  }

  Body texts(String name, List<String> values) {
    members.put(name, List.copyOf(values));
    return this;
  }

  /** Objects of their own, in this order. */
  Body objects(String name, List<Body> values) {
    members.put(name, List.copyOf(values));
    return this;
  }

  /** An object that is written already, canonically. */
  Body json(String name, String canonical) {
    members.put(name, new Written(canonical));
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
      CanonicalJson.quote(out.append(separator), member.getKey());
      out.append(':');
      value(out, member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void value(StringBuilder out, Object value) {
    switch (value) {
      case String text -> CanonicalJson.quote(out, text);
      case List<?> values -> array(out, values);
      case Body inner -> inner.write(out);
      case Written inner -> out.append(inner.json);
      case Object plain -> out.append(plain);
    }
  }

  private static void array(StringBuilder out, List<?> values) {
    out.append('[');
    String separator = "";
    for (Object value : values) {
      value(out.append(separator), value);
      separator = ",";
    }
    out.append(']');
  }

  /** An object in its canonical form. */
  private record Written(String json) {}
}
