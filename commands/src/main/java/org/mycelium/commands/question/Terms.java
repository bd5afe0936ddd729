package org.mycelium.commands.question;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.election.Method;

/**
 * How a choice between options is counted. A value that a decision pins like a rule.
 *
 * @param seats how many options are chosen, at least 1
 * @param points where points are given: how many an option can get at most, or, as dots, how many
 *     each voter has to spread; 0 for other methods
 * @param none whether "none of these" is among the options
 * @param among in a runoff the numbers of those it is between, in order; empty where all stand
 * @param elected in a runoff the numbers of those elected before it, in order
 * @param purse what there is to spend, where options are bought and no seats are filled
 * @param lot by which ties are settled; empty until one is drawn
 */
public record Terms(
    Method method,
    int seats,
    int points,
    boolean none,
    List<Integer> among,
    List<Integer> elected,
    Optional<Purse> purse,
    Optional<DrawnTie> lot) {
  /** More than anybody elects at once. */
  public static final int MAX_SEATS = 50;

  /** More stars or dots than these nobody counts. */
  public static final int MAX_POINTS = 100;

  private static final Pattern CANONICAL =
      Pattern.compile(
          "selection/1\\(([a-z-]{3,20}),seats=(\\d{1,2})(?:,points=(\\d{1,3}))?(,none)?"
              + "(?:,among=(\\d{1,3}(?:\\+\\d{1,3})*))?"
              + "(?:,elected=(\\d{1,3}(?:\\+\\d{1,3})*))?(?:,purse=([A-Za-z0-9.+]{1,600}))?"
              + "(?:,lot=("
              + DrawnTie.FORM
              + "))?\\)");

  /** Keeps its own copies; refuses seats that the method does not know. */
  public Terms {
    among = List.copyOf(among);
    elected = List.copyOf(elected);
    if (seats < 1 || seats > MAX_SEATS || (seats > 1 && !method.manySeats())) {
      throw new IllegalArgumentException(method.word() + " with " + seats + " seats");
    }
    if (points < 0 || points > MAX_POINTS || (points > 0) != pointed(method)) {
      throw new IllegalArgumentException(method.word() + " with " + points + " points");
    }
    if (!distinct(among) || !distinct(elected) || among.size() == 1) {
      throw new IllegalArgumentException("no runoff: " + among + ", " + elected);
    }
    if (purse.isPresent() && (!buys(method) || none || seats > 1)) {
      throw new IllegalArgumentException(method.word() + " buys nothing so");
    }
  }

  /** A vote between all that are offered. */
  public static Terms of(Method method, int seats, int points, boolean none) {
    return new Terms(
        method, seats, points, none, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** A vote on what is bought. */
  public static Terms buying(Method method, Purse purse) {
    return new Terms(
        method, 1, 0, false, List.of(), List.of(), Optional.of(purse), Optional.empty());
  }

  /** Whether it can spend a total on options that have a price. */
  public static boolean buys(Method method) {
    return method == Method.PAV || method == Method.EQUAL_SHARES;
  }

  /** Whether its ballots give more than one point. */
  public static boolean pointed(Method method) {
    return switch (method) {
      case SCORE, STAR, DOT -> true;
      case PLURALITY,
          APPROVAL,
          IRV,
          STV_SCOTTISH,
          STV_MEEK,
          SCHULZE,
          RANKED_PAIRS,
          PAV,
          EQUAL_SHARES ->
          false;
    };
  }

  /** Whether it settles what an earlier vote left tied. */
  public boolean runoff() {
    return !among.isEmpty();
  }

  /** The same with ties settled by a lot. */
  public Terms settledBy(DrawnTie drawn) {
    return new Terms(method, seats, points, none, among, elected, purse, Optional.of(drawn));
  }

  /** The form kept in facts: {@code selection/1(approval,seats=1,none)}. */
  public String canonical() {
    return "selection/1("
        + method.word()
        + ",seats="
        + seats
        + (points > 0 ? ",points=" + points : "")
        + (none ? ",none" : "")
        + (among.isEmpty() ? "" : ",among=" + joined(among))
        + (elected.isEmpty() ? "" : ",elected=" + joined(elected))
        + purse.map(money -> ",purse=" + money.canonical()).orElse("")
        + lot.map(drawn -> ",lot=" + drawn.canonical()).orElse("")
        + ")";
  }

  /** Reads the form kept in facts; empty for anything else. */
  public static Optional<Terms> fromCanonical(String canonical) {
    Matcher m = CANONICAL.matcher(canonical);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Method.of(m.group(1))
          .map(
              method ->
                  new Terms(
                      method,
                      Integer.parseInt(m.group(2)),
                      m.group(3) == null ? 0 : Integer.parseInt(m.group(3)),
                      m.group(4) != null,
                      numbers(m.group(5)),
                      numbers(m.group(6)),
                      Optional.ofNullable(m.group(7)).flatMap(Purse::fromCanonical),
                      Optional.ofNullable(m.group(8)).flatMap(DrawnTie::fromCanonical)))
          .filter(terms -> terms.canonical().equals(canonical));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no seats, or more than the method knows
    }
  }

  static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("+"));
  }

  static List<Integer> numbers(@Nullable String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split("\\+")).map(Integer::valueOf).toList();
  }

  private static boolean distinct(List<Integer> numbers) {
    return numbers.stream().allMatch(no -> no >= 0)
        && new HashSet<>(numbers).size() == numbers.size();
  }
}
