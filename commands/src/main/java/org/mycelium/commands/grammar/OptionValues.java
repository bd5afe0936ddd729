package org.mycelium.commands.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects what options were written. One use, one thread. */
final class OptionValues {
  /** More than anyone means; what goes beyond stays text. */
  static final int MAX_OPTIONS = 20;

  /** Longer words are no value, and nobody is asked whether they are. */
  static final int MAX_VALUE_CHARS = 100;

  private static final String QUOTES = "\"'“”„‘’‚«»`";

  static final String PLEASE = "(?:please|pls|plz|por favor|thanks|thank you|gracias)";

  private static final Pattern COURTESY = Pattern.compile("(?iu)\\s{0,9}" + PLEASE + "[.! ]{0,9}");

  /** Politeness at the end of a value is none of it. */
  private static final Pattern POLITE =
      Pattern.compile("(?iu)(?:^|(?<=[\\s,;]))" + PLEASE + "[.!]{0,9}$");

  private final List<OptionWord> words;
  private final Map<String, String> byKey = new LinkedHashMap<>();
  private final List<GrammarMessage> problems = new ArrayList<>();
  private Optional<Options.Unclear> unclear = Optional.empty();
  private int seen;

  OptionValues(List<OptionWord> words) {
    this.words = words;
  }

  /** The option this folded word names, however weakly. */
  Optional<OptionWord> calledBy(String folded) {
    return words.stream().filter(option -> option.calledBy(folded)).findFirst();
  }

  /** The option this folded word names if this text is a value of it. */
  Optional<OptionWord> readable(String folded, String text) {
    return readable(folded, text, OptionWord::readable);
  }

  /** The same if the text is a value so plainly that no comma is needed. */
  Optional<OptionWord> compact(String folded, String text) {
    return readable(folded, text, option -> option.readable().and(option.compact()));
  }

  /** The option this folded word names if this text was probably meant for a value of it. */
  Optional<OptionWord> almost(String folded, String text) {
    return readable(folded, text, OptionWord::almost)
        .filter(option -> !byKey.containsKey(option.key()));
  }

  /** The option whose word leads this clause, if the rest was probably meant for a value of it. */
  Optional<OptionWord> almost(String clause) {
    Word lead = Word.first(clause);
    return almost(lead.folded(), lead.rest());
  }

  /** The option that all of these words after a comma are, if they are one. */
  Optional<OptionWord> clause(String clause) {
    return bareClause(clause).or(() -> bareClause(OfVote.without(clause)));
  }

  private Optional<OptionWord> bareClause(String clause) {
    Word lead = Word.first(clause);
    return readable(lead.folded(), lead.rest()).or(() -> alone(clause, OptionWord.Fit.READS));
  }

  /** The option that is meant by a name alone, if it is no part of a list. */
  Optional<OptionWord> name(String clause) {
    return alone(clause, OptionWord.Fit.NAME);
  }

  /** The option that these words are if another stands before them. */
  Optional<OptionWord> beside(String clause) {
    return alone(clause, OptionWord.Fit.BESIDE).filter(option -> !byKey.containsKey(option.key()));
  }

  /** Whether these words are an option so plainly that no comma is needed. */
  boolean plain(String clause) {
    return Stream.of(clause, OfVote.without(clause))
        .map(Word::first)
        .anyMatch(lead -> compact(lead.folded(), lead.rest()).isPresent());
  }

  /** The option that these words would be after a comma, if they are asked about without one. */
  Optional<OptionWord> asked(String clause) {
    return clause(clause)
        .filter(option -> option.ending().asked().test(Words.fold(value(OfVote.without(clause)))))
        .filter(option -> !byKey.containsKey(option.key()));
  }

  /** The option that these words were probably meant for, though no word of it leads them. */
  Optional<OptionWord> almostAlone(String clause) {
    return alone(clause, OptionWord.Fit.ALMOST)
        .or(() -> name(clause))
        .filter(option -> !byKey.containsKey(option.key()));
  }

  private Optional<OptionWord> alone(String clause, OptionWord.Fit fit) {
    String value = value(clause);
    String folded = Words.fold(value);
    return value.length() > MAX_VALUE_CHARS
        ? Optional.empty()
        : words.stream().filter(option -> option.alone().apply(folded) == fit).findFirst();
  }

