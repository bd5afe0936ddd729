package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * Who has how much: the first by name, the others as one sum, so that nothing is left out.
 *
 * @param shares the most first
 * @param others how many more there are
 * @param together what the others have
 * @param nobody what is with nobody
 */
public record Tally(List<Share> shares, int others, Rational together, Rational nobody) {
  private static final int MAX_SHARES = 5;
  private static final int MAX_BESIDE = 2;

  /** Keeps its own copy. */
  public Tally {
    shares = List.copyOf(shares);
  }

  /** As many by name as read well. */
  static Tally of(Slate slate, Map<Integer, Rational> amounts, Rational nobody) {
    return of(slate, amounts, nobody, MAX_SHARES);
  }

  /** Those who came after the ones it is about. */
  static Tally beside(Slate slate, Map<Integer, Rational> amounts) {
    return of(slate, amounts, Rational.ZERO, MAX_BESIDE);
  }

  private static Tally of(Slate slate, Map<Integer, Rational> amounts, Rational nobody, int most) {
    List<Map.Entry<Integer, Rational>> all = new ArrayList<>(amounts.entrySet());
    all.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    int named = Names.fitting(Names.of(slate, all.stream().map(Map.Entry::getKey).toList()), most);
    List<Share> shares =
        all.subList(0, named).stream()
            .map(one -> new Share(slate.name(one.getKey()), one.getValue()))
            .toList();
    Rational together =
        all.subList(named, all.size()).stream()
            .map(Map.Entry::getValue)
            .reduce(Rational.ZERO, Rational::plus);
    return new Tally(shares, all.size() - named, together, nobody);
  }

  /** All of it added up. */
  public Rational sum() {
    return shares.stream().map(Share::amount).reduce(together.plus(nobody), Rational::plus);
  }

  /** Whether there is nothing in it to tell. */
  boolean empty() {
    return shares.isEmpty() && nobody.signum() == 0;
  }

  /** A list of all of it, for this place in a phrase. */
  Arg in(String place) {
    List<Message> parts = new ArrayList<>(shares);
    if (others > 0) {
      parts.add(
          out ->
              out.line(
                  "explanation.others",
                  Arg.num("count", others),
                  Arg.said("amount", Figure.brief(together))));
    }
    if (nobody.signum() != 0) {
      parts.add(out -> out.line("explanation.nobody", Arg.said("amount", Figure.brief(nobody))));
    }
    return Arg.series(place, parts);
  }
}
