package org.mycelium.commands.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Numbers, times and lists as a language writes them (CLDR), in one zone. Immutable; safe to share.
 */
final class Formats {
  private final ZoneId zone;
  private final boolean rightToLeft;
  private final LocalizedNumberFormatter numbers;
  private final ListFormatter lists;
  // Prototypes: ICU's date formats are not safe to share, their clones are used once.
  private final DateFormat weekday;
  private final DateFormat date;
  private final DateFormat shortDate;
  private final DateFormat month;
  private final DateFormat timeOfDay;

  Formats(Locale language, ZoneId zone) {
    ULocale locale = ULocale.forLocale(withRegion(language));
    this.zone = zone;
    this.rightToLeft = locale.isRightToLeft();
    this.numbers = NumberFormatter.withLocale(locale);
    this.lists = ListFormatter.getInstance(locale);
    // Not by skeletons: ICU's generator of patterns takes a tenth of a second to come up.
    this.weekday = onTheWall(new SimpleDateFormat("EEEE", locale));
    this.date = onTheWall(DateFormat.getDateInstance(DateFormat.LONG, locale));
    this.shortDate = onTheWall(DateFormat.getDateInstance(DateFormat.MEDIUM, locale));
    this.month = onTheWall(new SimpleDateFormat("LLLL", locale));
    this.timeOfDay = onTheWall(new SimpleDateFormat("HH:mm", locale));
  }

  /** Bare English is the world's, not the United States': 4 December, not December 4. */
  private static Locale withRegion(Locale language) {
    return language.equals(Locale.ENGLISH) ? Locale.forLanguageTag("en-001") : language;
  }

  private static DateFormat onTheWall(DateFormat format) {
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  boolean rightToLeft() {
    return rightToLeft;
  }

  String number(long value) {
    return numbers.format(value).toString();
  }

  /** With as many decimals as the value's scale says. */
  String decimal(BigDecimal value) {
    Precision precision = Precision.fixedFraction(Math.max(0, value.scale()));
    return numbers.precision(precision).format(value).toString();
  }

  String weekday(Instant instant) {
    return local(weekday, instant);
  }

  String date(Instant instant) {
    return local(date, instant);
  }

  String date(LocalDate day) {
    return onTheWall(date, day.atStartOfDay());
  }

  /** With its month in few letters. */
  String shortDate(LocalDate day) {
    return onTheWall(shortDate, day.atStartOfDay());
  }

  String month(LocalDate day) {
    return onTheWall(month, day.atStartOfDay());
  }

  String timeOfDay(Instant instant) {
    return local(timeOfDay, instant);
  }

  /**
   * Goes by the zone's rules as Java knows them, the same that read what people type; ICU brings
   * its own copy.
   */
  private String local(DateFormat prototype, Instant instant) {
    return onTheWall(prototype, LocalDateTime.ofInstant(instant, zone));
  }

  private static String onTheWall(DateFormat prototype, LocalDateTime time) {
    DateFormat format = prototype.clone();
    return format.format(Date.from(time.toInstant(ZoneOffset.UTC)));
  }

  /** A list whose elements can still be told from what joins them. */
  ListFormatter.FormattedList list(List<String> elements) {
    return lists.formatToValue(elements);
  }
}
