package org.mycelium.commands.calendar;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/** How the calendar is asked for. */
public final class CalendarGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "calendar",
                  List.of("upcoming", "coming", "calendario", "próximamente"),
                  List.of(new Parameter("file", "", true)),
                  List.of("calendar", "calendar file"),
                  CalendarGrammar::read)
              .meantBy("agenda", "schedule", "fechas", "plazos"));

  private static final Set<String> FILE =
      Set.of(
          "file",
          "ics",
          ".ics",
          "ical",
          "icalendar",
          "as file",
          "as a file",
          "as ics",
          "export",
          "download",
          "archivo",
          "fichero",
          "como archivo",
          "en archivo",
          "exportar",
          "descargar");

  private CalendarGrammar() {}

  private static Reading read(Line line) {
    return new Reading.Understood(
        FILE.contains(Words.fold(line.head()))
            ? new CalendarCommand.HandOut()
            : new CalendarCommand.Show());
  }
}
