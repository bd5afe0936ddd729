package org.mycelium.commands.power;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/** How power for a role is proposed. */
public final class PowerGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "power",
              List.of("powers", "poder", "poderes"),
              List.of(new Parameter("role", "", true), new Parameter("level", "", true)),
              List.of("power facilitator 50", "power facilitator none", "power"),
              PowerGrammar::read));

  /** What clients call an administrator; nobody needs more. */
  static final int MOST = 100;

  /** The words clients show for levels, and those for none. */
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("moderator", 50),
          Map.entry("moderador", 50),
          Map.entry("moderadora", 50),
          Map.entry("none", 0),
          Map.entry("no", 0),
          Map.entry("off", 0),
          Map.entry("nothing", 0),
          Map.entry("ninguno", 0),
          Map.entry("nada", 0));

  private static final Pattern ROLE_FIRST =
      Pattern.compile(
          "(?iu)(?:of |for |to |de |para |a )?(?<role>.+?)[\\s\\p{Z},:=]+"
              + "(?:(?:to|at|is|has|gets|level|a|es|tiene|nivel)[\\s\\p{Z}:=]+){0,2}"
              + "(?<level>\\S+)");

  private static final Pattern LEVEL_FIRST =
      Pattern.compile("(?iu)(?<level>\\d{1,9}) (?:of |for |to |de |para |a )?(?<role>.+)");

  private PowerGrammar() {}

  private static Reading read(Line line) {
    String head = Words.trim(line.head());
    if (head.isEmpty()) {
      return new Reading.Understood(new PowerCommand.Show());
    }
    for (Pattern form : List.of(LEVEL_FIRST, ROLE_FIRST)) {
      Matcher matcher = form.matcher(head);
      if (matcher.matches() && isLevel(matcher.group("level"))) {
        return empower(matcher, line);
      }
    }
    return new Reading.Problem(new PowerMessage.LevelHow(head, MOST));
  }

  private static Reading empower(Matcher matcher, Line line) {
    String folded = Words.fold(matcher.group("level"));
    int level = WORDS.containsKey(folded) ? WORDS.get(folded) : Integer.parseInt(folded);
    String role = Words.trim(matcher.group("role"));
    return level > MOST
        ? new Reading.Problem(new PowerMessage.TooMuch(role, MOST))
        : new Reading.Understood(new PowerCommand.Empower(line.word(), role, level, line.body()));
  }

  private static boolean isLevel(String word) {
    String folded = Words.fold(word);
    return WORDS.containsKey(folded) || folded.matches("\\d{1,9}");
  }
}