  /** Keeps what is written in words of which all are an option. */
  void takeClause(OptionWord option, String clause) {
    String bare =
        bareClause(clause).filter(option::equals).isPresent() ? clause : OfVote.without(clause);
    Word lead = Word.first(bare);
    boolean led = readable(lead.folded(), lead.rest()).filter(option::equals).isPresent();
    take(option, led ? lead.rest() : bare);
  }

  /** Whether these words are polite and no more: "please". */
  static boolean courtesy(String clause) {
    return clause.length() <= Near.MAX_CHARS && COURTESY.matcher(clause).matches();
  }

  /** Notes what was probably meant for an option; the first is told. */
  void unclear(OptionWord option, String text) {
    if (unclear.isEmpty()) {
      unclear = Optional.of(new Options.Unclear(option.key(), Words.shorten(text, Near.MAX_CHARS)));
    }
  }

  /** The option that a clause begins with, though it goes on, if it is one to be asked about. */
  Optional<OptionWord> askedAtStart(String clause) {
    Word first = Word.first(clause);
    Word second = Word.first(first.rest());
    return asked(first.typed())
        .filter(option -> option.named(first.folded()))
        .or(() -> asked(first.typed() + " " + second.typed()));
  }

  /**
   * Notes an option without a comma that nobody could take back; the first is told.
   *
   * @param line the words it stands in
   * @param mended the same as an option, and with it in the text
   */
  void withoutComma(OptionWord option, String text, String line, List<String> mended) {
    if (unclear.isEmpty()) {
      unclear = Optional.of(new Options.Unclear(option.key(), text, line, mended));
    }
  }

  /** Notes what stands behind an option and is none; the first is told. */
  void unread(String text, String line, List<String> mended) {
    if (unclear.isEmpty()) {
      unclear = Optional.of(new Options.Unclear("", text, line, mended));
    }
  }

  private Optional<OptionWord> readable(
      String folded, String text, Function<OptionWord, Predicate<String>> test) {
    String value = value(text);
    return value.length() > MAX_VALUE_CHARS
        ? Optional.empty()
        : words.stream()
            .filter(option -> option.calledBy(folded) && test.apply(option).test(value))
            .filter(option -> !value.isEmpty() || option.readable().test(value))
            .findFirst();
  }

  /** Keeps a value. */
  void take(OptionWord option, String text) {
    seen++;
    String value = value(text);
    if (value.isEmpty() && !option.readable().test(value)) {
      problems.add(new GrammarMessage.OptionWithoutValue(option.example()));
      return;
    }
    String earlier = byKey.putIfAbsent(option.key(), value);
    if (earlier != null && !earlier.equals(value)) {
      problems.add(new GrammarMessage.OptionTwice(earlier, value));
    }
  }

  /** Notes an option there is not. */
  void unknown(String folded) {
    seen++;
    List<String> all =
        words.stream().flatMap(o -> Stream.concat(o.names().stream(), o.leads().stream())).toList();
    String typed = "--" + Words.shorten(folded, Near.MAX_CHARS);
    problems.add(
        Near.nearest(folded, all)
            .flatMap(this::calledBy)
            .<GrammarMessage>map(near -> new GrammarMessage.NearOption(typed, near.example()))
            .orElseGet(() -> new GrammarMessage.UnknownOption(typed, examples())));
  }

  private List<String> examples() {
    return words.stream().map(OptionWord::example).toList();
  }

  /** Whether so many options were written that the rest is left as text. */
  boolean full() {
    return seen >= MAX_OPTIONS;
  }

  Map<String, String> byKey() {
    return byKey;
  }

  Optional<Options.Unclear> unclear() {
    return unclear;
  }

  List<GrammarMessage> problems() {
    return problems;
  }

  /** Without blanks, quotes and punctuation around it. */
  private static String value(String text) {
    String value = Words.trim(text);
    int start = 0;
    int end = value.length();
    while (end > start && (QUOTES + ".,;").indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && QUOTES.indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    String bare = Words.trim(value.substring(start, end));
    String plain = bare.length() > MAX_VALUE_CHARS ? bare : POLITE.matcher(bare).replaceFirst("");
    return plain.equals(bare) ? bare : value(plain);
  }
}
