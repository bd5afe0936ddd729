package org.mycelium.commands.election.method;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.PreviousRound;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Quota;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;

/**
 * Single transferable vote by the weighted inclusive Gregory method: whoever has the quota is
 * elected, and what is above it goes on with all papers of that candidate, each at the same share
 * of the value at which it came.
 *
 * <p>{@link #SCOTTISH} follows the Scottish Local Government Elections Order 2007 (SSI 2007/42),
 * Schedule 1: the quota by rule 46; election by 47; transfer values with five decimals, the rest
 * ignored, by 48; the largest surplus first, equal ones by the most recent stage at which they were
 * not, by 49; exclusion of the last by 50; the order of election by 51; the last vacancies without
 * further transfers by 52.
 *
 * @param decimals of votes and transfer values, up to 9
 * @param together whether all surpluses of a round are transferred at once and every election ends
 *     a round, as RCTab does, or one surplus makes one stage
 * @param preferences how ballots are read
 */
public record Gregory(int decimals, boolean together, Preferences preferences) {
  /** As in Scotland. */
  public static final Gregory SCOTTISH = new Gregory(5, false, Preferences.CONSECUTIVE);

  /** Counts. */
  public Outcome count(Profile<Ranking> profile, CountRules rules, Ties ties) {
    return new Count(new Papers(profile, preferences, decimals), rules, ties).run();
  }

  /** One run. */
  private final class Count {
    private final Papers papers;
    private final Ties ties;
    private final long quota;
    private final int seats;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final List<List<Integer>> out = new ArrayList<>();

    Count(Papers papers, CountRules rules, Ties ties) {
      this.papers = papers;
      this.ties = ties;
      this.seats = rules.seats();
      this.quota = quota(rules.quota(), papers.valid(), seats);
    }

    Outcome run() {
      while (true) {
        List<Integer> reached = reached();
        reached.forEach(this::elect);
        List<Integer> hopeful = papers.hopeful();
        int vacancies = seats - elected.size();
        boolean last = hopeful.size() <= vacancies && (!together || reached.isEmpty());
        if (last) {
          List<Integer> rest = inOrder(hopeful);
          rest.forEach(this::elect);
          reached.addAll(rest);
        }
        if (last || (vacancies == 0 && (!together || reached.isEmpty()))) {
          rounds.add(round(reached, List.of(), papers.tally(), papers.lost(), List.of()));
          return new Outcome(elected, List.of(), ranking(), new Working.Counting(rounds));
        }
        next(reached);
      }
    }

    private void elect(int candidate) {
      elected.add(candidate);
      waiting.add(candidate);
      papers.close(candidate);
    }

    /** A transfer, or an exclusion if there is nothing to transfer. */
    private void next(List<Integer> reached) {
      NavigableMap<Integer, Rational> tally = papers.tally();
      Rational lost = papers.lost();
      waiting.removeIf(candidate -> !together && papers.votes(candidate) <= quota);
      List<Round.Transfer> transfers = new ArrayList<>();
      List<Integer> excluded = List.of();
      if (together && !reached.isEmpty()) {
        reached.forEach(candidate -> transfers.add(papers.transferSurplus(candidate, quota)));
        waiting.clear();
      } else if (!waiting.isEmpty()) {
        int first = largestSurplus();
        transfers.add(papers.transferSurplus(first, quota));
        waiting.remove(Integer.valueOf(first));
      } else {
        excluded = excluded();
        out.add(excluded);
        transfers.addAll(papers.exclude(excluded));
      }
      rounds.add(round(reached, excluded, tally, lost, transfers));
    }

    private Round round(
        List<Integer> reached,
        List<Integer> excluded,
        NavigableMap<Integer, Rational> tally,
        Rational lost,
        List<Round.Transfer> transfers) {
      return new Round(
          Round.Measure.VOTES, tally, reached, excluded, lost, papers.rational(quota), transfers);
    }

    /** Those who have the quota now, the most votes first; no more than there are seats. */
    private List<Integer> reached() {
      List<Integer> reached =
          new ArrayList<>(
              inOrder(papers.hopeful().stream().filter(c -> papers.votes(c) >= quota).toList()));
      while (reached.size() > seats - elected.size()) {
        long least = papers.votes(reached.getLast());
        List<Integer> tied =
            reached.stream().filter(c -> papers.votes(c) == least).sorted().toList();
        reached.remove(Integer.valueOf(ties.last(Tie.Matter.ELECTION, tied, rounds)));
      }
      return reached;
    }

    private List<Integer> inOrder(List<Integer> candidates) {
      return Tallies.mostFirst(candidates, papers::votes, rounds);
    }

    private int largestSurplus() {
      long most = waiting.stream().mapToLong(papers::votes).max().orElseThrow();
      List<Integer> tied = waiting.stream().filter(c -> papers.votes(c) == most).sorted().toList();
      return ties.first(Tie.Matter.SURPLUS, tied, rounds);
    }

    /** The last; without any votes all of them at once, since no order makes a difference. */
    private List<Integer> excluded() {
      List<Integer> hopeful = papers.hopeful();
      long least = hopeful.stream().mapToLong(papers::votes).min().orElseThrow();
      List<Integer> tied = hopeful.stream().filter(c -> papers.votes(c) == least).toList();
      boolean enough = hopeful.size() - tied.size() >= seats - elected.size();
      if (least == 0 && enough && !ties.settles(tied, false, rounds)) {
        return tied;
      }
      return List.of(ties.last(Tie.Matter.ELIMINATION, tied, rounds));
    }

    private List<List<Integer>> ranking() {
      List<List<Integer>> ranking = Tallies.electedTiers(rounds);
      ranking.addAll(Tallies.tiers(papers.tallyOf(papers.hopeful())));
      ranking.addAll(out.reversed());
      return ranking;
    }
  }

  private long quota(Quota quota, long valid, int seats) {
    BigInteger unit = BigInteger.TEN.pow(decimals);
    BigInteger votes = BigInteger.valueOf(valid);
    BigInteger oneMore = BigInteger.valueOf(seats + 1L);
    BigInteger units =
        switch (quota) {
          case DROOP -> votes.divide(oneMore).add(BigInteger.ONE).multiply(unit);
          case DROOP_DECIMAL -> votes.multiply(unit).divide(oneMore).add(BigInteger.ONE);
          case HARE -> votes.multiply(unit).divide(BigInteger.valueOf(seats));
          case HAGENBACH_BISCHOFF -> votes.multiply(unit).divide(oneMore);
        };
    return units.longValueExact();
  }

  /** The rule for ties that is part of the method, before those that were asked for. */
  public static CountRules scottish(CountRules rules) {
    return rules.tieBreaks().stream().anyMatch(PreviousRound.class::isInstance)
        ? rules
        : rules.withFirst(new PreviousRound());
  }
}
