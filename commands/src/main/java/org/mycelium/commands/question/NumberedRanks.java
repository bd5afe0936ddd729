package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ranks as a list or a ballot on paper has them: "1. van, 2. bike", "van 2, bike 1". Pure; takes
 * time in proportion to the text.
 */
final class NumberedRanks {
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;]+\\s*|\\s+(?=\\d{1,2}[.)]?\\s+\\p{L})");

  private static final Pattern BEFORE = Pattern.compile("(\\d{1,2})[.):]?\\s+(\\p{L}\\D*)");
  private static final Pattern AFTER = Pattern.compile("(\\p{L}\\D*?)\\s+(\\d{1,2})");

  private NumberedRanks() {}

  /** The rank of one option, as far as words tell. */
  private record Place(String name, String rank) {}

  /**
   * The same with each option before its rank, "van=2, bike=1"; empty where a part is something
   * else, or where every number is just the number of the option beside it.
   *
   * @param words folded
   */
  static Optional<String> paired(String words, NameFinder names) {
    List<Place> places = new ArrayList<>();
    boolean ownNumbers = true;
    for (String part : BETWEEN.split(words, -1)) {
      Optional<Place> place = names.exactly(part).isPresent() ? Optional.empty() : place(part);
      if (place.isEmpty() || names.find(place.get().name()).size() != 1) {
        return Optional.empty();
      }
      places.add(place.get());
      Optional<Integer> named = names.find(place.get().name()).stream().findFirst();
      ownNumbers &= names.exactly(place.get().rank()).equals(named);
    }
    return ownNumbers
        ? Optional.empty()
        : Optional.of(
            String.join(
                ", ", places.stream().map(place -> place.name() + "=" + place.rank()).toList()));
  }

  private static Optional<Place> place(String part) {
    Matcher before = BEFORE.matcher(part);
    if (before.matches()) {
      return Optional.of(new Place(before.group(2), before.group(1)));
    }
    Matcher after = AFTER.matcher(part);
    return after.matches()
        ? Optional.of(new Place(after.group(1), after.group(2)))
        : Optional.empty();
  }
}
