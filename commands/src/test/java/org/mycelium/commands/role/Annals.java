package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What became of the first role of a house, however long it took: what all of these tests ask. */
final class Annals {
  private Annals() {}

  /**
   * Each term of every seat began once and in its turn, and that was told once; and nothing ahead
   * of it was told twice.
   *
   * @param what was lived through
   */
  static void everyTermOnce(House house, String what) {
    for (Seat seat : house.role(1).seats()) {
      List<Integer> terms = IntStream.rangeClosed(seat.first() + 1, seat.term()).boxed().toList();
      assertThat(
              of(house, RoleFact.TermBegan.class)
                  .filter(fact -> fact.seat() == seat.no())
                  .map(RoleFact.TermBegan::term))
          .as(what)
          .containsExactlyElementsOf(terms);
      assertThat(
              house.told.stream()
                  .map(House.Told::news)
                  .filter(news -> news.seat() == seat.no())
                  .filter(News.Began.class::isInstance)
                  .map(news -> ((News.Began) news).term()))
          .as(what + ": told of seat " + seat.no())
          .containsExactlyElementsOf(terms);
    }
    assertThat(announced(house)).as(what).doesNotHaveDuplicates();
    assertThat(announced(house, coming -> coming.incoming().isEmpty()))
        .as(what + ": that nobody comes")
        .doesNotHaveDuplicates();
  }

  /** The announcements of whoever comes next, in order; each a {@link #step}. */
  static List<String> announced(House house) {
    return announced(house, coming -> coming.incoming().isPresent());
  }

  private static List<String> announced(House house, Predicate<News.Coming> which) {
    return house.news.stream()
        .filter(News.Coming.class::isInstance)
        .map(News.Coming.class::cast)
        .filter(which)
        .map(coming -> step(coming.seat(), coming.term(), coming.days()))
        .toList();
  }

  /** That the handover of a seat, which begins a term, is announced so many days ahead. */
  static String step(int seat, int term, int days) {
    return seat + "/" + term + "/" + days;
  }

  /** The facts of a kind, in order. */
  static <T extends RoleFact> Stream<T> of(House house, Class<T> kind) {
    return house.facts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
