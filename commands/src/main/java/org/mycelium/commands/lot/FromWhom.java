package org.mycelium.commands.lot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Meant;

/**
 * From whom is drawn, where people say so behind what is drawn for: "cooking from bo and chidi".
 * Only who the members are tells that from "the walk from the station"; what could be both is
 * asked, for a draw among others than was meant is seen too late. What stands between quotation
 * marks is what is drawn for.
 *
 * @param about what is drawn for, without that
 * @param names from whom, as written; each is what at least one member is called; may be empty
 * @param unclear why it cannot be told
 */
record FromWhom(String about, List<String> names, Optional<LotRefusal> unclear) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What mostly leads to people. */
  private static final String PLAIN =
      "from(?: among(?:st)?| between)?|among(?:st)?|out of|between|de entre|entre";

  /** What does only if members are named behind it, and nobody was named before. */
  private static final Pattern LEADING =
      Pattern.compile("(?<=[\\s,;])(?:(?<plain>" + PLAIN + ")|of|de)\\s+|:\\s+", FLAGS);

  /** What does not begin a name. */
  private static final Set<String> NO_NAME =
      Set.of(
          ("the a an our this that these those my your its their here there now today tomorrow"
                  + " el la los las lo un una unos unas nuestro nuestra nuestros nuestras este esta"
                  + " estos estas aqui ahora hoy manana mi tu su")
              .split(" "));

  /** Keeps its own copy. */
  FromWhom {
    names = List.copyOf(names);
  }

  /**
   * Reads it from what stands before whoever is left out.
   *
   * @param written what is drawn for, as it was before those were taken from it
   * @param said whether it was said before from whom, be it from all
   * @param butSome whether somebody is left out, so that "everyone" before that is who is drawn
   *     from
   */
  static FromWhom of(
      LeftOut rest, String written, boolean said, boolean butSome, List<Member> present) {
    String about = rest.about();
    Matcher quoted = LeftOut.QUOTED.matcher(written);
    if (quoted.lookingAt() && !about.startsWith(quoted.group().substring(0, 1))) {
      return new FromWhom(about, List.of(), Optional.empty());
    }
    for (MatchResult clause :
        LEADING.matcher(LeftOut.hidden(about)).results().toList().reversed()) {
      List<String> named = PlanReader.names(about.substring(clause.end()));
      long known = named.stream().filter(name -> LeftOut.isKnown(name, present)).count();
      boolean plain = clause.namedGroups().containsKey("plain") && clause.group("plain") != null;
      boolean aside =
          butSome || about.substring(0, clause.start()).stripTrailing().matches(".*[,;]");
      if (plain && !said && aside && PlanReader.isEverybody(about.substring(clause.end()))) {
        return new FromWhom(without(clause, about), List.of(), Optional.empty());
      }
      boolean meant = known > 0 ? plain || !said : plain && !said && areNames(named);
      if (meant) {
        return !said && known > 1 && known == named.size()
            ? new FromWhom(without(clause, about), named, Optional.empty())
            : new FromWhom(
                about,
                List.of(),
                Optional.of(new LotRefusal.WhoIsDrawnFrom(about.substring(clause.end()))));
      }
    }
    return new FromWhom(about, List.of(), Optional.empty());
  }

  private static String without(MatchResult clause, String about) {
    return LeftOut.unquoted(LeftOut.withoutEnd(about.substring(0, clause.start())));
  }

  /** Whether these look like people whom nobody here is called. */
  private static boolean areNames(List<String> named) {
    return named.size() > 1 && named.stream().allMatch(FromWhom::isName);
  }

  private static boolean isName(String written) {
    String[] words = Words.fold(written).toLowerCase(Locale.ROOT).split("[\\s\\p{Z}]+", -1);
    return words.length <= 2
        && !NO_NAME.contains(words[0])
        && written.codePoints().allMatch(c -> !Character.isDigit(c))
        && !Meant.isId(written);
  }
}
