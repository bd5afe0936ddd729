package org.mycelium.commands.calendar;

import org.mycelium.commands.decision.Command;

/** What can be asked of the calendar. */
public sealed interface CalendarCommand extends Command {
  /** Lists what is coming. */
  record Show() implements CalendarCommand {}

  /** All of it as a file. */
  record HandOut() implements CalendarCommand {}
}
