package org.mycelium.commands.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Message;

/**
 * What somebody filled in, read as people write it: {@code item=oven, price=400 EUR}, {@code item:
 * oven} on a line each, or {@code oven, 400 EUR} in the order of the blanks. A value may have
 * commas of its own: what follows one belongs to another blank only if it begins with that blank's
 * name.
 *
 * @param values by the folded names of the blanks, in the order of the template
 * @param doubtful whether it could have been meant otherwise
 */
record FilledIn(Map<String, String> values, boolean doubtful) {
  /** Longest of one blank, in code points. */
  static final int MAX_VALUE = 500;

  private static final Pattern SEPARATOR = Pattern.compile("[,;\uFF0C\uFF1B\u3001\n]");
  private static final Pattern AT_END = Pattern.compile("[\\s\\p{Z},;\uFF0C\uFF1B]+$");

  /** "item=oven and price=3". */
  private static final Pattern AND = Pattern.compile("(?iu)[\\s\\p{Z},;](?:and|y|e|&)\\s*$");

  /** A name and "=", or ":", which may also stand in what is filled in. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[,;\uFF0C\uFF1B\n])\\s*(\\p{L}[\\p{L}\\p{M}\\p{N} _-]{0,29}?)\\s*([=:])");

  /** Keeps its own copy. */
  FilledIn {
    values = Map.copyOf(values);
  }

  /** What was made of it. */
  sealed interface Read {
    /** Some blanks, or all of them. */
    record Good(FilledIn in) implements Read {}

    /** Something that cannot be read; nothing of it is taken. */
    record Bad(Message why) implements Read {}
  }

  /**
   * Reads what was written.
   *
   * @param blanks of the template, in order
   * @param before what was filled in earlier, which stands unless it is said anew
   */
  static Read read(String words, List<String> blanks, Map<String, String> before) {
    return new Reader(blanks, before).read(Words.trim(words));
  }

