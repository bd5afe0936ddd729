package org.mycelium.commands.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.calendar.TimeZoneComponent.Range;
import org.mycelium.commands.port.Chronicle;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Sheet;

/**
 * What is coming for one assembly, as ordinary calendars take it (RFC 5545). An event keeps its UID
 * for ever, so that a calendar that takes the file again moves what moved and doubles nothing; its
 * SEQUENCE is the length of the journal, which grows with whatever could have moved it.
 */
public final class CalendarFile {
  /** How far it looks. */
  private static final Duration REACH = Duration.ofDays(366);

  /** Enough of a hash that nobody else's is the same. */
  private static final int ORIGIN_DIGITS = 32;

  private final List<Item> items;
  private final Chronicle chronicle;
  private final Moment moment;

  /** Looks at what there is now. */
  public CalendarFile(Agenda agenda, Chronicle chronicle, Moment moment) {
    this(agenda.whole(moment, moment.now().plus(REACH)), chronicle, moment);
  }

  /** Has these in it. */
  CalendarFile(List<Item> items, Chronicle chronicle, Moment moment) {
    this.items = List.copyOf(items);
    this.chronicle = chronicle;
    this.moment = moment;
  }

  /** How many events there are. */
  public int size() {
    return items.size();
  }

  /** With the words of a language. */
  public record Edition(CalendarFile file, Phrasebook book) {}

  /** The file of one or several assemblies, called as the language of the first has it. */
  public static String of(List<Edition> editions) {
    String name = words(new CalendarMessage.Name(), editions.getFirst().book());
    ContentLines out = new ContentLines();
    out.put("BEGIN", "VCALENDAR")
        .put("VERSION", "2.0")
        .put("PRODID", "-//Mycelium//Mycelium//EN")
        .put("CALSCALE", "GREGORIAN")
        .put("METHOD", "PUBLISH")
        .text("NAME", name)
        .text("X-WR-CALNAME", name);
    Range range = range(editions);
    editions.stream()
        .map(edition -> edition.file().moment.zone())
        .distinct()
        .forEach(zone -> TimeZoneComponent.of(zone, range).write(out));
    for (Edition edition : editions) {
      CalendarFile file = edition.file();
      TimeZoneComponent zone = TimeZoneComponent.of(file.moment.zone(), range);
      file.items.forEach(item -> file.write(item, zone, edition.book(), out));
    }
    return out.put("END", "VCALENDAR").text();
  }

  private static Range range(List<Edition> editions) {
    List<Instant> all =
        editions.stream().flatMap(edition -> edition.file().times()).sorted().toList();
    return new Range(all.getFirst(), all.getLast());
  }

  private Stream<Instant> times() {
    return Stream.concat(
        Stream.of(moment.now()),
        items.stream()
            .flatMap(
                item ->
                    item.when() instanceof Item.When.Stretch(Instant begins, Instant ends)
                        ? Stream.of(begins, ends)
                        : Stream.of(item.when().begins())));
  }

  private void write(Item item, TimeZoneComponent zone, Phrasebook book, ContentLines out) {
    out.put("BEGIN", "VEVENT")
        .put("UID", uid(item))
        .put("DTSTAMP", ContentLines.utc(moment.now()))
        .put("SEQUENCE", Long.toString(chronicle.length()));
    switch (item.when()) {
      case Item.When.Moment(Instant at) -> zone.time("DTSTART", at, out);
      case Item.When.Stretch(Instant begins, Instant ends) -> {
        zone.time("DTSTART", begins, out);
        zone.time("DTEND", ends, out);
      }
      case Item.When.Day(var day, var _) ->
          out.put("DTSTART;VALUE=DATE", ContentLines.date(day))
              .put("DTEND;VALUE=DATE", ContentLines.date(day.plusDays(1)));
    }
    out.text("SUMMARY", words(item.words(), book))
        .put("STATUS", item.dropped() ? "CANCELLED" : "CONFIRMED")
        .put("TRANSP", "TRANSPARENT")
        .put("END", "VEVENT");
  }

  private String uid(Item item) {
    return item.key() + "." + chronicle.origin().substring(0, ORIGIN_DIGITS) + "@mycelium";
  }

  private static String words(Message message, Phrasebook book) {
    return new Sheet(book).include(message).text().strip();
  }
}
