package org.mycelium.bot.cli;

import java.util.List;
import java.util.Map;
import org.mycelium.commands.grammar.Near;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say to somebody who asked wrongly: what was wrong, what was meant, an example. */
final class Misuse {
  private Misuse() {}

  /**
   * @param errors at least one; what is unknown is told first, since it is why something else is
   *     missing
   */
  static String explain(CommandSpec spec, List<Exception> errors) {
    return errors.stream()
        .filter(UnmatchedArgumentException.class::isInstance)
        .map(UnmatchedArgumentException.class::cast)
        .findFirst()
        .map(unmatched -> unknown(spec, unmatched.getUnmatched().getFirst()))
        .orElseGet(() -> problem(spec, sentence(String.valueOf(errors.getFirst().getMessage()))));
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  static String nothingAsked(CommandSpec root) {
    return problem(
        root, "what should it do? There are " + String.join(", ", subcommands(root)) + ".");
  }

  private static String unknown(CommandSpec spec, String word) {
    boolean option = word.startsWith("-");
    List<String> known = option ? options(spec) : subcommands(spec);
    String what = option ? "option " : "";
    String hint =
        Near.nearest(word, known)
            .map(near -> " Did you mean \"" + near + "\"?")
            .orElse(known.isEmpty() ? "" : " There are " + String.join(", ", known) + ".");
    return problem(spec, "there is no " + what + "\"" + word + "\"." + hint);
  }

  private static String problem(CommandSpec spec, String text) {
    String example = spec.usageMessage().footer()[spec.usageMessage().footer().length - 1];
    return spec.qualifiedName() + ": " + text + "\n" + example;
  }

  private static List<String> options(CommandSpec spec) {
    return spec.optionsMap().keySet().stream().filter(name -> name.startsWith("--")).toList();
  }

  private static List<String> subcommands(CommandSpec spec) {
    return spec.subcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }
}
