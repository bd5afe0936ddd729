package org.mycelium.commands.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is particular to equal shares: raising them, and what becomes of the rest. */
class EqualSharesTest {
  /** The shares are raised from one change to the next; here they go up unit by unit. */
  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void raisingSharesUnitByUnitBuysTheSame(@ForAll Random random) {
    Cast cast = Cast.random(random);
    long total = 1 + random.nextInt(400);
    List<Long> costs = random.longs(cast.candidates(), 1, 200).boxed().toList();
    Result result =
        cast.count(Method.EQUAL_SHARES, CountRules.USUAL.budget(new Budget(total, costs)));

    if (result.ties().isEmpty()) {
      assertThat(new HashSet<>(result.winners()))
          .isEqualTo(new Stepped(cast.scored(true), total, costs).bought());
    }
  }

  /** Amounts in cents of a rich assembly: the time does not grow with the unit. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void largeAmountsTakeNoLongerThanSmallOnes() {
    Random random = new Random(7);
    Cast cast = Cast.random(random, 12, 300);
    List<Long> costs = random.longs(12, 1, Budget.MAX_AMOUNT / 4).boxed().toList();

    Result result =
        cast.count(
            Method.EQUAL_SHARES, CountRules.USUAL.budget(new Budget(Budget.MAX_AMOUNT, costs)));

    long spent = result.winners().stream().mapToLong(costs::get).sum();
    assertThat(result.winners()).isNotEmpty();
    assertThat(spent).isLessThanOrEqualTo(Budget.MAX_AMOUNT);
  }

  @Test
  void noMoneyGoesToWhatNobodyApproves() {
    Profile<Scores> ballots =
        new Profile.Builder<Scores>().add(Scores.of(1, 0), 3).on(Slate.of("Oven", "Yacht"));
    CountRules costs = CountRules.USUAL.budget(new Budget(1_000, List.of(300L, 100L)));

    assertThat(Election.ofScores(Method.EQUAL_SHARES, ballots, costs).winnerNames())
        .containsExactly("Oven");
  }

  /** The same rule as it is told, without regard for time or ties. */
  private record Stepped(Profile<Scores> profile, long total, List<Long> costs) {
    Set<Integer> bought() {
      long share = total / profile.total();
      Set<Integer> bought = with(share);
      while (!fitting(bought).isEmpty() && share < total) {
        Set<Integer> more = with(share + 1);
        if (spent(more) > total) {
          break;
        }
        bought = more;
        share++;
      }
      while (!fitting(bought).isEmpty()) {
        bought.add(
            fitting(bought).stream()
                .max(
                    Comparator.comparingLong(this::approvals)
                        .thenComparing(costs::get, Comparator.reverseOrder()))
                .orElseThrow());
      }
      return bought;
    }

    private long spent(Set<Integer> bought) {
      return bought.stream().mapToLong(costs::get).sum();
    }

    private List<Integer> fitting(Set<Integer> bought) {
      long left = total - spent(bought);
      return profile.slate().standing().stream()
          .filter(c -> !bought.contains(c) && costs.get(c) <= left && approvals(c) > 0)
          .toList();
    }

    private long approvals(int candidate) {
      long approvals = 0;
      for (int ballot = 0; ballot < profile.distinct(); ballot++) {
        approvals += profile.weight(ballot) * profile.ballot(ballot).of(candidate);
      }
      return approvals;
    }

    private Set<Integer> with(long share) {
      List<Rational> purses = new ArrayList<>();
      for (int ballot = 0; ballot < profile.distinct(); ballot++) {
        for (long voter = 0; voter < profile.weight(ballot); voter++) {
          purses.add(Rational.of(share));
        }
      }
      Set<Integer> bought = new TreeSet<>();
      while (true) {
        int best = -1;
        Rational least = Rational.ZERO;
        for (int candidate : profile.slate().standing()) {
          Rational each = bought.contains(candidate) ? Rational.ZERO : each(candidate, purses);
          if (each.signum() > 0) {
            Rational price = each.dividedBy(Rational.of(costs.get(candidate)));
            if (best < 0 || price.compareTo(least) < 0) {
              best = candidate;
              least = price;
            }
          }
        }
        if (best < 0) {
          return bought;
        }
        Rational each = each(best, purses);
        List<Integer> supporters = supporters(best);
        for (int voter : supporters) {
          Rational rest = purses.get(voter).minus(each);
          purses.set(voter, rest.signum() > 0 ? rest : Rational.ZERO);
        }
        bought.add(best);
      }
    }

    private List<Integer> supporters(int candidate) {
      List<Integer> supporters = new ArrayList<>();
      int voter = 0;
      for (int ballot = 0; ballot < profile.distinct(); ballot++) {
        for (long i = 0; i < profile.weight(ballot); i++, voter++) {
          if (profile.ballot(ballot).of(candidate) > 0) {
            supporters.add(voter);
          }
        }
      }
      return supporters;
    }

    private Rational each(int candidate, List<Rational> purses) {
      List<Rational> poorestFirst =
          supporters(candidate).stream().map(purses::get).sorted().toList();
      Rational missing = Rational.of(costs.get(candidate));
      for (int i = 0; i < poorestFirst.size(); i++) {
        int payers = poorestFirst.size() - i;
        if (poorestFirst.get(i).times(payers).compareTo(missing) >= 0) {
          return missing.dividedBy(Rational.of(payers));
        }
        missing = missing.minus(poorestFirst.get(i));
      }
      return Rational.ZERO;
    }
  }
}
