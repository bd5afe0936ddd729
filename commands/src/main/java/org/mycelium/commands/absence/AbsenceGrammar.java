package org.mycelium.commands.absence;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Unasked;
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

  private AbsenceGrammar() {}

  /** Reasons are not asked for; one that is given all the same is passed over, and not kept. */
  private static Reading read(Line line) {
    String whole = Words.trim(line.head());
    Unasked parts = Unasked.of(whole + "\n" + line.body());
    boolean time = Times.deadline(whole, line.moment()) instanceof TimeReading.Found;
    String words = time ? whole : parts.words();
    if (words.isEmpty()) {
      return new Reading.Understood(new AbsenceCommand.ListAway());
    }
    if (ENDS.contains(Words.fold(words))) {
      return new Reading.Understood(new AbsenceCommand.ComeBack());
    }
    boolean reasoned = parts.reason() && !words.equals(Words.trim(whole + "\n" + line.body()));
    return switch (Times.deadline(words, line.moment())) {
      case TimeReading.Found found ->
          new Reading.Understood(new AbsenceCommand.GoAway(found.at(), reasoned));
      case TimeProblem.NotATime unclear ->
          new Reading.Problem(new AbsenceMessage.UntilWhen(unclear.text()));
      case TimeProblem problem -> new Reading.Problem(problem);
    };
  }
}
