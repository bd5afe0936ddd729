package org.mycelium.commands.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.bank.StatementForm.DateOrder;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;

/**
 * Reads a statement that a bank gives as CSV. Nothing is guessed: what could be read in two ways is
 * a problem that says which, and where one line cannot be read none is.
 */
public final class StatementReader {
  /** More lines than this are several statements. */
  public static final int MAX_LINES = 500;

  private static final int MAX_TEXT_CHARS = 200;
  private static final int MAX_PROBLEMS = 8;
  private static final int HEADINGS_WITHIN = 30;
  private static final int OLDEST_YEARS = 20;

  private static final Pattern DATE =
      Pattern.compile("(\\p{Nd}{1,4})([./-])(\\p{Nd}{1,2})\\2(\\p{Nd}{2,4})(?:[ T].*)?");

  /** Thousands in threes, or as in India in twos but for the last three. */
  private static final Pattern WHOLE =
      Pattern.compile("\\p{Nd}+|\\p{Nd}{1,3}(?:[.,'’]\\p{Nd}{2,3})*[.,'’]\\p{Nd}{3}");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<sign>[-+−–]?)(?:\\p{Sc}|\\p{Lu}{3})?(?<after>[-+−–]?)(?<digits>\\p{Nd}[\\p{Nd}.,'’]*)"
              + "(?:\\p{Sc}|\\p{Lu}{3})?(?<last>[-+−–]?)");

  private final StatementForm form;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private StatementReader(StatementForm form, LocalDate today) {
    this.form = form;
    this.today = today;
  }

  /**
   * A line of a statement.
   *
   * @param text may be empty
   */
  public record Read(LocalDate day, Money money, String text) {}

  /** What cannot be read, and where: a line of the statement, 0 for all of it. */
  public record Problem(int line, Kind kind, String written) {}

  /** What can be wrong with a statement. */
  public enum Kind {
    /** No row says which column is the date and which the amount. */
    HEADINGS("headings"),
    /** There is nothing below them. */
    EMPTY("empty"),
    /** There are too many lines. */
    LONG("long"),
    /** It is no date. */
    DATE("date"),
    /** Day and month could be either. */
    DATE_ORDER("order"),
    /** It lies in the future, or too far back. */
    DAY("day"),
    /** It is no amount. */
    AMOUNT("amount"),
    /** A point or comma could divide thousands or decimals. */
    DECIMAL("decimal"),
    /** Nothing, or more than a ledger holds. */
    SIZE("size"),
    /** Which currency is not said. */
    CURRENCY("currency"),
    /** Bytes were lost before it came here. */
    BROKEN("broken");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The branch of the phrase that tells it. */
    public String word() {
      return word;
    }
  }

  /**
   * What was read.
   *
   * @param lines in the order of the statement; none if there are problems
   * @param problems the first ones
   */
  public record Statement(List<Read> lines, List<Problem> problems) {
    /** Keeps its own copies. */
    public Statement {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  /** Reads a statement. Never throws. */
  public static Statement read(String csv, StatementForm form, LocalDate today) {
    StatementReader reader = new StatementReader(form, today);
    List<Read> lines = reader.read(Delimited.rows(csv));
    return new Statement(
        reader.problems.isEmpty() ? lines : List.of(),
        reader.problems.stream().limit(MAX_PROBLEMS).toList());
  }

  private List<Read> read(List<Delimited.Row> rows) {
    int heading = -1;
    Optional<Columns> columns = Optional.empty();
    for (int i = 0; i < Math.min(rows.size(), HEADINGS_WITHIN) && columns.isEmpty(); i++) {
      columns = Columns.of(rows.get(i));
      heading = i;
    }
    if (columns.isEmpty()) {
      return problem(0, Kind.HEADINGS, "");
    }
    Columns where = columns.get();
    List<Delimited.Row> body =
        rows.subList(heading + 1, rows.size()).stream()
            .filter(row -> !row.at(where.date()).isEmpty() || !amount(row, where).isEmpty())
            .toList();
    if (body.isEmpty()) {
      return problem(0, Kind.EMPTY, "");
    }
    if (body.size() > MAX_LINES) {
      return problem(0, Kind.LONG, Integer.toString(body.size()));
    }
    Optional<DateOrder> order = form.dates().or(() -> order(body, where));
    Optional<Character> decimal = form.decimal().or(() -> decimal(body, where));
    List<Read> read = new ArrayList<>();
    for (Delimited.Row row : body) {
      read(row, where, order, decimal).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Read> read(
      Delimited.Row row, Columns where, Optional<DateOrder> order, Optional<Character> decimal) {
    String text = text(row, where);
    if (row.fields().stream().anyMatch(field -> field.indexOf('\uFFFD') >= 0)) {
      problem(row.line(), Kind.BROKEN, text);
    }
    Optional<LocalDate> day = day(row, row.at(where.date()), order);
    Optional<Tender> tender =
        row.at(where.currency()).isEmpty() ? form.tender() : Tender.read(row.at(where.currency()));
    if (tender.isEmpty()) {
      problem(row.line(), Kind.CURRENCY, row.at(where.currency()));
    }
    Optional<Money> money = tender.flatMap(known -> money(row, amount(row, where), known, decimal));
    return day.flatMap(on -> money.map(sum -> new Read(on, sum, text)));
  }

  private String text(Delimited.Row row, Columns where) {
    List<String> parts = new ArrayList<>();
    if (form.names()) {
      parts.add(row.at(where.name()));
    }
    // Banks repeat a name in their own words. Where it is left out, it is left out there too.
    String name = form.names() ? "" : row.at(where.name());
    where.text().forEach(column -> parts.add(Unnamed.of(row.at(column), name)));
    String text =
        Words.trim(
            String.join(" ", parts.stream().filter(part -> !part.isEmpty()).distinct().toList())
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " "));
    return text.codePointCount(0, text.length()) <= MAX_TEXT_CHARS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT_CHARS)) + "…";
  }

  /** With its sign: what left the account is below zero whichever column it stands in. */
  private static String amount(Delimited.Row row, Columns where) {
    if (where.amount() >= 0) {
      return bare(row.at(where.amount()));
    }
    String out = bare(row.at(where.out()));
    String in = bare(row.at(where.in()));
    boolean leaves = !out.isEmpty() && !out.matches("[0.,]+");
    return leaves ? "-" + out.replaceFirst("^[-−–]", "") : in;
  }

  private static String bare(String written) {
    String text = written.replaceAll("[\\s\\p{Z}]+", "");
    return text.startsWith("(") && text.endsWith(")")
        ? "-" + text.substring(1, text.length() - 1)
        : text;
  }

  private Optional<Money> money(
      Delimited.Row row, String written, Tender tender, Optional<Character> decimal) {
    Matcher parts = AMOUNT.matcher(written);
    if (!parts.matches()) {
      return lost(row, Kind.AMOUNT, written);
    }
    String digits = parts.group("digits");
    boolean divided = digits.chars().anyMatch(c -> c == '.' || c == ',');
    if (divided && decimal.isEmpty()) {
      return lost(row, Kind.DECIMAL, written);
    }
    char point = decimal.orElse('.');
    String plain = digits.replaceAll(point == ',' ? "[.'’]" : "[,'’]", "").replace(',', '.');
    int fraction = digits.lastIndexOf(point);
    String whole = fraction < 0 ? digits : digits.substring(0, fraction);
    if (!WHOLE.matcher(whole).matches() || plain.endsWith(".")) {
      return lost(row, Kind.AMOUNT, written);
    }
    BigDecimal units = new BigDecimal(plain).movePointRight(tender.decimals());
    if (units.stripTrailingZeros().scale() > 0) {
      return lost(row, Kind.AMOUNT, written);
    }
    if (units.signum() == 0 || units.compareTo(BigDecimal.valueOf(Money.MAX_UNITS)) > 0) {
      return lost(row, Kind.SIZE, written);
    }
    boolean below =
        (parts.group("sign") + parts.group("after") + parts.group("last")).matches(".*[-−–].*");
    long exact = units.longValueExact();
    return Optional.of(new Money(tender, below ? -exact : exact));
  }

  private Optional<LocalDate> day(Delimited.Row row, String written, Optional<DateOrder> order) {
    Matcher parts = DATE.matcher(written);
    if (!parts.matches()) {
      return lost(row, Kind.DATE, written);
    }
    boolean yearFirst = parts.group(1).length() == 4;
    if (!yearFirst && order.isEmpty()) {
      return lost(row, Kind.DATE_ORDER, written);
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(3));
    int third = Integer.parseInt(parts.group(4));
    try {
      LocalDate day =
          yearFirst
              ? LocalDate.of(first, second, third)
              : LocalDate.of(
                  third < 100 ? 2000 + third : third,
                  order.get() == DateOrder.MDY ? first : second,
                  order.get() == DateOrder.MDY ? second : first);
      return day.isAfter(today.plusDays(1)) || day.isBefore(today.minusYears(OLDEST_YEARS))
          ? lost(row, Kind.DAY, written)
          : Optional.of(day);
    } catch (DateTimeException e) {
      return lost(row, Kind.DATE, written);
    }
  }

  /** Plain where points divide the parts, or some day is beyond the twelfth. */
  private static Optional<DateOrder> order(List<Delimited.Row> rows, Columns where) {
    boolean points = true;
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (Delimited.Row row : rows) {
      Matcher parts = DATE.matcher(row.at(where.date()));
      if (parts.matches() && parts.group(1).length() < 4) {
        points &= parts.group(2).equals(".");
        dayFirst |= Integer.parseInt(parts.group(1)) > 12;
        monthFirst |= Integer.parseInt(parts.group(3)) > 12;
      }
    }
    if (dayFirst == monthFirst) {
      return points ? Optional.of(DateOrder.DMY) : Optional.empty();
    }
    return Optional.of(dayFirst ? DateOrder.DMY : DateOrder.MDY);
  }

  /** Plain where some amount ends with one or two digits behind a point, or a comma. */
  private static Optional<Character> decimal(List<Delimited.Row> rows, Columns where) {
    boolean point = false;
    boolean comma = false;
    for (Delimited.Row row : rows) {
      String written = amount(row, where).replaceAll("[^\\p{Nd}.,]", "");
      point |= written.matches("[^.]*\\.\\p{Nd}{1,2}");
      comma |= written.matches("[^,]*,\\p{Nd}{1,2}");
    }
    return point == comma ? Optional.empty() : Optional.of(point ? '.' : ',');
  }

  private <T> Optional<T> lost(Delimited.Row row, Kind kind, String written) {
    problem(row.line(), kind, written);
    return Optional.empty();
  }

  private List<Read> problem(int line, Kind kind, String written) {
    problems.add(new Problem(line, kind, written));
    return List.of();
  }
}
