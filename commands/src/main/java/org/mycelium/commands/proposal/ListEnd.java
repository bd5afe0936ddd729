package org.mycelium.commands.proposal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.question.Methods;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.text.Message;

/**
 * The last of options on one line, where it may be no option: "Monday, Tuesday, ranked choice" says
 * how it is counted, and "Monday, Tuesday and Friday" names three. What could be either is asked
 * about.
 *
 * @param head the line without what is no option
 * @param method how it is counted, if the last one says so
 * @param points the most that can be given, if the last one says so
 * @param problem what could be either
 */
record ListEnd(
    String head, Optional<String> method, Optional<String> points, Optional<Message> problem) {
  private static final int MAX_CHARS = 80;

  private static final Pattern LAST =
      Pattern.compile("(?<before>.*\\S)\\s{0,9}(?<comma>[,;\uFF0C\uFF1B])\\s{0,9}(?<last>[^,;]+)");

  /** "Score 0-5": points are given from nought to that. */
  private static final Pattern POINTS =
      Pattern.compile(
          "(?<method>scor(?:e|es|ing)|range|points|puntos|puntuacion|stars?|estrellas)"
              + "(?: from| de| del)? 0 ?(?:-|\u2013|to|a|al|hasta) ?(?<most>\\d{1,2})");

  private static final Pattern LISTED =
      Pattern.compile(
          "(?iu)(?:(?<lead>and|or|y|o|e|u)\\s+(?<alone>\\S.*)"
              + "|(?<one>\\S+(?:\\s\\S+)?)\\s+(?<word>and|or|y|o|e|u|&)\\s+"
              + "(?<other>\\S+(?:\\s\\S+)?))");

  private static final Pattern ENDS =
      Pattern.compile("\\s{0,3}(?<open>[(\\[]?)(?<method>[^()\\[\\].!]+)[)\\].!]{0,2}");

  private static final int MAX_METHOD_WORDS = 3;

  private static final Pattern EITHER = Pattern.compile("(?iu)or|o|u");
  private static final Pattern SPANISH = Pattern.compile("(?iu)\\bopciones\\b");

  /**
   * Of the first line.
   *
   * @param head without the terms behind the options
   * @param whole as it was written
   * @param said whether it was said how it is counted
   */
  static ListEnd of(String head, String whole, boolean said) {
    String from = OptionList.from(head);
    int colon = colon(from);
    String list = colon < 0 ? "" : from.substring(colon + 1);
    Matcher end = LAST.matcher(list);
    if (!end.matches() || end.group("last").length() > MAX_CHARS) {
      return plain(head);
    }
    String front = head.substring(0, head.length() - list.length());
    String last = Words.trim(end.group("last"));
    String before = end.group("before");
    String comma = end.group("comma") + " ";
    Optional<ListEnd> counted =
        said || named(before)
            ? Optional.empty()
            : counted(new Ends(head, whole, front, before, comma, last));
    Ends line = new Ends(head, whole, front, before, comma, last);
    return counted
        .or(() -> said || named(before) ? Optional.empty() : mixed(line))
        .orElseGet(() -> joined(line));
  }

  /** The line in its parts. */
  private record Ends(
      String head, String whole, String front, String before, String comma, String last) {
    /** The whole line with another list; empty if it cannot be shown. */
    String with(String list) {
      return whole.contains(head) && !whole.contains("`")
          ? Words.trim(whole.replace(head, front + " " + Words.trim(list)).replace("  ", " "))
          : "";
    }

    /** With the last one before the others, where it is an option like them. */
    String turned() {
      return with(last + comma + Words.trim(before));
    }
  }

  private static Optional<ListEnd> counted(Ends line) {
    String folded = Words.fold(line.last());
    Matcher points = POINTS.matcher(folded);
    if (points.matches()) {
      return Optional.of(
          new ListEnd(
              line.front() + line.before(),
              Optional.of(points.group("method").startsWith("star") ? "star" : "score"),
              Optional.of(points.group("most")),
              Optional.empty()));
    }
    return switch (Methods.unled(line.last())) {
      case READS ->
          Optional.of(
              new ListEnd(
                  line.front() + line.before(),
                  Optional.of(line.last()),
                  Optional.empty(),
                  Optional.empty()));
      case ALMOST ->
          Optional.of(
              problem(
                  line,
                  new ListMessage.MethodOrOption(
                      line.last(),
                      line.with(line.before() + line.comma() + by(line) + line.last()),
                      line.turned())));
      default -> Optional.empty();
    };
  }

  /** "Friday ranked choice": the comma is missing, or it is an option's name. */
  private static Optional<ListEnd> mixed(Ends line) {
    int from = line.last().length();
    for (int words = 0; words < MAX_METHOD_WORDS; words++) {
      from = line.last().lastIndexOf(' ', from - 1);
      if (from <= 0) {
        return Optional.empty();
      }
      Matcher ends = ENDS.matcher(line.last().substring(from));
      String option = line.last().substring(0, from).replaceFirst("[.!]$", "");
      if (ends.matches() && isMethod(ends.group("method"), !ends.group("open").isEmpty())) {
        String method = Words.trim(ends.group("method"));
        String apart = line.before() + line.comma() + option + line.comma() + by(line) + method;
        return Optional.of(
            problem(line, new ListMessage.MethodOrOption(method, line.with(apart), line.turned())));
      }
    }
    return Optional.empty();
  }

  private static boolean isMethod(String words, boolean enclosed) {
    OptionWord.Fit fit = Methods.unled(Words.trim(words));
    return fit == OptionWord.Fit.READS || (enclosed && fit == OptionWord.Fit.ALMOST);
  }

  private static String by(Ends line) {
    return SPANISH.matcher(line.front()).find() ? "por " : "by ";
  }

  /** "Tuesday and Friday" at the end of a list, where no other one has the like. */
  private static ListEnd joined(Ends line) {
    Matcher listed = LISTED.matcher(line.last());
    if (!listed.matches()
        || Offer.listed(line.before()).stream().anyMatch(o -> LISTED.matcher(o).matches())) {
      return plain(line.head());
    }
    if (listed.group("lead") != null) {
      return plain(line.front() + line.before() + line.comma() + listed.group("alone"));
    }
    String apart =
        line.before() + line.comma() + listed.group("one") + line.comma() + listed.group("other");
    return EITHER.matcher(listed.group("word")).matches()
        ? plain(line.front() + apart)
        : problem(line, new ListMessage.OneOrTwo(line.last(), line.with(apart), line.turned()));
  }

  private static int colon(String from) {
    return Stream.of(from.indexOf(':'), from.indexOf('\uFF1A'))
        .filter(at -> at >= 0)
        .min(Integer::compare)
        .orElse(-1);
  }

  /** Whether methods are what is chosen between. */
  private static boolean named(String options) {
    return Offer.listed(options).stream().anyMatch(o -> Methods.fromWords(o).isPresent());
  }

  private static ListEnd plain(String head) {
    return new ListEnd(head, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ListEnd problem(Ends line, Message problem) {
    return new ListEnd(line.head(), Optional.empty(), Optional.empty(), Optional.of(problem));
  }
}
