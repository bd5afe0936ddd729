/**
 * What is coming, from every corner of the house: as a list in the room, and as a file that
 * ordinary calendars open (iCalendar, RFC 5545). Pure; start at CalendarRules, or at Agenda for
 * what stands in it.
 */
@NullMarked
package org.mycelium.commands.calendar;

import org.jspecify.annotations.NullMarked;
