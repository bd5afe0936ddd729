package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.Outcome;

/** What calendars and numbers make of seats and roles that are no more. */
final class EndedSeatsTest {
  private static final Pattern EVENT =
      Pattern.compile("(?s)BEGIN:VEVENT.*?UID:([^.]+)\\..*?STATUS:(\\w+)");

  @TempDir Path folder;

  private String said = "";

  @BeforeEach
  void live() throws Exception {
    Path talk =
        Files.write(
            folder.resolve("talk.transcript"),
            List.of(
                "room: ana, bo, chidi",
                "ana: /role create keys, 2 seats, term 1 week, no rest, starting 7 December",
                "ana: /vote yes",
                "bo: /vote yes",
                "ana: /close",
                "ana: /metric adopt rotation, weekly",
                "[2026-12-15 10:00]",
                "ana: /calendar file",
                "ana: /role change keys, 1 seat",
                "ana: /vote yes",
                "bo: /vote yes",
                "ana: /close",
                "ana: /calendar file",
                "[2026-12-22 10:00]",
                "ana: /metric rotation",
                "ana: /calendar file",
                "ana: /role end keys",
                "ana: /vote yes",
                "bo: /vote yes",
                "ana: /close",
                "ana: /metric rotation",
                "ana: /calendar file"));
    Outcome console =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--files",
            folder.toString(),
            talk.toString());
    assertThat(console.code()).isZero();
    said = console.out();
  }

  /** Every event of a file, and whether it is to be. */
  private Map<String, String> events(String file) throws Exception {
    Map<String, String> events = new TreeMap<>();
    EVENT
        .matcher(Files.readString(folder.resolve(file)))
        .results()
        .forEach(found -> events.put(found.group(1), found.group(2)));
    return events;
  }

  @Test
  void whatASeatWillNotBeginAnyMoreIsCalledOff() throws Exception {
    assertThat(events("calendar.ics"))
        .containsEntry("R1-seat2-term3-handover", "CONFIRMED")
        .containsEntry("R1-seat2-term4-handover", "CONFIRMED")
        .doesNotContainValue("CANCELLED");
    assertThat(events("calendar-2.ics"))
        .containsEntry("R1-seat2-term2", "CONFIRMED")
        .containsEntry("R1-seat2-term3-handover", "CONFIRMED")
        .containsEntry("R1-seat2-term4-handover", "CANCELLED")
        .containsEntry("R1-seat2-term14-handover", "CANCELLED")
        .containsEntry("R1-seat1-term4-handover", "CONFIRMED");
  }

  @Test
  void itStaysCalledOffWhenTheSeatHasEnded() throws Exception {
    assertThat(events("calendar-3.ics"))
        .containsEntry("R1-seat2-term4-handover", "CANCELLED")
        .containsEntry("R1-seat1-term4-handover", "CONFIRMED");
  }

  @Test
  void everythingOfARoleThatEndedIsCalledOff() throws Exception {
    Map<String, String> before = events("calendar-3.ics");
    Map<String, String> after = events("calendar-4.ics");

    assertThat(after.keySet()).containsAll(before.keySet());
    assertThat(after.values()).containsOnly("CANCELLED");
  }

  @Test
  void pastNumbersStayWhatTheyWere() {
    assertThat(said.split("- the week of 14 December 2026: 50%", -1)).hasSize(3);
    assertThat(said).doesNotContain("There was nothing to count for rotation");
  }
}
