package org.mycelium.commands.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A zone as a calendar is told of it (RFC 5545, 3.6.5): each change of its clocks from the last
 * before the first event until after the last event. Calendars that know the zone by its name need
 * none of it; the others are right as well. Where clocks never change, times are told in UTC.
 *
 * @param changes in order; empty if times are in UTC
 */
record TimeZoneComponent(ZoneId zone, List<Change> changes) {
  /** No zone changes its clocks more often than a few times a year, and no file spans a century. */
  private static final int MOST_CHANGES = 400;

  private static final Duration NEAR_A_CHANGE = Duration.ofDays(1);

  /** Keeps its own copy. */
  TimeZoneComponent {
    changes = List.copyOf(changes);
  }

  /** From one instant to another, both included. */
  record Range(Instant from, Instant until) {}

  /**
   * A change of the clocks.
   *
   * @param local when, on the clocks before it
   */
  record Change(LocalDateTime local, ZoneOffset before, ZoneOffset after, boolean summer) {}

  /** What has to be told of a zone for these times. */
  static TimeZoneComponent of(ZoneId zone, Range range) {
    ZoneRules rules = zone.getRules();
    if (rules.isFixedOffset()) {
      return new TimeZoneComponent(zone, List.of());
    }
    List<Change> changes = new ArrayList<>();
    // At the very instant of a change the new time holds: a nanosecond later it lies behind us.
    Optional<ZoneOffsetTransition> first =
        Optional.ofNullable(rules.previousTransition(range.from().plusNanos(1)));
    if (first.isEmpty()) {
      ZoneOffset offset = rules.getOffset(range.from());
      changes.add(new Change(LocalDateTime.of(1900, 1, 1, 0, 0), offset, offset, false));
    }
    ZoneOffsetTransition next = first.orElseGet(() -> rules.nextTransition(range.from()));
    while (next != null
        && changes.size() < MOST_CHANGES
        && (!next.getInstant().isAfter(range.until()) || changes.isEmpty())) {
      changes.add(
          new Change(
              next.getDateTimeBefore(),
              next.getOffsetBefore(),
              next.getOffsetAfter(),
              rules.isDaylightSavings(next.getInstant())));
      next = rules.nextTransition(next.getInstant());
    }
    return new TimeZoneComponent(zone, changes);
  }

  /** A time of an event. */
  void time(String property, Instant at, ContentLines out) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    if (changes.isEmpty() || changing(at)) {
      out.put(property, ContentLines.utc(at));
    } else {
      out.put(property + ";TZID=" + zone.getId(), ContentLines.time(local));
    }
  }

  /** About a change of the clocks calendars are not of one mind: they get that day in UTC. */
  private boolean changing(Instant at) {
    ZoneRules rules = zone.getRules();
    return !rules
        .getOffset(at.minus(NEAR_A_CHANGE))
        .equals(rules.getOffset(at.plus(NEAR_A_CHANGE)));
  }

  /** The zone itself, if it needs telling. */
  void write(ContentLines out) {
    if (changes.isEmpty()) {
      return;
    }
    out.put("BEGIN", "VTIMEZONE").put("TZID", zone.getId());
    for (Change change : changes) {
      String kind = change.summer() ? "DAYLIGHT" : "STANDARD";
      out.put("BEGIN", kind)
          .put("DTSTART", ContentLines.time(change.local()))
          .put("TZOFFSETFROM", offset(change.before()))
          .put("TZOFFSETTO", offset(change.after()))
          .put("END", kind);
    }
    out.put("END", "VTIMEZONE");
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    String text = sign + String.format(Locale.ROOT, "%02d%02d", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
  }
}
