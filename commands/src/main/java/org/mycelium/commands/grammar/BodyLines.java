package org.mycelium.commands.grammar;

import java.util.List;
import java.util.Optional;

/**
 * Finds {@code closes: friday 18:00} on the first and last lines of a body. One use, one thread.
 */
final class BodyLines {
  private final List<String> lines;
  private final OptionValues values;

  BodyLines(String body, OptionValues values) {
    this.lines = body.isEmpty() ? List.of() : List.of(body.split("\n", -1));
    this.values = values;
  }

  /** Takes the options; what is left of the body. */
  String strip() {
    int start = 0;
    for (int i = 0; i < lines.size() && goesOn(lines.get(i)); i++) {
      start = blank(lines.get(i)) ? start : i + 1;
    }
    int end = lines.size();
    for (int i = lines.size() - 1; i >= start && goesOn(lines.get(i)); i--) {
      end = blank(lines.get(i)) ? end : i;
    }
    return start == 0 && end == lines.size()
        ? String.join("\n", lines)
        : withoutBlankEnds(lines.subList(start, end));
  }

  /** Takes an option if the line is one; whether it may be followed by others. */
  private boolean goesOn(String line) {
    return blank(line) || (!values.full() && take(line));
  }

  private boolean take(String line) {
    Word first = Word.first(line);
    Optional<Flag> flag = Flag.read(first.typed());
    if (flag.isPresent()) {
      return take(flag.get().name(), flag.get().value() + " " + first.rest(), true);
    }
    int colon = colon(line);
    return colon >= 0
        && take(Words.fold(line.substring(0, colon)), line.substring(colon + 1), false);
  }

  private boolean take(String name, String value, boolean flagged) {
    Optional<OptionWord> option =
        values
            .readable(name, value)
            .or(() -> values.calledBy(name).filter(called -> flagged || called.named(name)));
    option.ifPresentOrElse(
        meant -> values.take(meant, value),
        () ->
            values
                .almost(name, value)
                .ifPresent(meant -> values.unclear(meant, name + ": " + Words.trim(value))));
    return option.isPresent();
  }

  private static int colon(String line) {
    int near = Math.min(line.length(), Near.MAX_CHARS);
    for (int i = 0; i < near; i++) {
      if (":：=".indexOf(line.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutBlankEnds(List<String> lines) {
    int start = 0;
    int end = lines.size();
    while (start < end && blank(lines.get(start))) {
      start++;
    }
    while (end > start && blank(lines.get(end - 1))) {
      end--;
    }
    return String.join("\n", lines.subList(start, end));
  }

  private static boolean blank(String line) {
    return Words.skipBlank(line, 0) == line.length();
  }
}
