package org.mycelium.commands.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Content lines of iCalendar (RFC 5545, 3.1): ended by CR LF, folded so that none is longer than 75
 * octets and no letter is torn apart. One use, one thread.
 */
final class ContentLines {
  private static final int MAX_OCTETS = 75;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private final StringBuilder out = new StringBuilder();

  /** A line whose value is ours, and needs no escaping. */
  ContentLines put(String property, String value) {
    int octets = 0;
    String line = property + ":" + value;
    for (int at = 0; at < line.length(); ) {
      int codePoint = line.codePointAt(at);
      int more = octets(codePoint);
      if (octets + more > MAX_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(codePoint);
      octets += more;
      at += Character.charCount(codePoint);
    }
    out.append("\r\n");
    return this;
  }

  /** A line whose value is words (3.3.11). */
  ContentLines text(String property, String words) {
    return put(
        property,
        words
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replaceAll("\\r\\n?|\\n", "\\\\n")
            .replaceAll("\\p{Cntrl}", " "));
  }

  String text() {
    return out.toString();
  }

  /** As UTC. */
  static String utc(Instant instant) {
    return time(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
  }

  /** As the clocks on the wall show it. */
  static String time(LocalDateTime local) {
    return TIME.format(local);
  }

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  private static int octets(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
  }
}
