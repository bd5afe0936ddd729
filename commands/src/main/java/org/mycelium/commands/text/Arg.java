package org.mycelium.commands.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A named value for a place in a phrase. What people wrote or are called ({@link Untrusted}, {@link
 * Names}, {@link Person}) is cleaned of what cannot be seen, put on one line, isolated from the
 * direction of the text around it, and never read as markup or syntax; if nothing of it can be
 * seen, "…" stands for it.
 */
public sealed interface Arg {
  /** The name of the place, as in {@code {title}}. */
  String name();

  /** A number; plural rules look at it. */
  record Num(String name, long value) implements Arg {}

  /** An exact decimal number, written with as many decimals as its scale says. */
  record Decimal(String name, BigDecimal value) implements Arg {}

  /**
   * A word that chooses a branch of a select phrase, or stands as it is; trusted, never from
   * people.
   */
  record Word(String name, String value) implements Arg {}

  /** An id such as P3, isolated, set as it is. */
  record Id(String name, String value) implements Arg {}

  /** What people wrote, or what they are called; cut after 200 code points. */
  record Untrusted(String name, String value) implements Arg {}

  /** A command to type, shown as code; cleaned and cut as untrusted words are. */
  record Code(String name, String value) implements Arg {}

  /** An instant, written as weekday, date and time in the assembly's zone. */
  record When(String name, Instant value) implements Arg {}

  /** A date, written without its weekday. */
  record Day(String name, LocalDate value) implements Arg {}

  /** A date with its month in few letters, where there is little room: "30 Nov 2026". */
  record ShortDay(String name, LocalDate value) implements Arg {}

  /** The month a date is in, with its year. */
  record Month(String name, LocalDate value) implements Arg {}

  /** An instant of which only the time of day is written. */
  record TimeOfDay(String name, Instant value) implements Arg {}

  /**
   * A length of time in its two largest whole units, "3 days", "1 day and 12 hours"; rounded down,
   * negative as zero.
   */
  record Length(String name, java.time.Duration value) implements Arg {}

  /**
   * Several names, joined as the language joins them ("Ana, Bo and Chidi"), "nobody" if there are
   * none; untrusted, each cut after 60 code points; those after the fiftieth, or after 1,500 code
   * points in all, are only counted ("and 12 others").
   *
   * @param others how many more there are whose names are not given, counted with those
   */
  record Names(String name, java.util.List<String> values, int others) implements Arg {}

  /** Another message, whose first line stands in this place. */
  record Said(String name, Message value) implements Arg {}

  /** Several messages, of each its first line, joined as the language joins a list. */
  record Series(String name, java.util.List<Message> values) implements Arg {}

  /**
   * A person to mention: a link to them in HTML, their name in plain text, cut after 60 code
   * points. An empty Matrix id makes no link.
   */
  record Person(String name, String matrixId, String displayName) implements Arg {}

  /** See {@link Num}. */
  static Arg num(String name, long value) {
    return new Num(name, value);
  }

  /** See {@link Decimal}. */
  static Arg decimal(String name, BigDecimal value) {
    return new Decimal(name, value);
  }

  /** See {@link Word}. */
  static Arg word(String name, String value) {
    return new Word(name, value);
  }

  /** See {@link Id}; takes the id's own text form. */
  static Arg id(String name, Object value) {
    return new Id(name, value.toString());
  }

  /** See {@link Untrusted}. */
  static Arg untrusted(String name, String value) {
    return new Untrusted(name, value);
  }

  /** See {@link Code}. */
  static Arg code(String name, String value) {
    return new Code(name, value);
  }

  /** See {@link When}. */
  static Arg when(String name, Instant value) {
    return new When(name, value);
  }

  /** See {@link Day}. */
  static Arg day(String name, LocalDate value) {
    return new Day(name, value);
  }

  /** See {@link ShortDay}. */
  static Arg shortDay(String name, LocalDate value) {
    return new ShortDay(name, value);
  }

  /** See {@link Month}. */
  static Arg month(String name, LocalDate value) {
    return new Month(name, value);
  }

  /** See {@link TimeOfDay}. */
  static Arg timeOfDay(String name, Instant value) {
    return new TimeOfDay(name, value);
  }

  /** See {@link Length}. */
  static Arg length(String name, java.time.Duration value) {
    return new Length(name, value);
  }

  /** See {@link Names}; these are all. */
  static Arg names(String name, java.util.List<String> values) {
    return names(name, values, 0);
  }

  /** See {@link Names}. */
  static Arg names(String name, java.util.List<String> values, int others) {
    return new Names(name, java.util.List.copyOf(values), others);
  }

  /** See {@link Said}. */
  static Arg said(String name, Message value) {
    return new Said(name, value);
  }

  /** See {@link Series}. */
  static Arg series(String name, java.util.List<? extends Message> values) {
    return new Series(name, java.util.List.copyOf(values));
  }

  /** See {@link Person}. */
  static Arg person(String name, String matrixId, String displayName) {
    return new Person(name, matrixId, displayName);
  }
}
