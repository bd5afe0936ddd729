package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.List;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** Names of candidates in a chat. */
final class Names {
  /** What fits beside a number on a phone. */
  static final int MAX_BRIEF_CHARS = 40;

  private static final int MAX_NAMED = 6;

  /** What names may take in a line; one of a chat on a phone holds about forty. */
  private static final int MAX_LINE_CHARS = 60;

  private static final int SHORT_CHARS = 8;
  private static final int FEW_SEATS = 3;

  private Names() {}

  static String brief(String name) {
    return name.codePointCount(0, name.length()) <= MAX_BRIEF_CHARS
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_BRIEF_CHARS)) + "…";
  }

  static List<String> of(Slate slate, List<Integer> candidates) {
    return candidates.stream().map(slate::name).toList();
  }

  /** A name for this place in a phrase; an empty one is that of none of these. */
  static Arg in(String place, String name) {
    return Arg.said(place, said(brief(name)));
  }

  /** A name of any length, in a report. */
  static Message said(String name) {
    return name.isEmpty()
        ? out -> out.line("explanation.none-of-these")
        : out -> out.line("explanation.name", Arg.untrusted("name", name));
  }

  /** The first of them, and how many others there are. */
  static Arg some(String place, List<String> names) {
    int named = fitting(names, MAX_NAMED);
    List<Message> parts = new ArrayList<>();
    names.subList(0, named).forEach(name -> parts.add(said(brief(name))));
    if (named < names.size()) {
      parts.add(out -> out.line("explanation.more-names", Arg.num("count", names.size() - named)));
    }
    return Arg.series(place, parts);
  }

  /** How many of these fit into a line: two at least, so many at most, or all but for one. */
  static int fitting(List<String> names, int most) {
    int fitting = 0;
    int chars = 0;
    int limit = names.size() == most + 1 ? names.size() : Math.min(names.size(), most);
    while (fitting < limit) {
      chars += brief(names.get(fitting)).length();
      if (chars > MAX_LINE_CHARS && fitting >= 2) {
        break;
      }
      fitting++;
    }
    return fitting;
  }

  /** How many sentences about rounds or purchases there is room for, so many at most. */
  static int sentences(Result result, int most) {
    return most - (areShort(result.slate()) ? 0 : 2) - (few(result) ? 0 : 1);
  }

  /** Whether there is room for more than the least. */
  static boolean roomy(Result result) {
    return areShort(result.slate()) && few(result);
  }

  private static boolean areShort(Slate slate) {
    long chars = slate.names().stream().mapToLong(name -> brief(name).length()).sum();
    return chars <= (long) SHORT_CHARS * slate.size();
  }

  /** With many places, sentences name many people. */
  private static boolean few(Result result) {
    return result.rules().seats() <= FEW_SEATS;
  }
}
