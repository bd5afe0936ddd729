package org.mycelium.commands.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How people write the number of one kind of thing: P3, p3, P 3, #3, "proposal 3". Immutable; safe
 * to share.
 *
 * @param <T> what is numbered
 */
public final class IdForm<T> {
  /** "The E3" is E3 where one is asked for; "the 3" may be anything. */
  private static final Set<String> ARTICLES = Set.of("the", "el", "la");

  private final List<String> names;
  private final Pattern form;
  private final IntFunction<T> made;

  /**
   * Numbers of one kind.
   *
   * @param names what may stand before the digits, such as {@code p} and {@code proposal}
   * @param made makes one of a number from 1
   */
  public IdForm(List<String> names, IntFunction<T> made) {
    this.names = names.stream().map(Words::fold).toList();
    String anyName = this.names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.form = Pattern.compile("#?((?:" + anyName + ")?)(#?)0{0,9}([1-9]\\d{0,8})");
    this.made = made;
  }

  /**
   * A line and the id that was taken out of it.
   *
   * @param rest the line without the id, trimmed
   */
  public record Taken<T>(Optional<T> id, String rest) {}

  /** Text that is an id and nothing else; here a bare number is enough. */
  public Optional<T> read(String text) {
    Taken<T> taken = leading(Words.trim(text), true);
    return taken.rest().isEmpty() ? taken.id() : Optional.empty();
  }

  /** Takes the id that a line starts with, else the one it ends with. */
  public Taken<T> take(String line) {
    Taken<T> marked = leading(line, false);
    if (marked.id().isPresent()) {
      return marked;
    }
    Taken<T> last = takeLast(line);
    return last.id().isPresent() ? last : first(line);
  }

  /** Takes the id that a line starts or ends with; a bare number is none. */
  public Taken<T> takeMarked(String line) {
    Taken<T> first = leading(line, false);
    return first.id().isPresent() ? first : takeLast(line);
  }

  /**
   * Takes the id that a line starts with. A bare number is one too ("3 yes"), unless it begins a
   * time ("3 days").
   */
  public Taken<T> takeFirst(String line) {
    Taken<T> taken = first(line);
    Word article = Word.first(line);
    if (taken.id().isPresent() || !ARTICLES.contains(article.folded())) {
      return taken;
    }
    Taken<T> behind = leading(article.rest(), false);
    return behind.id().isPresent() ? behind : taken;
  }

  private Taken<T> first(String line) {
    Taken<T> taken = leading(line, true);
    return taken.id().isPresent() && startsWithTime(line) ? leading(line, false) : taken;
  }

  /** Takes the id that a line ends with. A bare number is none. */
  public Taken<T> takeLast(String line) {
    String trimmed = Words.trim(line);
    int last = wordStart(trimmed, trimmed.length());
    int secondLast = wordStart(trimmed, last);
    Taken<T> two = leading(trimmed.substring(secondLast), false);
    if (two.id().isPresent() && two.rest().isEmpty()) {
      return new Taken<>(two.id(), before(trimmed, secondLast));
    }
    Optional<T> one = number(Word.first(trimmed.substring(last)), false);
    return new Taken<>(one, one.isPresent() ? before(trimmed, last) : trimmed);
  }

  private Taken<T> leading(String line, boolean bare) {
    Word first = Word.first(line);
    Optional<T> id = number(first, bare);
    if (id.isPresent()) {
      return new Taken<>(id, Words.trim(first.rest()));
    }
    Word second = Word.first(first.rest());
    return names.contains(first.folded()) && number(second, true).isPresent()
        ? new Taken<>(number(second, true), Words.trim(second.rest()))
        : new Taken<>(Optional.empty(), Words.trim(line));
  }

  private Optional<T> number(Word word, boolean bare) {
    Matcher id = form.matcher(word.folded());
    if (!id.matches()) {
      return Optional.empty();
    }
    boolean marked =
        word.folded().startsWith("#") || !id.group(1).isEmpty() || !id.group(2).isEmpty();
    return bare || marked
        ? Optional.of(made.apply(Integer.parseInt(id.group(3))))
        : Optional.empty();
  }

  private static boolean startsWithTime(String line) {
    Word first = Word.first(line);
    return Times.readable(first.typed() + " " + Word.first(first.rest()).typed());
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && Words.isSpace(text.charAt(start - 1))) {
      start--;
    }
    while (start > 0 && !Words.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** What stands before, without the comma that held both apart. */
  private static String before(String text, int end) {
    String before = Words.trim(text.substring(0, end));
    return before.endsWith(",") || before.endsWith(":")
        ? Words.trim(before.substring(0, before.length() - 1))
        : before;
  }
}
