package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;

/**
 * Reads what is to be drawn as people write it: "3 from members for the food committee, until
 * friday 18:00, except ana", in every language we speak. One use.
 */
final class PlanReader {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern MAIN =
      Pattern.compile(
          "(?:(?:the|a un|a una|a) )?([\\p{L}\\p{Nd}]{1,9})"
              + "(?:\\s+(?:people|persons?|members?|seats?|names?"
              + "|personas?|miembros?|plazas?|puestos?))?"
              + "(?:\\s+(?:from|of|among|amongst|out of|between|de entre|entre|de)\\s+(.+?))?"
              + "\\s+(?:for|to be|to|para(?: ser)?)\\s+(.+)",
          FLAGS);

  private static final String LEAVING =
      "(?:except(?:ing)?(?: for)?|exclud(?:ing|es?)|without|(?:but |and )?not"
          + "|leaving out|apart from|other than|excepto|exceptuando|excluyendo|salvo|menos"
          + "|sin(?: contar)?|pero no|con excepci[oó]n de|aparte de)";

  private static final Pattern EXCEPT = Pattern.compile(LEAVING + "(?: a)?:?\\s+(.+)", FLAGS);

  private static final Pattern REVEAL =
      Pattern.compile(
          "(?:reveal(?:s|ing|ed)?|revelar|revelan)(?:\\s+(?:in|for|within|en|durante))?:?\\s+(.+)",
          FLAGS);

  private static final Pattern BEACON =
      Pattern.compile(
          "(?:(?:with|and|using|con|y) )?(?:(?:a|the|un|una|el|la) )?(?:public |drand )?"
              + "(?:beacon|drand|faro|baliza)(?: (?:round|drand|p[uú]blic[oa]))?",
          FLAGS);

  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:until|till|commit(?: until| for)?|for|in|within|hasta|durante|en|por)\\b.*", FLAGS);

  private static final Set<String> EVERYBODY =
      Set.of(
          "members",
          "the members",
          "all members",
          "us",
          "us all",
          "all of us",
          "all",
          "everyone",
          "everybody",
          "the assembly",
          "miembros",
          "los miembros",
          "las personas",
          "todos los miembros",
          "nosotros",
          "nosotras",
          "todos",
          "todas",
          "la asamblea");

  private static final Pattern AND = Pattern.compile("\\s*[,;]\\s*|\\s+(?:and|y|e)\\s+", FLAGS);

  private static final Duration SHORTEST_REVEAL = Duration.ofSeconds(10);
  private static final Duration LONGEST_REVEAL = Duration.ofDays(30);

  private final Moment moment;
  private final List<String> except = new ArrayList<>();
  private Optional<Instant> until = Optional.empty();
  private Optional<Duration> reveal = Optional.empty();
  private boolean beacon;
  private @Nullable LotRefusal problem;

  PlanReader(Moment moment) {
    this.moment = moment;
  }

  /** All of it. Options stand at the end, each after a comma; what is for may have commas too. */
  Reading read(String text) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split("[,;，；、،]", -1)));
    while (parts.size() > 1 && takesOption(parts)) {
      // One option less.
    }
    String main = Words.trim(String.join(",", parts));
    if (problem != null) {
      return new Reading.Problem(problem);
    }
    Matcher plan = MAIN.matcher(main);
    if (!plan.matches()) {
      return new Reading.Problem(
          seats(main.split("[\\s\\p{Z}]+", 2)[0]) >= 0
              ? new LotRefusal.WhatFor()
              : new LotRefusal.How());
    }
    int seats = seats(plan.group(1));
    if (seats < 0) {
      return new Reading.Problem(new LotRefusal.How());
    }
    List<String> only = only(plan.group(2));
    return new Reading.Understood(
        new LotCommand.Convene(oneLine(plan.group(3)), seats, only, except, until, reveal, beacon));
  }

  /** Between from whom and what for, where there is no comma: "members except bo". */
  private static final Pattern POOL_EXCEPT =
      Pattern.compile("(.*?)[\\s,]+(?:but|" + LEAVING + ")(?: a)?:?\\s+(.+)", FLAGS);

  /** Whether a clause says how something is drawn, not what. */
  static boolean isOption(String clause) {
    return EXCEPT.matcher(clause).matches()
        || BEACON.matcher(clause).matches()
        || REVEAL.matcher(clause).matches()
        || (UNTIL.matcher(clause).matches()
            && Times.nearly(clause.replaceFirst("(?i)^commit\\s+", "")));
  }

  private boolean takesOption(List<String> parts) {
    // "except ana, bo" is two parts: names go with what leads them.
    for (int from = parts.size() - 1; from >= 1; from--) {
      String clause = Words.trim(String.join(",", parts.subList(from, parts.size())));
      if (option(clause, from == parts.size() - 1)) {
        parts.subList(from, parts.size()).clear();
        return true;
      }
    }
    return false;
  }

  /**
   * Takes a clause.
   *
   * @param single whether there is no comma in it
   */
  private boolean option(String clause, boolean single) {
    Matcher without = EXCEPT.matcher(clause);
    if (without.matches()) {
      except.addAll(names(without.group(1)));
      return true;
    }
    if (!single) {
      return false;
    }
    if (BEACON.matcher(clause).matches()) {
      beacon = true;
      return true;
    }
    Matcher revealing = REVEAL.matcher(clause);
    if (revealing.matches()) {
      reveal =
          Times.duration(revealing.group(1))
              .filter(length -> length.compareTo(SHORTEST_REVEAL) >= 0)
              .filter(length -> length.compareTo(LONGEST_REVEAL) <= 0);
      fail(reveal.isEmpty(), clause);
      return true;
    }
    String time = clause.replaceFirst("(?i)^commit\\s+", "");
    if (UNTIL.matcher(clause).matches() && Times.nearly(time)) {
      until =
          Times.deadline(time, moment) instanceof TimeReading.Found found
              ? Optional.of(found.at())
              : Optional.empty();
      fail(until.isEmpty(), clause);
      return true;
    }
    return false;
  }

  private void fail(boolean wrong, String clause) {
    if (wrong) {
      problem = new LotRefusal.WhichTime(clause);
    }
  }

  private List<String> only(@Nullable String pool) {
    if (pool == null) {
      return List.of();
    }
    Matcher without = POOL_EXCEPT.matcher(pool);
    if (without.matches()) {
      except.addAll(names(without.group(2)));
      return only(without.group(1));
    }
    String from = Words.trim(pool.replaceFirst("[\\s,]+$", ""));
    return EVERYBODY.contains(Words.fold(from)) ? List.of() : names(from);
  }

  /** Names, as people write several: with commas or "and" between. */
  static List<String> names(String text) {
    return Arrays.stream(AND.split(text))
        .map(name -> Words.trim(name.replaceFirst("[\\s.!?]+$", "")))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** How many; -1 if that is no number. */
  private static int seats(String word) {
    String folded = Words.fold(word);
    return folded.matches("\\d{1,6}")
        ? Integer.parseInt(folded)
        : NumberWords.read(folded).orElse(-1);
  }

  private static String oneLine(String text) {
    return Words.trim(text.replaceAll("[\\s\\p{Z}]+", " "));
  }
}
