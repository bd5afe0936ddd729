package org.mycelium.commands.tally;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.tally.Majority.Bar;
import org.mycelium.commands.tally.Majority.Base;

/**
 * Reads majorities as people write them, in English and Spanish: a name or a share, what it is of,
 * and how it is to be reached. Half, and "majority", mean more than half unless "at least" is said;
 * any other share means at least that share; shares are of the votes cast unless something else is
 * said.
 */
final class MajorityWords {
  private static final Map<String, Fraction> SHARES =
      Map.ofEntries(
          Map.entry("half", Fraction.HALF),
          Map.entry("mitad", Fraction.HALF),
          Map.entry("two thirds", new Fraction(2, 3)),
          Map.entry("dos tercios", new Fraction(2, 3)),
          Map.entry("dos terceras partes", new Fraction(2, 3)),
          Map.entry("three quarters", new Fraction(3, 4)),
          Map.entry("three fourths", new Fraction(3, 4)),
          Map.entry("tres cuartos", new Fraction(3, 4)),
          Map.entry("tres cuartas partes", new Fraction(3, 4)),
          Map.entry("three fifths", new Fraction(3, 5)),
          Map.entry("tres quintos", new Fraction(3, 5)),
          Map.entry("four fifths", new Fraction(4, 5)),
          Map.entry("cuatro quintos", new Fraction(4, 5)),
          Map.entry("unanimity", new Fraction(1, 1)),
          Map.entry("unanimidad", new Fraction(1, 1)));

  /** More than half, whatever is said before them. */
  private static final Set<String> MAJORITY = Set.of("majority", "mayoria");

  private static final Majority UNANIMOUS =
      new Majority(new Fraction(1, 1), Bar.AT_LEAST, Base.CAST);

  /** Names that say it all. */
  private static final Map<String, Majority> NAMES =
      Map.ofEntries(
          Map.entry("unanimous", UNANIMOUS),
          Map.entry("unanimously", UNANIMOUS),
          Map.entry("unanimous vote", UNANIMOUS),
          Map.entry("por unanimidad", UNANIMOUS),
          Map.entry("unanime", UNANIMOUS),
          Map.entry("unanimemente", UNANIMOUS),
          Map.entry("voto unanime", UNANIMOUS),
          Map.entry("simple majority", Majority.SIMPLE),
          Map.entry("mayoria simple", Majority.SIMPLE),
          Map.entry("half plus one", Majority.SIMPLE),
          Map.entry("la mitad mas uno", Majority.SIMPLE),
          Map.entry("la mitad mas una", Majority.SIMPLE),
          Map.entry("absolute majority", new Majority(Fraction.HALF, Bar.STRICT, Base.ELIGIBLE)),
          Map.entry("mayoria absoluta", new Majority(Fraction.HALF, Bar.STRICT, Base.ELIGIBLE)));

  private static final Set<String> STRICT = Set.of("more than", "over", "mas de");
  private static final Set<String> AT_LEAST =
      Set.of("at least", "no less than", "al menos", "por lo menos", "como minimo", "minimo");

  private static final Set<String> OF_CAST =
      Set.of(
          "cast",
          "of the votes",
          "of votes",
          "of the votes cast",
          "of votes cast",
          "of all votes",
          "of those who vote",
          "de los votos",
          "de los votos emitidos",
          "de todos los votos",
          "de quienes votan");
  private static final Set<String> OF_ELIGIBLE =
      Set.of(
          "eligible",
          "of all",
          "of all members",
          "of the members",
          "of members",
          "of everyone",
          "of the assembly",
          "of the electorate",
          "of all who may vote",
          "of those who may vote",
          "de todas",
          "de todos",
          "de todas las personas",
          "de todos los miembros",
          "de los miembros",
          "de las personas",
          "de la asamblea",
          "del total",
          "de quienes pueden votar");

  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,6}) ?/ ?(\\d{1,6})|(\\d{1,3}) ?(?:%|percent|per cent|por ciento)");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:(?<bar>%s) )?(?:(?:a|la|los|las|el|un|una|mayoria de|majority of) ){0,3}?"
                  .formatted(anyOf(STRICT, AT_LEAST))
              + "(?<share>%s|%s)(?: majority)?"
                  .formatted(FIGURES.pattern(), anyOf(SHARES.keySet(), MAJORITY))
              + "(?: (?<base>%s))?".formatted(anyOf(OF_CAST, OF_ELIGIBLE)));

  private MajorityWords() {}

  /** Empty if these words name no majority; they come in lower case, without accents or hyphens. */
  static Optional<Majority> read(String words) {
    Majority named = NAMES.get(words);
    if (named != null) {
      return Optional.of(named);
    }
    Matcher m = SENTENCE.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    String of = m.group("base");
    Base base = of != null && OF_ELIGIBLE.contains(of) ? Base.ELIGIBLE : Base.CAST;
    if (MAJORITY.contains(m.group("share"))) {
      return Optional.of(new Majority(Fraction.HALF, Bar.STRICT, base));
    }
    return share(m.group("share"))
        .flatMap(share -> Majority.of(share, bar(m.group("bar"), share), base));
  }

  private static Optional<Fraction> share(String words) {
    Fraction named = SHARES.get(words);
    if (named != null) {
      return Optional.of(named);
    }
    Matcher m = FIGURES.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean percent = m.group(3) != null;
    int numerator = Integer.parseInt(percent ? m.group(3) : m.group(1));
    int denominator = percent ? 100 : Integer.parseInt(m.group(2));
    return Fraction.of(numerator, denominator);
  }

  private static Bar bar(@Nullable String words, Fraction share) {
    if (words == null) {
      return share.equals(Fraction.HALF) ? Bar.STRICT : Bar.AT_LEAST;
    }
    return STRICT.contains(words) ? Bar.STRICT : Bar.AT_LEAST;
  }

  private static String anyOf(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.joining("|"));
  }
}
