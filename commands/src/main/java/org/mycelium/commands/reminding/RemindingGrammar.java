package org.mycelium.commands.reminding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;

/** How members say whether and where they are reminded. */
public final class RemindingGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "quiet",
              List.of("mute", "silencio", "silenciar"),
              List.of(new Parameter("what", "", true)),
              List.of("quiet P3", "quiet until 2026-12-20", "quiet", "quiet off"),
              RemindingGrammar::quiet),
          new CommandSpec(
              "remind",
              List.of("reminders", "recordar", "recuerdame", "recordarme"),
              List.of(new Parameter("where", "", true)),
              List.of("remind me privately", "remind me here", "remind"),
              RemindingGrammar::remind));

  private static final Set<String> OFF =
      Set.of("off", "no", "end", "stop", "over", "fin", "quitar", "nunca", "never", "no mas");
  private static final Set<String> ALL =
      Set.of("", "on", "si", "all", "altogether", "forever", "always", "todo", "siempre");
  private static final Pattern ME = Pattern.compile("(?:me|a mi)(?: |$)");
  private static final Set<String> PRIVATELY =
      Set.of("privately", "private", "in private", "by dm", "dm", "en privado", "privado");
  private static final Set<String> HERE =
      Set.of("here", "in the room", "publicly", "in public", "aqui", "en la sala", "en publico");

  private RemindingGrammar() {}

  private static Reading quiet(Line line) {
    String folded = Words.fold(line.head());
    if (ALL.contains(folded)) {
      return new Reading.Understood(new RemindingCommand.Quiet());
    }
    if (OFF.contains(folded)) {
      return new Reading.Understood(new RemindingCommand.Loud(Optional.empty()));
    }
    TimeReading time = Times.deadline(line.head(), line.moment());
    if (time instanceof TimeReading.Found found) {
      return new Reading.Understood(new RemindingCommand.QuietUntil(found.at()));
    }
    IdForm.Taken<ProposalNo> cut = Ids.PROPOSAL.take(line.head());
    if (cut.id().isPresent() && cut.rest().isEmpty()) {
      return new Reading.Understood(new RemindingCommand.QuietOn(cut.id().get()));
    }
    if (cut.id().isPresent() && OFF.contains(Words.fold(cut.rest()))) {
      return new Reading.Understood(new RemindingCommand.Loud(cut.id()));
    }
    return time instanceof TimeProblem problem && Times.nearly(line.head())
        ? new Reading.Problem(problem)
        : new Reading.Problem(new RemindingMessage.QuietHow(line.head()));
  }

  private static Reading remind(Line line) {
    String folded = ME.matcher(Words.fold(line.head())).replaceFirst("");
    if (folded.isEmpty()) {
      return new Reading.Understood(new RemindingCommand.Show());
    }
    if (PRIVATELY.contains(folded) || HERE.contains(folded)) {
      return new Reading.Understood(new RemindingCommand.Where(PRIVATELY.contains(folded)));
    }
    if (OFF.contains(folded)) {
      return new Reading.Understood(new RemindingCommand.Quiet());
    }
    return ALL.contains(folded)
        ? new Reading.Understood(new RemindingCommand.Loud(Optional.empty()))
        : new Reading.Problem(new RemindingMessage.RemindHow(line.head()));
  }
}
