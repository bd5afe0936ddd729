package org.mycelium.commands.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Numbers, times, lengths of time and lists as a language writes them (CLDR), in one zone.
 * Immutable; safe to share.
 */
final class Formats {
  private static final TimeUnit[] UNITS = {
    MeasureUnit.DAY, MeasureUnit.HOUR, MeasureUnit.MINUTE, MeasureUnit.SECOND
  };
  private static final long[] UNIT_SECONDS = {86_400, 3_600, 60, 1};

  private final ZoneId zone;
  private final boolean rightToLeft;
  private final LocalizedNumberFormatter numbers;
  private final MeasureFormat measures;
  private final ListFormatter lists;
  // Prototypes: ICU's date formats are not safe to share, their clones are used once.
  private final DateFormat weekday;
  private final DateFormat date;
  private final DateFormat timeOfDay;

  Formats(Locale language, ZoneId zone) {
    ULocale locale = ULocale.forLocale(withRegion(language));
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    this.zone = zone;
    this.rightToLeft = locale.isRightToLeft();
    this.numbers = NumberFormatter.withLocale(locale);
    this.measures = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
    this.lists = ListFormatter.getInstance(locale);
    this.weekday = dateFormat(patterns.getBestPattern("EEEE"), locale);
    this.date = dateFormat(patterns.getBestPattern("yMMMMd"), locale);
    this.timeOfDay = dateFormat(patterns.getBestPattern("HHmm"), locale);
  }

  /** Bare English is the world's, not the United States': 4 December, not December 4. */
  private static Locale withRegion(Locale language) {
    return language.equals(Locale.ENGLISH) ? Locale.forLanguageTag("en-001") : language;
  }

  private static DateFormat dateFormat(String pattern, ULocale locale) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  boolean rightToLeft() {
    return rightToLeft;
  }

  String number(long value) {
    return numbers.format(value).toString();
  }

  String weekday(Instant instant) {
    return local(weekday, instant);
  }

  String date(Instant instant) {
    return local(date, instant);
  }

  String timeOfDay(Instant instant) {
    return local(timeOfDay, instant);
  }

  /**
   * Goes by the zone's rules as Java knows them, the same that read what people type; ICU brings
   * its own copy.
   */
  private String local(DateFormat prototype, Instant instant) {
    LocalDateTime onTheWall = LocalDateTime.ofInstant(instant, zone);
    DateFormat format = prototype.clone();
    return format.format(Date.from(onTheWall.toInstant(ZoneOffset.UTC)));
  }

  /**
   * The largest unit there is any of, and the next if there is any of that; rounded down, negative
   * as zero.
   */
  String length(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    int largest = 0;
    while (largest < UNITS.length - 1 && seconds < UNIT_SECONDS[largest]) {
      largest++;
    }
    List<String> said = new ArrayList<>();
    said.add(measure(seconds / UNIT_SECONDS[largest], largest));
    if (largest < UNITS.length - 1) {
      long next = seconds % UNIT_SECONDS[largest] / UNIT_SECONDS[largest + 1];
      if (next > 0) {
        said.add(measure(next, largest + 1));
      }
    }
    return lists.format(said);
  }

  private String measure(long amount, int unit) {
    return measures.formatMeasures(new Measure(amount, UNITS[unit]));
  }

  /** A list whose elements can still be told from what joins them. */
  ListFormatter.FormattedList list(List<String> elements) {
    return lists.formatToValue(elements);
  }
}
