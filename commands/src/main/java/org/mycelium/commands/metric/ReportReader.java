package org.mycelium.commands.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.PastDay;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.grammar.Words;

/**
 * Reads a report: {@code households-fed 132 for last week because ...}. The number may stand before
 * the name, or alone.
 */
final class ReportReader {
  private static final Pattern NUMBER_START = Pattern.compile("[-+−–]?\\p{Nd}.*", Pattern.DOTALL);
  private static final Set<String> DAY_LEADS = Set.of("for", "on", "of", "para", "de", "del");
  private static final int MAX_WORDS = 24;

  private ReportReader() {}

  /** Whether a text goes on with a number. */
  static boolean startsNumber(String text) {
    return NUMBER_START.matcher(Words.trim(text)).matches();
  }

  static Reading read(Line line) {
    FirstWord first = FirstWord.of(line.head());
    if (first.word().isEmpty()) {
      return new Reading.Problem(new WritingMessage.ReportHow());
    }
    // The name is taken off before the rest is read: a colon behind it begins no reason.
    Reasoned reasoned =
        Reasoned.split(
            new Line(
                startsNumber(first.word()) ? line.head() : first.rest(),
                line.body(),
                line.moment()));
    List<String> written =
        List.of(Courtesy.without(reasoned.words()).split("[\\s\\p{Z}]+", -1)).stream()
            .filter(word -> !word.isEmpty())
            .limit(MAX_WORDS)
            .toList();
    boolean numberFirst = startsNumber(first.word());
    LocalDate today = line.moment().local().toLocalDate();
    List<String> words = numberFirst ? written : dayLast(written, today);
    int led = lead(words);
    int bare = led < words.size() ? -1 : bareDay(words, today);
    int lead = bare < 0 ? led : bare;
    List<String> said = words.subList(0, lead);
    boolean named = !numberFirst || said.size() > 1;
    String name = numberFirst ? (named ? said.getLast() : "") : first.word();
    String value = String.join(" ", numberFirst && named ? said.subList(0, said.size() - 1) : said);
    if (lead == words.size()) {
      return report(name, value, Optional.empty(), Optional.empty(), reasoned);
    }
    int from = lead == bare ? lead : lead + 1;
    String day = String.join(" ", words.subList(from, words.size()));
    Optional<LocalDate> read = PastDay.read(day, today);
    return read.isEmpty()
        ? new Reading.Problem(new WritingMessage.NotADay(day))
        : report(name, value, read, named(day), reasoned);
  }

  private static Reading report(
      String name,
      String value,
      Optional<LocalDate> day,
      Optional<Cadence> named,
      Reasoned reasoned) {
    return MetricGrammar.understood(
        new MetricCommand.Report(name, value, day, named, reasoned.reason()));
  }

  private static Optional<Cadence> named(String day) {
    return switch (PastDay.unit(day)) {
      case WEEKS -> Optional.of(Cadence.WEEKLY);
      case MONTHS -> Optional.of(Cadence.MONTHLY);
      default -> Optional.empty();
    };
  }

  /** "for last week 12" as "12 for last week". */
  private static List<String> dayLast(List<String> words, LocalDate today) {
    int last = words.size() - 1;
    if (last < 1 || !startsNumber(words.get(last))) {
      return words;
    }
    int from = DAY_LEADS.contains(Words.fold(words.getFirst())) ? 1 : 0;
    return PastDay.read(String.join(" ", words.subList(from, last)), today).isPresent()
        ? Stream.concat(Stream.of(words.get(last)), words.subList(0, last).stream()).toList()
        : words;
  }

  /** "12 last week": where a day begins that nothing leads to; the end if there is none. */
  private static int bareDay(List<String> words, LocalDate today) {
    for (int i = 1; i < words.size(); i++) {
      if (!startsNumber(words.get(i))
          && PastDay.read(String.join(" ", words.subList(i, words.size())), today).isPresent()) {
        return i;
      }
    }
    return words.size();
  }

  /** Where the words for the day begin; the end if there are none. */
  private static int lead(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (DAY_LEADS.contains(Words.fold(words.get(i)))) {
        return i;
      }
    }
    return words.size();
  }
}
