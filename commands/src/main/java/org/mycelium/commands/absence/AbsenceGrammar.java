package org.mycelium.commands.absence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;

/**
 * How absences are told. "leave" is another word for it, but not the first one: clients take
 * "/leave" for themselves, and leave the room.
 */
public final class AbsenceGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "away",
              List.of("leave", "absent", "absence", "ausente", "ausencia", "fuera"),
              List.of(new Parameter("until", "until", true)),
              List.of("away until 4 March", "away 2 weeks", "away"),
              AbsenceGrammar::read),
          new CommandSpec(
              "back",
              List.of("returned", "vuelta", "volví", "regreso"),
              List.of(),
              List.of("back"),
              _ -> new Reading.Understood(new AbsenceCommand.ComeBack())));

  private static final Set<String> ENDS =
      Set.of("back", "no", "off", "end", "over", "vuelta", "fin");

  /** Reasons are not asked for; one that is given all the same is passed over, and not kept. */
  private static final Pattern REASON =
      Pattern.compile("(?i)[,;:.]?(?<!\\s)\\s+(?:because|porque)\\s.*");

  private AbsenceGrammar() {}

  private static Reading read(Line line) {
    String words = REASON.matcher(Words.trim(line.head())).replaceFirst("");
    if (words.isEmpty()) {
      return new Reading.Understood(new AbsenceCommand.ListAway());
    }
    if (ENDS.contains(Words.fold(words))) {
      return new Reading.Understood(new AbsenceCommand.ComeBack());
    }
    return switch (Times.deadline(words, line.moment())) {
      case TimeReading.Found found -> new Reading.Understood(new AbsenceCommand.GoAway(found.at()));
      case TimeProblem.NotATime unclear ->
          new Reading.Problem(new AbsenceMessage.UntilWhen(unclear.text()));
      case TimeProblem problem -> new Reading.Problem(problem);
    };
  }
}
