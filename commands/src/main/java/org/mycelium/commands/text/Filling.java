package org.mycelium.commands.text;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The arguments of one phrase, written as the book's language writes them. One use, one thread. */
final class Filling {
  static final int MAX_UNTRUSTED_CHARS = 200;
  static final int MAX_NAME_CHARS = 100;
  static final int MAX_NAMES = 50;

  /**
   * Names together: at four bytes each, in both forms, they leave room for what is said of them.
   */
  static final int MAX_NAMES_CHARS = 1_500;

  /** As long as a Matrix id may be. */
  private static final int MAX_ID_CHARS = 255;

  private final Phrasebook book;
  private final String key;
  private final Arg[] args;
  private final Quotes quotes = new Quotes();

  Filling(Phrasebook book, String key, Arg... args) {
    this.book = book;
    this.key = key;
    this.args = args;
  }

  /** The number that plural rules look at. */
  long count(String name) {
    if (argument(name) instanceof Arg.Num(_, long value)) {
      return value;
    }
    throw new IllegalArgumentException(key + ": {" + name + "} is not a number");
  }

  /** The word that chooses a branch. */
  String word(String name) {
    if (argument(name) instanceof Arg.Word(_, String value)) {
      return value;
    }
    throw new IllegalArgumentException(key + ": {" + name + "} is not a word");
  }

  /** Writes words of the translator. */
  void words(String text, Style style, List<Span> line) {
    quotes.ours(text);
    line.add(Span.of(text, style));
  }

  /** Writes a number. */
  void number(long value, Style style, List<Span> line) {
    line.add(figures(formats().number(value), style));
  }

  /** Writes the argument of this name in its place. */
  void fill(String name, Style style, List<Span> line) {
    int from = line.size();
    fill(argument(name), style, line);
    quotes.theirs(line, from);
  }

  private void fill(Arg arg, Style style, List<Span> line) {
    switch (arg) {
      case Arg.Num(_, long value) -> number(value, style, line);
      case Arg.Decimal(_, BigDecimal value) -> line.add(figures(formats().decimal(value), style));
      case Arg.Word(_, String value) -> line.add(Span.of(value, style));
      case Arg.Id(_, String value) ->
          line.add(Span.isolated(CleanText.line(value, MAX_ID_CHARS), style));
      case Arg.Untrusted(_, String value) ->
          line.add(Span.isolated(CleanText.line(value, MAX_UNTRUSTED_CHARS), style));
      case Arg.Code(_, String value) -> line.add(code(value, style));
      case Arg.When(_, Instant value) -> line.add(figures(when(value), style));
      case Arg.Day(_, LocalDate value) -> line.add(figures(formats().date(value), style));
      case Arg.ShortDay(_, LocalDate value) -> line.add(figures(formats().shortDate(value), style));
      case Arg.Month(_, LocalDate value) -> line.add(figures(month(value), style));
      case Arg.TimeOfDay(_, Instant value) -> line.add(figures(formats().timeOfDay(value), style));
      case Arg.Length(_, Duration value) -> line.add(figures(length(value), style));
      case Arg.Names names -> names(names, style, line);
      case Arg.Series(_, List<Message> values) -> series(values, style, line);
      case Arg.Said(_, Message value) -> said(value, style, line);
      case Arg.Person(_, String matrixId, String displayName) ->
          line.add(person(matrixId, displayName, style));
    }
  }

  private Arg argument(String name) {
    for (Arg arg : args) {
      if (arg.name().equals(name)) {
        return arg;
      }
    }
    throw new IllegalArgumentException(key + ": no {" + name + "} was given");
  }

  /** What is made of digits keeps its order by itself among left-to-right words only. */
  private Span figures(String text, Style style) {
    return new Span(text, style, formats().rightToLeft(), null, false);
  }

  private Span code(String value, Style style) {
    String clean = CleanText.line(value, MAX_UNTRUSTED_CHARS);
    boolean isolated = Bidi.requiresBidi(clean.toCharArray(), 0, clean.length());
    return new Span(clean, style.asCode(), isolated, null, true);
  }

  private String when(Instant value) {
    return book.words(
        "text.when",
        Arg.word("weekday", formats().weekday(value)),
        Arg.word("date", formats().date(value)),
        Arg.word("time", formats().timeOfDay(value)));
  }

  private String month(LocalDate value) {
    return book.words(
        "text.month",
        Arg.word("month", formats().month(value)),
        Arg.word("year", Integer.toString(value.getYear())));
  }

  private String length(Duration value) {
    return formats()
        .list(LengthUnit.parts(value).stream().map(part -> part.in(book)).toList())
        .toString();
  }

  private void names(Arg.Names names, Style style, List<Span> line) {
    List<String> elements = new ArrayList<>();
    int chars = 0;
    for (String value : names.values()) {
      String element = CleanText.line(value, MAX_NAME_CHARS);
      chars += element.codePointCount(0, element.length());
      if (elements.size() == MAX_NAMES || chars > MAX_NAMES_CHARS) {
        break;
      }
      elements.add(element);
    }
    int others = names.values().size() - elements.size() + names.others();
    if (others > 0) {
      elements.add(book.words("text.others", Arg.num("n", others)));
    }
    if (elements.isEmpty()) {
      line.add(Span.of(book.words("text.nobody"), style));
      return;
    }
    join(elements, (element, to) -> to.add(Span.isolated(element, style)), style, line);
  }

  private void series(List<Message> values, Style style, List<Span> line) {
    Iterator<Message> next = values.iterator();
    // Only where the elements stand is of interest, so they are all the same to the formatter.
    List<String> places = values.stream().map(_ -> "0").toList();
    join(places, (_, to) -> said(next.next(), style, to), style, line);
  }

  private void join(
      List<String> elements, BiConsumer<String, List<Span>> write, Style style, List<Span> line) {
    ListFormatter.FormattedList list = formats().list(elements);
    ConstrainedFieldPosition element = new ConstrainedFieldPosition();
    element.constrainField(ListFormatter.SpanField.LIST_SPAN);
    String joined = list.toString();
    int written = 0;
    while (list.nextPosition(element)) {
      line.add(Span.of(joined.substring(written, element.getStart()), style));
      write.accept(joined.substring(element.getStart(), element.getLimit()), line);
      written = element.getLimit();
    }
    line.add(Span.of(joined.substring(written), style));
  }

  private void said(Message message, Style style, List<Span> line) {
    for (Span span : book.firstLine(message)) {
      Span said = style.code() ? code(span.text(), style) : span;
      line.add(style.bold() ? said.bold() : said);
    }
  }

  private static Span person(String matrixId, String displayName, Style style) {
    String name = CleanText.line(displayName, MAX_NAME_CHARS);
    return new Span(name, style.asWords(), true, permalink(matrixId), true);
  }

  /** Null for someone erased, of whom no Matrix id is left. */
  private static @Nullable String permalink(String matrixId) {
    return matrixId.startsWith("@")
        ? "https://matrix.to/#/"
            + URLEncoder.encode(matrixId, StandardCharsets.UTF_8).replace("+", "%20")
        : null;
  }

  private Formats formats() {
    return book.formats();
  }
}
