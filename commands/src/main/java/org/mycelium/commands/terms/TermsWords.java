package org.mycelium.commands.terms;

import java.util.Comparator;
import java.util.List;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.RuleWords;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** What is said of the terms of a vote, in words that settings and cards share. */
public final class TermsWords {
  private TermsWords() {}

  /** When the running count is shown. */
  public static Message results(ResultsShown shown) {
    return out -> out.line("terms.results", Arg.word("shown", shown.name()));
  }

  /** Which answers need a reason, whatever the rule. */
  public static Message reasons(ReasonsNeeded needed) {
    return out ->
        out.line(
            "terms.reasons",
            Arg.word("which", needed.all() ? "all" : needed.choices().isEmpty() ? "usual" : "some"),
            Arg.said(
                "answers",
                answers(
                    needed.choices().stream()
                        .sorted(Comparator.comparing(Choice::word))
                        .map(RuleWords::name)
                        .toList())));
  }

  /** Which answers of this rule need a reason because of these terms; nothing if none does. */
  public static Message reasonsUnder(Rule rule, ReasonsNeeded needed) {
    List<Message> names =
        needed.among(rule.positions()).stream()
            .filter(position -> !position.needsReason())
            .map(Position::choice)
            .map(RuleWords::name)
            .toList();
    return out -> {
      if (needed.all() || !names.isEmpty()) {
        out.line(
            "terms.card-reasons",
            Arg.word("which", needed.all() ? "all" : "some"),
            Arg.said("answers", answers(names)));
      }
    };
  }

  /** That every answer needs a reason; nothing unless it does. */
  public static Message reasonsForAll(ReasonsNeeded needed) {
    return out -> {
      if (needed.all()) {
        out.line(
            "terms.card-reasons",
            Arg.word("which", "all"),
            Arg.said("answers", answers(List.of())));
      }
    };
  }

  private static Message answers(List<Message> names) {
    return switch (names.size()) {
      case 0 -> out -> out.line("text.nobody");
      case 1 -> names.getFirst();
      default ->
          out ->
              out.line(
                  "terms.and",
                  Arg.said("first", names.getFirst()),
                  Arg.said("rest", answers(names.subList(1, names.size()))));
    };
  }
}
