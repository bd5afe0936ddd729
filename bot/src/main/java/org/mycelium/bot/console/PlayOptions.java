package org.mycelium.bot.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.bot.pipeline.Surroundings;

/**
 * How a play begins.
 *
 * @param database the file to keep it in; empty for one that is thrown away
 * @param people who is in the room that opens by itself, the first of them with the right to change
 *     its settings
 * @param language what a new assembly is spoken to in
 * @param zone what a new assembly's clocks show, and those of the console
 * @param start when it begins
 * @param deliveries how often the homeserver delivers each event, at least once
 * @param restless whether the bot is restarted after every step
 * @param maxAnswers how often one person is answered within five minutes; 0 for no limit
 * @param files where files go that the bot hands out
 */
record PlayOptions(
    Optional<Path> database,
    List<String> people,
    Locale language,
    ZoneId zone,
    Instant start,
    int deliveries,
    boolean restless,
    int maxAnswers,
    Downloads files) {
  /** A Tuesday morning: the same for every file, so that what it prints is the same tomorrow. */
  static final LocalDateTime START = LocalDateTime.of(2026, 12, 1, 10, 0);

  /** Who is there unless somebody says otherwise. */
  static final List<String> PEOPLE = List.of("ana", "bo", "chidi", "eli");

  /** Keeps its own copy. */
  PlayOptions {
    people = List.copyOf(people);
  }

  /** In English and without daylight saving, thrown away afterwards. */
  static PlayOptions defaults() {
    return new PlayOptions(
        Optional.empty(),
        PEOPLE,
        Locale.ENGLISH,
        ZoneId.of("UTC"),
        START.toInstant(ZoneOffset.UTC),
        1,
        false,
        Surroundings.MAX_ANSWERS,
        new Downloads(Optional.empty()));
  }

  /** With every event delivered so often. */
  PlayOptions delivering(int times) {
    return new PlayOptions(
        database, people, language, zone, start, times, restless, maxAnswers, files);
  }

  /** With a bot that is restarted after every step. */
  PlayOptions restartingAfterEveryStep() {
    return new PlayOptions(
        database, people, language, zone, start, deliveries, true, maxAnswers, files);
  }

  /** Kept in this file. */
  PlayOptions keptIn(Path file) {
    return new PlayOptions(
        Optional.of(file), people, language, zone, start, deliveries, restless, maxAnswers, files);
  }
}
