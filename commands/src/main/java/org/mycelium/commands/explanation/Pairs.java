package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.election.Working.Majority;
import org.mycelium.commands.explanation.PairStatement.Pair;

/** Why in counts that compare everybody with everybody: Schulze and ranked pairs. */
final class Pairs {
  private static final int MAX_PAIRS = 3;
  private static final int MAX_RIVALS = 2;
  private static final int MAX_RANKED = 5;

  private final Result result;
  private final Slate slate;
  private final Pairwise pairs;

  private Pairs(Result result, Pairwise pairs) {
    this.result = result;
    this.slate = result.slate();
    this.pairs = pairs;
  }

  static List<Statement> of(Result result) {
    return switch (result.working()) {
      case Working.Paths(Pairwise pairwise, Strength strength, Pairwise strengths) ->
          new Pairs(result, pairwise).byPaths(strength, strengths);
      case Working.Locking(Pairwise pairwise, Strength _, List<Majority> majorities) ->
          new Pairs(result, pairwise).byLocking(majorities);
      case Working.Counting _, Working.Buying _ -> List.of();
    };
  }

  private List<Statement> byPaths(Strength strength, Pairwise strengths) {
    Optional<Statement> easy = easy();
    if (easy.isPresent()) {
      return List.of(easy.get());
    }
    List<Statement> statements = new ArrayList<>();
    if (single()) {
      int winner = result.winners().getFirst();
      statements.add(new PairStatement.NobodyBeatsAll());
      List<Integer> rivals = rivals(winner);
      for (int rival : rivals.subList(0, Math.min(MAX_RIVALS, rivals.size()))) {
        if (pairs.beats(rival, winner)) {
          statements.add(new PairStatement.Preferred(pair(rival, winner)));
        }
        statements.add(stronger(winner, rival, strength, strengths));
      }
    }
    statements.add(ranked());
    if (!single() && result.decided()) {
      int last = result.winners().getLast();
      for (int next : next()) {
        statements.add(
            pairs.beats(last, next)
                ? new PairStatement.Preferred(pair(last, next))
                : stronger(last, next, strength, strengths));
      }
    }
    return statements;
  }

  private List<Statement> byLocking(List<Majority> majorities) {
    Optional<Statement> easy = easy();
    if (easy.isPresent()) {
      return List.of(easy.get());
    }
    List<Statement> statements = new ArrayList<>();
    if (single()) {
      statements.add(new PairStatement.NobodyBeatsAll());
    }
    List<Pair> kept = majorities.stream().filter(Majority::locked).map(this::pair).toList();
    List<Pair> leftOut = majorities.stream().filter(one -> !one.locked()).map(this::pair).toList();
    if (!kept.isEmpty()) {
      statements.add(new PairStatement.Kept(first(kept), kept.size() - first(kept).size()));
    }
    if (!leftOut.isEmpty()) {
      statements.add(
          new PairStatement.LeftOut(first(leftOut), leftOut.size() - first(leftOut).size()));
    }
    statements.add(ranked());
    return statements;
  }

  private boolean single() {
    return result.decided() && result.winners().size() == 1;
  }

  /** That the one who is chosen is preferred to every other, if so. */
  private Optional<Statement> easy() {
    if (!single()) {
      return Optional.empty();
    }
    int winner = result.winners().getFirst();
    List<Integer> others = slate.standing().stream().filter(c -> c != winner).toList();
    if (others.isEmpty() || !others.stream().allMatch(other -> pairs.beats(winner, other))) {
      return Optional.empty();
    }
    List<Pair> closest =
        others.stream()
            .map(other -> pair(winner, other))
            .sorted(Comparator.comparingLong(pair -> pair.votes() - pair.against()))
            .limit(MAX_PAIRS)
            .toList();
    return Optional.of(
        new PairStatement.BeatsAll(slate.name(winner), closest, others.size() - closest.size()));
  }

  /** Those who are not beaten by the winner face to face, the clearest first. */
  private List<Integer> rivals(int winner) {
    return slate.standing().stream()
        .filter(other -> other != winner && !pairs.beats(winner, other))
        .sorted(
            Comparator.comparingLong(other -> pairs.of(winner, other) - pairs.of(other, winner)))
        .toList();
  }

  /** Who would be next after those who are chosen, if that is one. */
  private List<Integer> next() {
    return result.ranking().stream()
        .filter(tier -> tier.stream().noneMatch(result.winners()::contains))
        .findFirst()
        .filter(tier -> tier.size() == 1)
        .orElse(List.of());
  }

  private Statement stronger(int winner, int rival, Strength strength, Pairwise strengths) {
    return new PairStatement.Stronger(
        slate.name(winner),
        slate.name(rival),
        strengths.of(winner, rival),
        strengths.of(rival, winner),
        strength);
  }

  private Statement ranked() {
    List<List<String>> tiers = new ArrayList<>();
    int named = 0;
    for (List<Integer> tier : result.ranking()) {
      if (named >= MAX_RANKED) {
        break;
      }
      tiers.add(Names.of(slate, tier));
      named += tier.size();
    }
    return new Statement.Ranked(tiers, slate.standing().size() - named);
  }

  private Pair pair(int winner, int loser) {
    return new Pair(
        slate.name(winner), slate.name(loser), pairs.of(winner, loser), pairs.of(loser, winner));
  }

  private Pair pair(Majority one) {
    return new Pair(slate.name(one.winner()), slate.name(one.loser()), one.votes(), one.against());
  }

  private static List<Pair> first(List<Pair> pairs) {
    return pairs.subList(0, Math.min(MAX_PAIRS, pairs.size()));
  }
}
