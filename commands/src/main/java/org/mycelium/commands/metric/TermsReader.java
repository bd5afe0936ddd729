package org.mycelium.commands.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.Quotation;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.metric.MetricCommand.Reporter;
import org.mycelium.commands.metric.MetricCommand.Terms;

/**
 * Reads how something is counted: {@code "what it means", weekly, reported by @ana, in hours, 1
 * decimal}, in any order after the meaning. One use, one thread.
 */
final class TermsReader {
  private static final Map<String, Cadence> CADENCES =
      Map.ofEntries(
          Map.entry("daily", Cadence.DAILY),
          Map.entry("every day", Cadence.DAILY),
          Map.entry("diario", Cadence.DAILY),
          Map.entry("diaria", Cadence.DAILY),
          Map.entry("cada dia", Cadence.DAILY),
          Map.entry("weekly", Cadence.WEEKLY),
          Map.entry("every week", Cadence.WEEKLY),
          Map.entry("semanal", Cadence.WEEKLY),
          Map.entry("cada semana", Cadence.WEEKLY),
          Map.entry("monthly", Cadence.MONTHLY),
          Map.entry("every month", Cadence.MONTHLY),
          Map.entry("mensual", Cadence.MONTHLY),
          Map.entry("cada mes", Cadence.MONTHLY));

