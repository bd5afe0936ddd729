package org.mycelium.commands.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** A day as people name it. */
sealed interface Day {

  /** The date that is meant by someone who says it on this day. */
  LocalDate from(LocalDate today);

  /** Today, tomorrow, the day after; or yesterday, and the day before. */
  record InDays(int days) implements Day {
    @Override
    public LocalDate from(LocalDate today) {
      return today.plusDays(days);
    }
  }

  /** The next such weekday; said on that weekday, the one in a week. */
  record Next(DayOfWeek weekday) implements Day {
    @Override
    public LocalDate from(LocalDate today) {
      return today.with(TemporalAdjusters.next(weekday));
    }
  }

  /** A date with its year. */
  record On(LocalDate date) implements Day {
    @Override
    public LocalDate from(LocalDate today) {
      return date;
    }
  }

  /** A date without a year: today or the coming one. */
  record Coming(MonthDay monthDay) implements Day {
    @Override
    public LocalDate from(LocalDate today) {
      int year = today.getYear();
      while (!monthDay.isValidYear(year) || monthDay.atYear(year).isBefore(today)) {
        year++;
      }
      return monthDay.atYear(year);
    }
  }
}
