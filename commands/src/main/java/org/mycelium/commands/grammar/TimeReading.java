package org.mycelium.commands.grammar;

import java.time.Instant;

/** What was made of words for a time. */
public sealed interface TimeReading permits TimeReading.Found, TimeProblem {
  /** A time that a vote may close at. */
  record Found(Instant at) implements TimeReading {}
}
