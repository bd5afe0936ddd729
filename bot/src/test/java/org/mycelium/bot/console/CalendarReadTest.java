package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.ExportCommand;
import org.mycelium.bot.cli.Outcome;

/**
 * What a program that knows nothing of us finds in the calendar of an assembly that has roles,
 * votes, a discussion and a decision to review: every event, by name, with its times and its words.
 */
final class CalendarReadTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant THEN = Instant.parse("2026-12-14T09:00:00Z");

  @TempDir static Path folder;
  private static Path database = Path.of("");

  @BeforeAll
  static void live() throws Exception {
    database = folder.resolve("mycelium.db");
    Path talk =
        Files.write(
            folder.resolve("talk.transcript"),
            List.of(
                "room: ana, bo, chidi",
                "ana: /role create facilitator, term 4 weeks, starting 14 December",
                "ana: /vote yes",
                "bo: /vote yes",
                "ana: /close",
                "ana: /role create keys, 2 seats, staggered, term 2 months, starting 21 December",
                "ana: /vote yes",
                "bo: /vote yes",
                "ana: /close",
                "chidi: /propose Meet on Mondays, by consent, review 2027-04-12",
                "ana: /vote yes",
                "bo: /vote yes",
                "chidi: /vote yes",
                "chidi: /close",
                "[2026-12-14 10:00]",
                "bo: /propose Rent the bakery, until 20 December 18:00",
                "bo: /propose Paint the door, discussion until 16 December 12:00, for 4d",
                "bo: /propose Sell the ladder, until 19 December 12:00",
                "bo: /vote P6 no",
                "ana: /vote P6 no",
                "bo: /close P6",
                "ana: /calendar file"));
    Outcome played =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--zone",
            MADRID.getId(),
            "--db",
            database.toString(),
            "--files",
            folder.toString(),
            talk.toString());
    assertThat(played.code()).as(played.out()).isZero();
  }

  @Test
  void everythingThatIsComingIsThereWithItsTimes() throws Exception {
    assertThat(events(Files.readString(folder.resolve("calendar.ics"))))
        .containsExactlyInAnyOrderEntriesOf(coming());
  }

  @Test
  void theSameIsExported() {
    Outcome outcome =
        Outcome.at(
            THEN, ExportCommand::new, "export", "--db", database.toString(), "--format", "ics");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(events(outcome.out())).containsExactlyInAnyOrderEntriesOf(coming());
  }

  /** All of a year; the clocks are put forward on 28 March and back on 31 October 2027. */
  private static Map<String, String> coming() {
    Map<String, String> all = new TreeMap<>();
    all.put("R1-seat1-term1", "2026-12-14T09:00 to 2027-01-11T09:00 facilitator: Ana");
    all.put("R1-seat1-term2-handover", "2027-01-11T09:00 facilitator: the term of Ana ends");
    LocalDateTime begins = LocalDateTime.parse("2027-01-11T09:00");
    for (int term = 3; term <= 13; term++) {
      begins = begins.plusDays(28);
      all.put(handover(1, 1, term), begins + " facilitator: the next term begins");
    }
    all.put("R2-seat1-term1", "2026-12-21T09:00 to 2027-01-21T09:00 keys (seat 1): Ana");
    all.put("R2-seat1-term1-handover", "2026-12-21T09:00 keys (seat 1): Ana begins");
    all.put("R2-seat1-term2-handover", "2027-01-21T09:00 keys (seat 1): the term of Ana ends");
    all.put("R2-seat2-term1", "2026-12-21T09:00 to 2027-02-21T09:00 keys (seat 2): Bo");
    all.put("R2-seat2-term1-handover", "2026-12-21T09:00 keys (seat 2): Bo begins");
    all.put("R2-seat2-term2-handover", "2027-02-21T09:00 keys (seat 2): the term of Bo ends");
    List<String> first = List.of("03-21", "05-21", "07-21", "09-21", "11-21");
    List<String> second = List.of("04-21", "06-21", "08-21", "10-21");
    for (int i = 0; i < first.size(); i++) {
      all.put(
          handover(2, 1, i + 3),
          "2027-" + first.get(i) + "T09:00 keys (seat 1): the next term begins");
    }
    for (int i = 0; i < second.size(); i++) {
      all.put(
          handover(2, 2, i + 3),
          "2027-" + second.get(i) + "T09:00 keys (seat 2): the next term begins");
    }
    all.put("P4-closes", "2026-12-20T18:00 The vote on P4 closes: Rent the bakery");
    all.put("P5-opens", "2026-12-16T12:00 The vote on P5 opens: Paint the door");
    all.put("P6-closes", "2026-12-19T12:00 The vote on P6 closes: Sell the ladder, called off");
    all.put(
        "D3-review-2027-04-12",
        "2027-04-12 to 2027-04-13 D3 comes back for review: Meet on Mondays");
    return all;
  }

  private static String handover(int role, int seat, int term) {
    return "R" + role + "-seat" + seat + "-term" + term + "-handover";
  }

  /** As the reader has them, by the first part of their UID, on the clocks of the assembly. */
  private static Map<String, String> events(String written) {
    ICalendar calendar = Biweekly.parse(written).first();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
        .as(() -> calendar.validate(ICalVersion.V2_0).toString())
        .isTrue();
    Map<String, String> events = new TreeMap<>();
    for (VEvent event : calendar.getEvents()) {
      String uid = event.getUid().getValue();
      String times =
          event.getDateEnd() == null
              ? shown(event.getDateStart().getValue())
              : shown(event.getDateStart().getValue())
                  + " to "
                  + shown(event.getDateEnd().getValue());
      assertThat(
              events.put(
                  uid.substring(0, uid.indexOf('.')),
                  times
                      + " "
                      + event.getSummary().getValue()
                      + (event.getStatus().isCancelled() ? ", called off" : "")))
          .as("another of " + uid)
          .isNull();
    }
    return events;
  }

  /** Whole days are read as midnight on the clocks of this computer. */
  private static String shown(ICalDate date) {
    return date.hasTime()
        ? LocalDateTime.ofInstant(date.toInstant(), MADRID).toString()
        : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault()).toString();
  }
}
