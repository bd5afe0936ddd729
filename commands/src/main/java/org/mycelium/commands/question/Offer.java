package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Message;

/**
 * Options as somebody proposes them, before anybody looked whether they can be voted on.
 *
 * @param options as written, in order; untrusted
 * @param method as the assembly's settings say if it was not said
 * @param seats 1 if it was not said
 * @param points as is usual for the method if it was not said
 * @param none whether "none of these" is to be an option
 * @param total what there is to spend on options that have a price, if that was said
 */
public record Offer(
    List<String> options,
    Optional<Method> method,
    Optional<Integer> seats,
    Optional<Integer> points,
    boolean none,
    Optional<Amount> total) {
  /** More than these no one compares, and no poll can show. */
  public static final int MAX_OPTIONS = 20;

  /** Longest name of an option, in code points: half a line on a phone. */
  public static final int MAX_NAME = 60;

  /** Between two options of which one is meant. */
  private static final String EITHER = "[/|]|(?iu)\\s(?:or|vs\\.?|o|u)(?=\\s)";

  /** So many points where nobody says how many. */
  public static final int USUAL_POINTS = 5;

  /** Keeps its own copy; who lists "none of these" gets it, once. */
  public Offer {
    none = none || options.stream().anyMatch(OptionNames::isNone);
    options = options.stream().filter(option -> !OptionNames.isNone(option)).toList();
  }

  /** Options without a price. */
  public Offer(
      List<String> options,
      Optional<Method> method,
      Optional<Integer> seats,
      Optional<Integer> points,
      boolean none) {
    this(options, method, seats, points, none, Optional.empty());
  }

  /**
   * What would be asked.
   *
   * @param usual the method of proposals that name none
   */
  public Selection question(Method usual) {
    if (bought().isPresent()) {
      return bought().get().question();
    }
    Method by = method.orElse(usual);
    return new Selection(
        Terms.of(by, seats.orElse(1), Terms.pointed(by) ? points.orElse(USUAL_POINTS) : 0, none),
        options);
  }

  /**
   * Why this cannot be voted on, and what would work; empty if it can.
   *
   * @param usual the method of proposals that name none
   * @param language in which amounts are read
   */
  public Optional<Message> obstacle(Method usual, Locale language) {
    Optional<Message> doubtful = bought().flatMap(things -> things.doubtful(language));
    return doubtful.isPresent() ? doubtful : obstacle(usual);
  }

  private Optional<Message> obstacle(Method usual) {
    Method by = method.orElse(usual);
    Optional<Bought> bought = bought();
    if (options.size() > 1 && options.size() <= MAX_OPTIONS && bought.isPresent()) {
      return bought.get().obstacle().or(() -> alike(bought.get().names()));
    }
    if (options.size() < 2) {
      return problem(options.isEmpty() ? "noOptions" : "oneOption", first(), 0, 0);
    }
    if (options.size() > MAX_OPTIONS) {
      return problem("tooMany", "", options.size(), MAX_OPTIONS);
    }
    if (seats.orElse(1) > 1 && !by.manySeats()) {
      return problem("oneSeat", by.word(), seats.orElse(1), 1);
    }
    if (seats.orElse(1) > options.size() || (seats.orElse(1) == options.size() && !none)) {
      return problem("tooManySeats", "", seats.orElse(1), options.size() - 1);
    }
    if (points.isPresent() && !Terms.pointed(by)) {
      return problem("noPoints", by.word(), points.get(), 0);
    }
    if (by == Method.STAR && points.isPresent() && points.get() < 2) {
      return problem("fewPoints", by.word(), points.get(), 2);
    }
    return alike(options);
  }

  /** As things that are bought, if a total was said, or a method that buys and what they cost. */
  private Optional<Bought> bought() {
    List<Amount.Costed> costed = options.stream().map(Amount.Costed::read).toList();
    boolean priced = costed.stream().anyMatch(option -> option.cost().isPresent());
    return total.isPresent() || (priced && method.filter(Terms::buys).isPresent())
        ? Optional.of(new Bought(costed, method, seats, total))
        : Optional.empty();
  }

  private String first() {
    return options.isEmpty() ? "" : options.getFirst();
  }

  /** Names that a voter could take for one another, or for something else. */
  private static Optional<Message> alike(List<String> options) {
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < options.size(); i++) {
      String name = options.get(i);
      int length = name.codePointCount(0, name.length());
      if (length > MAX_NAME) {
        return problem("long", name, length, MAX_NAME);
      }
      if (OptionNames.key(name).isEmpty()) {
        return problem("invisible", "", i + 1, 0);
      }
      if (OptionNames.isReserved(name)) {
        return problem("reserved", name, i + 1, 0);
      }
      Optional<Integer> number = OptionNames.number(name);
      if (number.isPresent() && number.get() <= options.size() && number.get() != i + 1) {
        return problem("number", name, i + 1, 0);
      }
      String other = seen.putIfAbsent(OptionNames.skeleton(name), name);
      if (other != null) {
        return Optional.of(new OfferMessage.Alike(other, name));
      }
    }
    return Optional.empty();
  }

  private static Optional<Message> problem(String what, String word, int given, int allowed) {
    return Optional.of(new OfferMessage.NotVotable(what, word, given, allowed));
  }

  /** Takes a list apart at its commas, or at its semicolons if it has some. */
  public static List<String> listed(String words) {
    return apart(words, words.contains(";") ? "[;\uFF1B]" : "[,\uFF0C\u060C\u3001]");
  }

  /** The same, and where there is neither, at slashes and at "or": one option is no choice. */
  public static List<String> alternatives(String words) {
    List<String> options = listed(words);
    return options.size() == 1 ? apart(words, EITHER) : options;
  }

  private static List<String> apart(String words, String separator) {
    List<String> options = new ArrayList<>();
    for (String part : words.split(separator, -1)) {
      String option = Words.trim(part);
      if (!option.isEmpty()) {
        options.add(option);
      }
    }
    return options;
  }
}
