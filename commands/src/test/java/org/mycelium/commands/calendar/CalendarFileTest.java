package org.mycelium.commands.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.calendar.Item.When;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.port.Chronicle;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Phrasebook;

/** What a program that knows nothing of us makes of our calendars. */
final class CalendarFileTest {
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A journal that is so long. */
  private record Length(long length) implements Chronicle {
    @Override
    public List<Fact> causedBy(Cause cause) {
      return List.of();
    }

    @Override
    public String origin() {
      return "0123456789abcdef".repeat(4);
    }
  }

  private static Item closing(String title, When when) {
    return new Item("P1-closes", when, new CalendarMessage.Closes(new ProposalNo(1), title));
  }

  private static String written(ZoneId zone, Item... items) {
    return written(zone, 7, items);
  }

  private static String written(ZoneId zone, long length, Item... items) {
    CalendarFile file =
        new CalendarFile(List.of(items), new Length(length), new Moment(NOON, zone, byte[]::new));
    return CalendarFile.of(
        List.of(
            new CalendarFile.Edition(file, Phrasebook.of(Locale.ENGLISH, zone, Features.BUNDLES))));
  }

  private static ICalendar read(String written) {
    List<ICalendar> all = Biweekly.parse(written).all();
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().validate(ICalVersion.V2_0).isEmpty())
        .as(() -> all.getFirst().validate(ICalVersion.V2_0).toString())
        .isTrue();
    return all.getFirst();
  }

  private static VEvent only(String written) {
    List<VEvent> events = read(written).getEvents();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static Instant begins(VEvent event) {
    return event.getDateStart().getValue().toInstant();
  }

  /**
   * One of each set of rules. Without the few whose summer time is not one hour: this reader takes
   * it to be.
   */
  static Stream<ZoneId> zones() {
    Set<String> others = Set.of("Antarctica/Troll", "Australia/LHI", "Australia/Lord_Howe");
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> !others.contains(zone))
        .sorted()
        .map(ZoneId::of)
        .collect(Collectors.toMap(ZoneId::getRules, zone -> zone, (one, _) -> one))
        .values()
        .stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zones")
  void tenYearsOfTimesAreReadAsTheyAreMeantInEveryZone(ZoneId zone) {
    List<Item> items = new ArrayList<>();
    // Every five days and some hours: all hours of the day, and both sides of every change.
    for (Instant at = NOON;
        at.isBefore(NOON.plus(Duration.ofDays(3653)));
        at = at.plus(Duration.ofHours(125))) {
      items.add(
          new Item(
              "P" + items.size(),
              new When.Moment(at),
              new CalendarMessage.Closes(new ProposalNo(1), "")));
    }

    assertThat(read(written(zone, items.toArray(Item[]::new))).getEvents())
        .extracting(CalendarFileTest::begins)
        .containsExactlyElementsOf(items.stream().map(item -> item.when().begins()).toList());
  }

  @Test
  void anHourThatTheClocksShowTwiceIsNoOther() {
    Instant first = Instant.parse("2027-10-31T00:30:00Z");
    Instant second = Instant.parse("2027-10-31T01:30:00Z");

    assertThat(only(written(BERLIN, closing("", new When.Moment(first)))))
        .satisfies(event -> assertThat(begins(event)).isEqualTo(first));
    assertThat(only(written(BERLIN, closing("", new When.Moment(second)))))
        .satisfies(event -> assertThat(begins(event)).isEqualTo(second));
  }

  @Test
  void wordsOfPeopleAreOnlyEverWords() {
    String title =
        "a;b,c\\d\\n \"q\": é 🙂 END:VEVENT" + " and so on, for much longer, ñandú 🚲".repeat(8);

    String written = written(BERLIN, closing(title, new When.Moment(NOON)));

    assertThat(only(written).getSummary().getValue())
        .contains("a;b,c\\d\\n \"q\": é 🙂 END:VEVENT");
    for (String line : written.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\r");
    }
    assertThat(written.lines()).filteredOn("END:VEVENT"::equals).hasSize(1);
  }

  @Test
  void lineBreaksInATitleAreNoLinesOfTheFile() {
    String written =
        written(BERLIN, closing("one\r\nSTATUS:CANCELLED\nEND:VEVENT", new When.Moment(NOON)));

    assertThat(only(written).getStatus().getValue()).isEqualTo("CONFIRMED");
    assertThat(written.lines()).filteredOn("END:VEVENT"::equals).hasSize(1);
  }

  @Test
  void aLaterFileMovesTheSameEvent() {
    VEvent before = only(written(BERLIN, 7, closing("Bike", new When.Moment(NOON))));
    VEvent after =
        only(written(BERLIN, 9, closing("Bike", new When.Moment(NOON.plusSeconds(3600)))));

    assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    assertThat(begins(after)).isEqualTo(begins(before).plusSeconds(3600));
  }

  @Test
  void whatWillNotBeIsCalledOff() {
    VEvent event = only(written(BERLIN, closing("Bike", new When.Moment(NOON)).drop()));

    assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
  }

  @Test
  void aDayIsADayEverywhere() {
    LocalDate day = LocalDate.of(2027, 3, 28);

    String written =
        written(
            ZoneId.of("Pacific/Apia"),
            closing("Bike", new When.Day(day, Instant.parse("2027-03-27T20:00:00Z"))));

    assertThat(written).contains("DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329");
    assertThat(only(written).getDateStart().getValue().hasTime()).isFalse();
  }

  @Test
  void aTermLastsFromItsFirstMomentToItsLast() {
    Instant ends = NOON.plus(Duration.ofDays(200));

    VEvent event = only(written(BERLIN, closing("Bike", new When.Stretch(NOON, ends))));

    assertThat(begins(event)).isEqualTo(NOON);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(ends);
  }
}
