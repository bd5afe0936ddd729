package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.sortition.Name;
import tools.jackson.databind.JsonNode;

/** The members of one object; what nobody asked for is an error at the {@link #end}. */
final class Members {
  private final Path file;
  private final String path;
  private final JsonNode object;
  private final Set<String> left;

  private Members(Path file, String path, JsonNode object) {
    this.file = file;
    this.path = path;
    this.object = object;
    this.left = new HashSet<>(object.propertyNames());
  }

  /**
   * Those of an object.
   *
   * @param path where it stands in the file; empty for the whole
   */
  static Members of(Path file, String path, JsonNode node) throws OperatingException {
    if (!node.isObject()) {
      throw wrong(file, path.isEmpty() ? "the whole" : path, "an object");
    }
    return new Members(file, path, node);
  }

  /** The members of the object that this member is. */
  Members object(String name) throws OperatingException {
    return of(file, place(name), node(name));
  }

  /** What is wrong with a member, or with the whole if its name is empty. */
  OperatingException wrong(String name, String expected) {
    return wrong(file, name.isEmpty() ? path : place(name), expected);
  }

  private static OperatingException wrong(Path file, String place, String expected) {
    return new OperatingException(
        file + ", " + Shown.line(place + ": expected " + expected + "."), null);
  }

  private String place(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  boolean has(String name) {
    return object.has(name);
  }

  private JsonNode node(String name) throws OperatingException {
    JsonNode node = object.get(name);
    if (node == null) {
      throw wrong(name, "this member, which is missing");
    }
    left.remove(name);
    return node;
  }

  String text(String name) throws OperatingException {
    JsonNode node = node(name);
    if (!node.isString()) {
      throw wrong(name, "text");
    }
    return node.stringValue();
  }

  String hash(String name) throws OperatingException {
    String text = text(name);
    if (!text.matches("[0-9a-f]{64}")) {
      throw wrong(name, "64 lower-case hex digits");
    }
    return text;
  }

  String name(String name) throws OperatingException {
    return checkedName(place(name), node(name));
  }

  private String checkedName(String place, JsonNode node) throws OperatingException {
    if (!node.isString() || !Name.isValid(node.stringValue())) {
      throw wrong(file, place, "a name: visible text on one line, without space around it");
    }
    return node.stringValue();
  }

  long number(String name, long max) throws OperatingException {
    JsonNode node = node(name);
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < 1
        || node.longValue() > max) {
      throw wrong(name, "a whole number from 1 to " + max);
    }
    return node.longValue();
  }

  /** A whole number from 0. */
  int count(String name) throws OperatingException {
    return count(place(name), node(name));
  }

  /** Whole numbers from 0. */
  int[] counts(String name) throws OperatingException {
    List<Integer> counts = new ArrayList<>();
    for (JsonNode node : array(name)) {
      counts.add(count(place(name) + "[" + counts.size() + "]", node));
    }
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }

  private int count(String place, JsonNode node) throws OperatingException {
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
      throw wrong(file, place, "a whole number from 0");
    }
    return node.intValue();
  }

  Instant time(String name) throws OperatingException {
    String text = text(name);
    try {
      Instant time = Instant.parse(text);
      if (time.toString().equals(text) && !text.contains(".")) {
        return time;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw wrong(name, "a time such as 2026-12-01T18:00:00Z");
  }

  List<String> names(String name) throws OperatingException {
    List<String> names = new ArrayList<>();
    for (JsonNode node : array(name)) {
      names.add(checkedName(place(name) + "[" + names.size() + "]", node));
    }
    return names;
  }

  List<Members> each(String name) throws OperatingException {
    List<Members> objects = new ArrayList<>();
    for (JsonNode node : array(name)) {
      objects.add(of(file, place(name) + "[" + objects.size() + "]", node));
    }
    return objects;
  }

  private JsonNode array(String name) throws OperatingException {
    JsonNode node = node(name);
    if (!node.isArray()) {
      throw wrong(name, "an array");
    }
    return node;
  }

  /** All of them, each a text. */
  Map<String, String> texts() throws OperatingException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : object.propertyNames()) {
      texts.put(name, text(name));
    }
    return texts;
  }

  void end() throws OperatingException {
    if (!left.isEmpty()) {
      throw wrong(left.iterator().next(), "nothing of that name");
    }
  }
}
