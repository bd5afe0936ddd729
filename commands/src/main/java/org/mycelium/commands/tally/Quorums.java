package org.mycelium.commands.tally;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/** Reads a quorum as people write it, in every language we speak. */
public final class Quorums {
  private static final int MAX_CHARS = 100;
  private static final Set<String> NONE =
      Set.of(
          "none", "no", "no quorum", "without", "off", "0", "0%", "ninguno", "sin", "sin quorum");
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:at least |min |al menos |como minimo )?(?<asked>.+?)"
              + "(?: (?:of|de) (?:all|us|them|everyone|todos|todas|nosotros|nosotras))?"
              + "(?: (?:members|people|voters|votes|miembros|personas|votantes|votos))?");

  /** "A quorum of 4". */
  private static final Pattern OF = Pattern.compile("^(?:of|de) ");

  private static final Pattern BOTH =
      Pattern.compile("(?<first>.+?) ?(?:\\+|&| and | y ) ?(?<second>.+)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private Quorums() {}

  /**
   * "1/2", "50%", "two thirds", "la mitad", "8", "8 people", "1/3 and 5", "none"; empty for
   * anything else.
   */
  public static Optional<Quorum> read(String text) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String folded = OF.matcher(Words.fold(text)).replaceFirst("");
    if (NONE.contains(folded)) {
      return Optional.of(Quorum.NONE);
    }
    Matcher both = BOTH.matcher(folded);
    return both.matches()
        ? one(both.group("first")).flatMap(a -> one(both.group("second")).flatMap(b -> join(a, b)))
        : one(folded);
  }

  /** Whether these words were probably meant for a quorum, though they are none we can read. */
  public static boolean nearly(String text) {
    return text.length() <= MAX_CHARS && NearRules.quorum(text);
  }

  private static Optional<Quorum> one(String folded) {
    Matcher around = AROUND.matcher(folded);
    if (!around.matches()) {
      return Optional.empty();
    }
    String asked = around.group("asked");
    return NUMBER.matcher(asked).matches()
        ? Optional.of(new Quorum(Quorum.NONE.share(), Integer.parseInt(asked)))
        : Fractions.read(asked).map(share -> new Quorum(share, 0));
  }

  /** A share and a number hold together; two of a kind contradict one another. */
  private static Optional<Quorum> join(Quorum a, Quorum b) {
    if (a.number() == 0 && b.number() > 0) {
      return Optional.of(new Quorum(a.share(), b.number()));
    }
    return b.number() == 0 && a.number() > 0
        ? Optional.of(new Quorum(b.share(), a.number()))
        : Optional.empty();
  }
}