  private static final Pattern REPORTER =
      Pattern.compile(
          "(?:reported by|reporter|by|(?:lo |la )?informa|informad[ao] por|responsable|por):?"
              + " (.+)");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:(?:the )?role|(?:el |la )?(?:cargo|rol|funcion)"
              + "|whoever (?:has|holds)(?: the role)?|quien (?:tenga|tiene)(?: el cargo)?)"
              + "(?: (?:of|de))?:? (.+)");
  private static final Pattern UNIT = Pattern.compile("(?:in|unit|en|unidad):? (.+)");
  private static final Pattern DECIMALS =
      Pattern.compile(
          "(?:(?:with|to|con|a) )?(?<before>\\d{1,3}|\\p{L}{2,6}) (?:decimal(?:s|es)?)(?: places?)?"
              + "|decimal(?:s|es)?(?: places?)?(?::|=| )+(?<after>\\d{1,3}|\\p{L}{2,6})");
  private static final Set<String> NONE = Set.of("no", "zero", "sin", "cero", "ningun");
  private static final Set<String> ISSUER = Set.of("me", "myself", "mi", "yo");
  private static final Set<String> ANYONE =
      Set.of("anyone", "anybody", "everyone", "all", "cualquiera", "todos", "todas", "nadie");

  private final List<String> meaning = new ArrayList<>();
  private @Nullable Cadence cadence;
  private Reporter reporter = new Reporter.Issuer();
  private String unit = "";
  private int decimals;

  private TermsReader() {}

  /** Everything after {@code create}. */
  static Reading create(String text, String below) {
    FirstWord name = nameOf(text);
    Optional<Quotation> quoted = Quotation.of(name.rest());
    TermsReader reader = new TermsReader();
    String tail = quoted.map(Quotation::rest).orElse(name.rest());
    Optional<String> unclear = reader.read(tail, quoted.isEmpty());
    if (name.word().isEmpty()) {
      return new Reading.Problem(new WritingMessage.NameMissing());
    }
    if (unclear.isPresent()) {
      return new Reading.Problem(new WritingMessage.UnclearTerm(unclear.get()));
    }
    String said = quoted.map(Quotation::words).orElse(String.join(", ", reader.meaning));
    return MetricGrammar.understood(
        new MetricCommand.Create(
            name.word(), Words.trim(said.isEmpty() ? below : said), reader.terms()));
  }

  /** One word; or, if a quotation follows without a comma, all words before it. */
  private static FirstWord nameOf(String text) {
    int quote = 0;
    while (quote < text.length() && !Quotation.opens(text.charAt(quote))) {
      quote++;
    }
    String before = text.substring(0, quote);
    return quote == text.length() || before.contains(",") || before.contains(":")
        ? FirstWord.of(text)
        : new FirstWord(
            String.join("-", Words.trim(before).split("[\\s\\p{Z}]+", -1)), text.substring(quote));
  }

  /** Everything after {@code adopt}. */
  static Reading adopt(String text) {
    FirstWord name = FirstWord.of(text);
    TermsReader reader = new TermsReader();
    Optional<String> unclear = reader.read(name.rest(), false);
    if (unclear.isPresent()) {
      return new Reading.Problem(new WritingMessage.UnclearTerm(unclear.get()));
    }
    return MetricGrammar.understood(
        name.word().isEmpty()
            ? new MetricCommand.ListReadyMade()
            : new MetricCommand.Adopt(name.word(), reader.terms()));
  }

  /** Who is to report, in words of its own; empty for no words. */
  static Optional<Reporter> reporter(String words) {
    String folded = Words.fold(words);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    if (ISSUER.contains(folded)) {
      return Optional.of(new Reporter.Issuer());
    }
    if (ANYONE.contains(folded)) {
      return Optional.of(new Reporter.Anyone());
    }
    return Optional.of(
        after(ROLE, words)
            .<Reporter>map(Reporter.Role::new)
            .orElseGet(() -> new Reporter.Called(words)));
  }

  private Terms terms() {
    return new Terms(Optional.ofNullable(cadence), reporter, unit, decimals);
  }

  /**
   * Takes the terms, each after a comma.
   *
   * @param meansSomething whether what is no term, and stands before the first one, is the meaning
   * @return what could not be read
   */
  private Optional<String> read(String tail, boolean meansSomething) {
    boolean terms = !meansSomething;
    for (String part : tail.split("[,;，；、،]", -1)) {
      String piece = Words.trim(part);
      if (piece.isEmpty()) {
        continue;
      }
      if (term(piece)) {
        terms = true;
      } else if (terms) {
        return Optional.of(piece);
      } else {
        meaning.add(piece);
      }
    }
    return Optional.empty();
  }

  private boolean term(String piece) {
    String folded = Words.fold(piece);
    Cadence named = CADENCES.get(folded);
    if (named != null) {
      cadence = named;
      return true;
    }
    Matcher digits = DECIMALS.matcher(folded);
    if (digits.matches()) {
      Optional<Integer> read =
          number(digits.group("before") == null ? digits.group("after") : digits.group("before"));
      read.ifPresent(count -> decimals = count);
      return read.isPresent();
    }
    return together(piece)
        || after(REPORTER, piece).flatMap(TermsReader::reporter).map(this::reportedBy).orElse(false)
        || after(UNIT, piece).map(this::countedIn).orElse(false);
  }

  /** "2", "two", "no". */
  private static Optional<Integer> number(String folded) {
    if (Character.isDigit(folded.charAt(0))) {
      return Optional.of(Integer.parseInt(folded));
    }
    return NONE.contains(folded) ? Optional.of(0) : NumberWords.read(folded);
  }

  /** "weekly reported by @ana", "reported by @ana weekly". */
  private boolean together(String piece) {
    int first = piece.indexOf(' ');
    int last = piece.lastIndexOf(' ');
    if (first < 0) {
      return false;
    }
    Cadence leading = CADENCES.get(Words.fold(piece.substring(0, first)));
    Cadence closing = CADENCES.get(Words.fold(piece.substring(last + 1)));
    Cadence found = leading != null ? leading : closing;
    String rest = leading != null ? piece.substring(first + 1) : piece.substring(0, last);
    if (found == null || !term(Words.trim(rest))) {
      return false;
    }
    cadence = found;
    return true;
  }

  private boolean reportedBy(Reporter who) {
    reporter = who;
    return true;
  }

  private boolean countedIn(String what) {
    unit = what;
    return true;
  }

  /** What follows a lead, as it was written. */
  private static Optional<String> after(Pattern lead, String piece) {
    Matcher found = lead.matcher(Words.fold(piece));
    if (!found.matches()) {
      return Optional.empty();
    }
    // Folding may change lengths, but not how many words there are.
    int words = found.group(1).split(" ", -1).length;
    String[] written = piece.split("[\\s\\p{Z}]+", -1);
    return Optional.of(
        String.join(" ", List.of(written).subList(written.length - words, written.length)));
  }
}
