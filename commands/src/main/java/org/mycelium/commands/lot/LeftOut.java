package org.mycelium.commands.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Meant;

/**
 * Who shall not be drawn, where people say so behind what is drawn for and without a comma: "the
 * food committee except bo". Only who the members are tells that from "the walk without dogs"; what
 * cannot be told is asked, for whoever is drawn against what was written finds out too late. What
 * stands between quotation marks is what is drawn for.
 *
 * @param about what is drawn for, without that
 * @param names who is left out, as written; each is what at least one member is called
 * @param unclear why it cannot be told
 */
public record LeftOut(String about, List<String> names, Optional<LotRefusal> unclear) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What mostly leaves somebody out. */
  private static final String PLAIN =
      "except(?:ing)?(?: for)?|exclud(?:ing|es?)|without|(?:but|and) not|(?:leaving|counting) out"
          + "|apart from|aside from|other than|barring"
          + "|excepto|exceptuando|excluyendo|excluid[oa]s?|salvo|sin(?: contar)?(?! embargo)"
          + "|(?<!al )(?<!lo )(?<!de )menos(?! que)|(?:pero|y) no|[ac](?:on)? excepci[oó]n de"
          + "|aparte de";

  /** What does only if a member is named behind it. */
  private static final String LOOSE = "not|but|save|minus|no|quitando|fuera de";

  private static final Pattern LEAVING =
      Pattern.compile(
          "(?<=[\\s,;])(?:(?<plain>" + PLAIN + ")|" + LOOSE + ")(?: a)?(?=[\\s:]):?\\s+", FLAGS);

  static final Pattern QUOTED =
      Pattern.compile("\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|(?<!\\S)'[^']+'(?!\\S)");

  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;]+(?:(?:and|y|e|,|;)\\s*)*$");

  /** No name of anybody has more. */
  private static final int MAX_WORDS = 4;

  /** Keeps its own copy. */
  public LeftOut {
    names = List.copyOf(names);
  }

  /** Reads it, the last clause first. */
  public static LeftOut of(String about, List<Member> present) {
    String hidden = hidden(about);
    List<MatchResult> clauses = LEAVING.matcher(hidden).results().toList();
    List<String> names = new ArrayList<>();
    int end = about.length();
    for (MatchResult clause : clauses.reversed()) {
      List<String> written = PlanReader.names(about.substring(clause.end(), end));
      List<String> unknown = written.stream().filter(name -> !isKnown(name, present)).toList();
      if (unknown.isEmpty()) {
        names.addAll(written);
        end = clause.start();
      } else if (unknown.size() < written.size()
          || (isPlain(clause, hidden) && unknown.stream().anyMatch(LeftOut::isShort))) {
        return new LeftOut(
            about, names, Optional.of(new LotRefusal.WhoIsLeftOut(unknown.getFirst())));
      }
    }
    return new LeftOut(unquoted(withoutEnd(about.substring(0, end))), names, Optional.empty());
  }

  /** The same in length, and nothing to read where there are quotation marks. */
  static String hidden(String about) {
    return QUOTED.matcher(about).replaceAll(found -> "_".repeat(found.group().length()));
  }

  static boolean isKnown(String name, List<Member> present) {
    return present.stream().anyMatch(member -> Meant.names(name, member));
  }

  private static boolean isPlain(MatchResult clause, String text) {
    Matcher again = LEAVING.matcher(text);
    return again.find(clause.start()) && again.group("plain") != null;
  }

  private static boolean isShort(String name) {
    return Words.trim(name).split("[\\s\\p{Z}]+", -1).length <= MAX_WORDS;
  }

  static String withoutEnd(String text) {
    return Words.trim(LOOSE_END.matcher(text + " ").replaceFirst(""));
  }

  static String unquoted(String text) {
    return QUOTED.matcher(text).matches() ? Words.trim(text.substring(1, text.length() - 1)) : text;
  }
}