  /**
   * What was {@linkplain #kept(List) kept}: nothing in a value is taken for another blank's name.
   */
  static FilledIn ofKept(String kept, List<String> blanks) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> keys = blanks.stream().map(Words::fold).toList();
    for (String line : kept.split("\n", -1)) {
      int sign = line.indexOf('=');
      if (sign > 0 && keys.contains(Words.fold(line.substring(0, sign)))) {
        values.put(Words.fold(line.substring(0, sign)), line.substring(sign + 1));
      }
    }
    return new FilledIn(values, false);
  }

  /** As it is kept until the rest is filled in: a line for each blank. */
  String kept(List<String> blanks) {
    return written(blanks, "\n");
  }

  /** The blanks that are still empty, in order. */
  List<String> missing(List<String> blanks) {
    return blanks.stream().filter(blank -> !values.containsKey(Words.fold(blank))).toList();
  }

  /**
   * As it can be written after the template's name; empty where a value would be read as something
   * else there.
   */
  Optional<String> typed(List<String> blanks) {
    String written = written(blanks, ", ");
    return read(written, blanks, Map.of()) instanceof Read.Good(FilledIn again)
            && again.equals(new FilledIn(values, false))
        ? Optional.of(written)
        : Optional.empty();
  }

  private String written(List<String> blanks, String between) {
    StringJoiner written = new StringJoiner(between);
    for (String blank : blanks) {
      Optional.ofNullable(values.get(Words.fold(blank)))
          .ifPresent(value -> written.add(blank + "=" + value));
    }
    return written.toString();
  }

  /** One use. */
  private static final class Reader {
    private final List<String> blanks;
    private final List<String> keys;
    private final Map<String, String> values;
    private final List<String> said = new ArrayList<>();
    private boolean doubtful;
    private Optional<Message> wrong = Optional.empty();

    Reader(List<String> blanks, Map<String, String> before) {
      this.blanks = blanks;
      this.keys = blanks.stream().map(Words::fold).toList();
      this.values = new LinkedHashMap<>(before);
    }

    Read read(String words) {
      List<MatchResult> named = named(words);
      int end = named.isEmpty() ? words.length() : named.getFirst().start();
      bare(tidy(words.substring(0, end)));
      for (int i = 0; i < named.size(); i++) {
        MatchResult pair = named.get(i);
        boolean last = i + 1 == named.size();
        String value =
            words.substring(pair.end(), last ? words.length() : named.get(i + 1).start());
        // On a line of its own the next one needs no "and", so it belongs to this.
        boolean led =
            !last
                && words
                        .substring(named.get(i + 1).start(), named.get(i + 1).start(1))
                        .indexOf('\n')
                    < 0;
        put(key(pair.group(1)), led ? AND.matcher(value).replaceFirst("") : value);
      }
      return wrong
          .<Read>map(Read.Bad::new)
          .orElseGet(() -> new Read.Good(new FilledIn(values, doubtful)));
    }

    /** Where a blank's name stands, or almost one; what else looks like one is no blank here. */
    private List<MatchResult> named(String words) {
      List<MatchResult> pairs = new ArrayList<>();
      Matcher m = pattern().matcher(words);
      int from = 0;
      while (m.find(from)) {
        doubtful |= isAside(m);
        pairs.add(m.toMatchResult());
        from = m.end();
      }
      Matcher other = NAMED.matcher(words);
      from = 0;
      while (other.find(from)) {
        String folded = Words.fold(other.group(1));
        int start = other.start();
        boolean known = pairs.stream().anyMatch(p -> p.start() <= other.end(1) && p.end() > start);
        if (!known && Near.nearest(folded, keys).isPresent()) {
          doubtful = true;
          pairs.add(other.toMatchResult());
        } else if (!known && other.group(2).equals("=")) {
          wrong = wrong.or(() -> unknown(other.group(1)));
        }
        from = other.end(1);
      }
      pairs.sort((a, b) -> Integer.compare(a.start(), b.start()));
      return pairs;
    }

    /** "the oven, best price: none": a name in the midst of words may be one of them. */
    private static boolean isAside(Matcher pair) {
      String before = pair.group().substring(0, pair.start(1) - pair.start());
      char sign = pair.group().charAt(pair.group().length() - 1);
      return pair.start() > 0
          && before.startsWith(" ")
          && before.indexOf('\n') < 0
          && (sign == ':' || sign == '\uFF1A');
    }

    private Optional<Message> unknown(String name) {
      return Optional.of(new FillMessage.NoSuchBlank(name, blanks));
    }

    /** Any of the names, as written in the template or without its accents, and a sign. */
    private Pattern pattern() {
      StringJoiner names = new StringJoiner("|");
      blanks.stream()
          .flatMap(blank -> List.of(blank, Words.fold(blank)).stream())
          .distinct()
          .sorted((a, b) -> Integer.compare(b.length(), a.length()))
          .forEach(name -> names.add(Pattern.quote(name)));
      return Pattern.compile(
          "(?iu)(?:^|[,;\uFF0C\uFF1B\\s])\\s*(?:the\\s|el\\s|la\\s)?[\\[{<]?("
              + names
              + ")[\\]}>]?\\s*[=:\uFF1A\uFF1D]");
    }

    private String key(String name) {
      String folded = Words.fold(name);
      return keys.contains(folded) ? folded : Near.nearest(folded, keys).orElseThrow();
    }

    /** What has no name stands for the blanks that are empty, in their order. */
    private void bare(String words) {
      if (words.isEmpty()) {
        return;
      }
      List<String> empty = keys.stream().filter(key -> !values.containsKey(key)).toList();
      List<String> parts =
          SEPARATOR.splitAsStream(words).map(Words::trim).filter(p -> !p.isEmpty()).toList();
      if (empty.isEmpty()) {
        wrong = wrong.or(() -> Optional.of(new FillMessage.WhichBlank(words, blanks)));
      } else if (empty.size() == 1 || parts.size() < 2) {
        doubtful |= keys.size() > 1;
        put(empty.getFirst(), words);
      } else if (parts.size() > empty.size()) {
        wrong = wrong.or(() -> Optional.of(new FillMessage.TooManyValues(parts.size(), blanks)));
      } else {
        doubtful = true;
        for (int i = 0; i < parts.size(); i++) {
          put(empty.get(i), parts.get(i));
        }
      }
    }

    private void put(String key, String written) {
      String value = tidy(written).replaceAll("\\s*\\n\\s*", " ");
      int length = value.codePointCount(0, value.length());
      if (length > MAX_VALUE) {
        wrong =
            wrong.or(() -> Optional.of(new FillMessage.ValueTooLong(name(key), length, MAX_VALUE)));
      } else if (said.contains(key) && !value.equals(values.get(key))) {
        wrong = wrong.or(() -> Optional.of(new FillMessage.SaidTwice(name(key))));
      } else if (!value.isEmpty()) {
        said.add(key);
        values.put(key, value);
      }
    }

    private String name(String key) {
      return blanks.get(keys.indexOf(key));
    }

    private static String tidy(String words) {
      return Words.trim(AT_END.matcher(words).replaceFirst(""));
    }
  }
}
