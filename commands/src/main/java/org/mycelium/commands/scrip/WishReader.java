package org.mycelium.commands.scrip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;

/**
 * Reads what is proposed about scrip: {@code hours, limit 20, grows to 40, confirm above 10,
 * contest 7 days}, in any order.
 */
final class WishReader {
  private static final String NUMBER = "(?<number>-?\\d[\\d.,'’]*)(?: \\p{L}+)?";

  private static final Pattern LIMIT =
      Pattern.compile("(?:credit )?(?:limit|limite)(?: of| to| de| a|:)? " + NUMBER);

  private static final Pattern MOST =
      Pattern.compile(
          "(?:max|maximum|grow|grows|growth|growing|maximo|crece|crecer|hasta)(?: up)?"
              + "(?: to| of| a| de| hasta|:)? "
              + NUMBER);

  private static final Pattern NO_GROWTH =
      Pattern.compile("(?:no|without|sin) (?:growth|growing|crecer|crecimiento)|fixed|fijo");

  private static final Pattern CONFIRM =
      Pattern.compile(
          "(?:confirm|confirmation|ask|confirmar|confirmacion|preguntar)(?: me)?"
              + "(?: above| over| from| mas de| desde| por encima de| a partir de|:)? "
              + NUMBER);

  private static final Pattern WINDOW =
      Pattern.compile(
          "(?:contest|contested|dispute|impugnar|reclamar|plazo)"
              + "(?: within| for| window| durante| de| en|:)? (?<length>.+)");

  private static final Pattern DECIMALS =
      Pattern.compile(
          "(?<before>\\d) (?:decimals?|decimales)|(?:decimals?|decimales) (?<after>\\d)");

  private static final Pattern UNIT = Pattern.compile("\\p{L}[\\p{L}\\p{M}-]{0,19}");

  private static final int MAX_CHARS = 300;

  /** What divides clauses; a comma within a number divides nothing. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?:,|;)[\\s\\p{Z}]+|[\\s\\p{Z}]+(?:and|y|with|con)[\\s\\p{Z}]+");

  private WishReader() {}

  /** What is wished; empty if any of it cannot be read, or nothing is. */
  static Optional<ScripWish> read(String written, boolean opens) {
    String head = Words.trim(written);
    if (head.length() > MAX_CHARS) {
      return Optional.empty();
    }
    ScripWish wish = ScripWish.NONE;
    String[] clauses = BETWEEN.split(head, -1);
    for (int i = 0; i < clauses.length; i++) {
      String clause = Words.trim(clauses[i]);
      if (opens && i == 0 && UNIT.matcher(clause).matches()) {
        wish =
            new ScripWish(
                Optional.of(clause),
                wish.decimals(),
                wish.limit(),
                wish.most(),
                wish.confirmAbove(),
                wish.window());
        continue;
      }
      Optional<ScripWish> more = with(wish, Words.fold(clause));
      if (more.isEmpty()) {
        return Optional.empty();
      }
      wish = more.get();
    }
    return wish.equals(ScripWish.NONE) || (opens && wish.unit().isEmpty())
        ? Optional.empty()
        : Optional.of(wish);
  }

  private static Optional<ScripWish> with(ScripWish wish, String clause) {
    Optional<String> limit = number(LIMIT, clause);
    Optional<String> most =
        NO_GROWTH.matcher(clause).matches()
            ? Optional.of(ScripWish.NO_GROWTH)
            : number(MOST, clause);
    Optional<String> confirm = number(CONFIRM, clause);
    Optional<java.time.Duration> window =
        Optional.of(WINDOW.matcher(clause))
            .filter(Matcher::matches)
            .flatMap(found -> Times.duration(found.group("length")))
            .filter(length -> length.compareTo(ScripTerms.LONGEST_WINDOW) <= 0);
    Matcher decimals = DECIMALS.matcher(clause);
    boolean sized = decimals.matches();
    if (limit.or(() -> most).or(() -> confirm).isEmpty() && window.isEmpty() && !sized) {
      return Optional.empty();
    }
    return Optional.of(
        new ScripWish(
            wish.unit(),
            sized ? Optional.of(digit(decimals)) : wish.decimals(),
            limit.or(wish::limit),
            most.or(wish::most),
            confirm.or(wish::confirmAbove),
            window.or(wish::window)));
  }

  private static int digit(Matcher decimals) {
    return Integer.parseInt(
        Optional.ofNullable(decimals.group("before")).orElseGet(() -> decimals.group("after")));
  }

  private static Optional<String> number(Pattern pattern, String clause) {
    Matcher found = pattern.matcher(clause);
    return found.matches() ? Optional.of(found.group("number")) : Optional.empty();
  }
}
