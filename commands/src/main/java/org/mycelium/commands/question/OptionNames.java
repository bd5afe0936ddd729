package org.mycelium.commands.question;

import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.tally.Position;

/** How the names of options are compared with one another and with what voters write. */
final class OptionNames {
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,3})[.)]?");
  private static final Pattern MARKS = Pattern.compile("^[\\p{P}\\s&&[^#]]+|[\\p{P}\\s]+$");

  /** Somebody whose name is told with their id. */
  private static final Pattern PERSON = Pattern.compile("(?<name>.+) \\((?<id>@\\S+:\\S+)\\)");

  /** A name that could be read as several, as an order or as points, stands for nobody. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "[^\\p{L}\\p{M}\\p{Nd} .'\u2019-]"
              + "|(?<!\\S)([\\p{Nd}.]+|and|or|y|e|o|u|ni|no|not|con|than|then|over|antes|luego)"
              + "(?!\\S)");

  /** The combining frame that makes a key of a digit. */
  private static final String KEYCAP = "\u20E3";

  private static final Set<String> NONE =
      Set.of(
          "none",
          "none of these",
          "none of them",
          "none of the above",
          "nothing",
          "status quo",
          "ninguna",
          "ninguno",
          "ninguna de estas",
          "ninguno de estos",
          "ninguna de las anteriores",
          "nada");

  private static final List<Position> POSITIONS = List.of(Position.YES, Position.NO);

  /** Thread-safe once built (ICU). */
  private static final SpoofChecker CONFUSABLE = new SpoofChecker.Builder().build();

  private OptionNames() {}

  /** The form in which names are compared: folded, without marks around it; may be empty. */
  static String key(String name) {
    String folded = Words.fold(name).replace(KEYCAP, "");
    String bare = MARKS.matcher(folded).replaceAll("");
    return bare.isEmpty() ? folded : bare;
  }

  /**
   * By what else an option goes that is a person of this name, {@code "Bo13 (@bo:example.org)"}:
   * the name alone, where it means nothing else, and the id.
   */
  static List<String> keysOfPerson(String option) {
    Matcher person = PERSON.matcher(option);
    if (!person.matches()) {
      return List.of();
    }
    String name = key(person.group("name"));
    String id = key(person.group("id"));
    boolean clear =
        !SEVERAL.matcher(Words.fold(person.group("name"))).find()
            && number(name).isEmpty()
            && !isNone(name)
            && POSITIONS.stream().noneMatch(position -> position.words().contains(name))
            && !isReserved(name);
    return clear ? List.of(name, id) : List.of(id);
  }

  /** Equal for names that look the same, whatever letters they are made of (UTS 39). */
  static String skeleton(String name) {
    return CONFUSABLE.getSkeleton(key(name));
  }

  /** Whether this says "none of these". */
  static boolean isNone(String words) {
    return NONE.contains(key(words));
  }

  /** Whether it means something else wherever votes are written. */
  static boolean isReserved(String name) {
    return Position.ABSTAIN.words().contains(key(name)) || key(name).equals("confirm");
  }

  /** The number that is written, as on the card, on a key or with a mark; empty for other words. */
  static Optional<Integer> number(String words) {
    String folded = Words.fold(words).replace(KEYCAP, "");
    Matcher m = NUMBER.matcher(folded);
    if (folded.equals("\uD83D\uDD1F")) {
      return Optional.of(10); // the key of ten has a character of its own
    }
    return m.matches() ? Optional.of(Integer.parseInt(m.group(1))) : Optional.empty();
  }
}
