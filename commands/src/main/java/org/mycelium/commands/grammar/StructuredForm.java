package org.mycelium.commands.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.CommandSpec.Parameter;

/**
 * Writes the structured form of a command (MSC4391) as it would have been typed, so that both are
 * read by the same code.
 */
final class StructuredForm {
  private StructuredForm() {}

  /** The first argument the command does not have. */
  static Optional<String> unknownArgument(CommandSpec spec, Map<String, String> arguments) {
    List<String> keys = spec.parameters().stream().map(Parameter::key).toList();
    return arguments.keySet().stream().filter(key -> !keys.contains(key)).sorted().findFirst();
  }

  /**
   * The line that says the same. Line breaks in the value of an option become blanks; elsewhere
   * what follows them goes below, as it does when typed.
   */
  static Line typed(CommandSpec spec, Map<String, String> arguments, Moment moment) {
    List<String> head = new ArrayList<>();
    List<String> body = new ArrayList<>();
    for (Parameter parameter : spec.parameters()) {
      String value = Words.trim(Words.clean(arguments.getOrDefault(parameter.key(), "")));
      if (!value.isEmpty()) {
        place(parameter, Line.of(value, moment), head, body);
      }
    }
    return new Line(String.join(" ", head), String.join("\n", body), moment);
  }

  private static void place(Parameter parameter, Line value, List<String> head, List<String> body) {
    String lead = parameter.lead();
    if (lead.equals(Parameter.BELOW)) {
      body.add(value.head());
      addUnlessEmpty(body, value.body());
    } else if (lead.startsWith("--")) {
      head.add(lead);
      head.add(value.head());
      value.body().lines().map(Words::trim).forEach(line -> addUnlessEmpty(head, line));
    } else {
      addUnlessEmpty(head, startsWith(value.head(), lead) ? "" : lead);
      head.add(value.head());
      addUnlessEmpty(body, value.body());
    }
  }

  private static void addUnlessEmpty(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  /** People write "because it is far" also where "because" is given. */
  private static boolean startsWith(String value, String lead) {
    return Word.first(value).folded().equals(Words.fold(lead));
  }
}
