package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Message;

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
          "(?:until|till|by|before|commit(?: until| for)?|for|in|within"
              + "|hasta|antes del?|durante|en|por)\\b.*",
          FLAGS);

  /** A time at the end, which no comma leads. */
  private static final Pattern TIME_LEAD =
      Pattern.compile("(?<=\\s)(?:until|till|by|before|hasta|antes del?)\\s", FLAGS);

  private static final Pattern RESERVES =
      Pattern.compile(
          "(?:^|.*[\\s,])(?:with|and|plus|con|y|m[aá]s)\\s+(?:[\\p{L}\\p{Nd}]{1,9}\\s+)?"
              + "(?:reserves?|substitutes?|alternates?|backups?|stand-?ins?|suplentes?|reservas?)",
          FLAGS);

  private static final Pattern OVER =
      Pattern.compile(".*\\b(?:yesterday|ago|ayer|anteayer|last|pasad[oa])\\b.*", FLAGS);

  private static final Set<String> EVERYBODY =
      Set.of(
          "members",
          "the members",
          "all members",
          "us",
          "us all",
          "all of us",
          "all",
          "all people",
          "everyone here",
          "everyone",
          "everybody",
          "the assembly",
          "the whole assembly",
          "miembros",
          "los miembros",
          "las personas",
          "todas las personas",
          "todos los miembros",
          "nosotros",
          "nosotras",
          "todos",
          "todas",
          "todos nosotros",
          "todas nosotras",
          "todos y todas",
          "todas y todos",
          "toda la asamblea",
          "la asamblea");

  private static final Pattern AND = Pattern.compile("\\s*[,;]\\s*|\\s+(?:and|y|e)\\s+", FLAGS);

  private static final Duration SHORTEST_REVEAL = Duration.ofSeconds(10);
  private static final Duration LONGEST_REVEAL = Duration.ofDays(30);

  private final Moment moment;
  private final List<String> except = new ArrayList<>();
  private Optional<Instant> until = Optional.empty();
  private Optional<Duration> reveal = Optional.empty();
  private boolean beacon;
  private @Nullable Message problem;

  PlanReader(Moment moment) {
    this.moment = moment;
  }

  /** All of it. Options stand at the end, each after a comma; what is for may have commas too. */
  Reading read(String text) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split("[,;，；、،]", -1)));
    while (parts.size() > 1 && takesOption(parts)) {
      // One option less.
    }
    String main = untimed(Words.trim(String.join(",", parts)));
    if (problem == null && RESERVES.matcher(main).matches()) {
      problem = new LotRefusal.AllAreReserves();
    }
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
        new LotCommand.Convene(
            oneLine(plan.group(3)),
            seats,
            plan.group(2) != null,
            only,
            except,
            until,
            reveal,
            beacon));
  }

  /** Between from whom and what for, where there is no comma: "members except bo". */
  private static final Pattern POOL_EXCEPT =
      Pattern.compile("(.*?)[\\s,]+(?:but|" + LEAVING + ")(?: a)?:?\\s+(.+)", FLAGS);

  /** Whether a clause says how something is drawn, not what. */
  static boolean isOption(String clause) {
    return EXCEPT.matcher(clause).matches()
        || BEACON.matcher(clause).matches()
        || REVEAL.matcher(clause).matches()
        || isTime(clause);
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
      Optional<Duration> length = Times.duration(revealing.group(1));
      reveal =
          length
              .filter(one -> one.compareTo(SHORTEST_REVEAL) >= 0)
              .filter(one -> one.compareTo(LONGEST_REVEAL) <= 0);
      if (length.isPresent() && reveal.isEmpty()) {
        problem = new LotRefusal.HowLongRevealed(SHORTEST_REVEAL, LONGEST_REVEAL);
      }
      fail(length.isEmpty(), clause);
      return true;
    }
    if (RESERVES.matcher(clause).matches()) {
      problem = new LotRefusal.AllAreReserves();
      return true;
    }
    return timed(clause);
  }

  /** Takes a time until when chance is put in. */
  private boolean timed(String clause) {
    if (!isTime(clause)) {
      return false;
    }
    switch (Times.deadline(time(clause), moment)) {
      case TimeReading.Found found -> until = Optional.of(found.at());
      case TimeProblem.NotATime _ ->
          problem =
              OVER.matcher(clause).matches()
                  ? new LotRefusal.TimeIsOver(clause)
                  : new LotRefusal.WhichTime(clause);
      case TimeProblem wrong -> problem = wrong;
    }
    return true;
  }

  private static boolean isTime(String clause) {
    return UNTIL.matcher(clause).matches()
        && (Times.nearly(time(clause)) || OVER.matcher(clause).matches());
  }

  private static String time(String clause) {
    return clause.replaceFirst("(?i)^commit\\s+", "").replaceFirst("(?i)^before\\s", "until ");
  }

  /** Without the time at its end, which is taken: people leave out that comma too. */
  private String untimed(String main) {
    for (MatchResult lead : TIME_LEAD.matcher(main).results().toList().reversed()) {
      if (until.isEmpty() && timed(main.substring(lead.start()))) {
        return Words.trim(main.substring(0, lead.start()).replaceFirst("[\\s,]+$", ""));
      }
    }
    return main;
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
    return isEverybody(from) ? List.of() : names(from);
  }

  /** Whether these words are for all members. */
  static boolean isEverybody(String written) {
    return EVERYBODY.contains(Words.fold(Words.trim(written)));
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
