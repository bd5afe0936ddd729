package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Slate;

/**
 * Why in counts where votes go from one to the next: instant runoff and single transferable vote.
 */
final class Transfers {
  private static final int MAX_TOLD = 5;

  private final Result result;
  private final Slate slate;
  private final List<Round> rounds;

  private Transfers(Result result) {
    this.result = result;
    this.slate = result.slate();
    this.rounds = result.rounds();
  }

  static List<Statement> of(Result result) {
    return result.rounds().isEmpty() ? List.of() : new Transfers(result).all();
  }

  private List<Statement> all() {
    List<Statement> statements = new ArrayList<>();
    Round first = rounds.getFirst();
    boolean many = result.method() != Method.IRV;
    if (many || rounds.size() > 1 || first.elected().isEmpty()) {
      statements.add(
          new Statement.Sums(first.measure(), true, tally(first.tally(), first.exhausted())));
    }
    if (many) {
      first.quota().ifPresent(quota -> statements.add(new RoundStatement.Needed(quota)));
    }
    List<List<Statement>> events = new ArrayList<>();
    for (int round = 1; round <= rounds.size(); round++) {
      events.add(events(round, rounds.get(round - 1)));
    }
    int most = Names.sentences(result, many ? MAX_TOLD : MAX_TOLD - 1);
    if (events.stream().mapToInt(List::size).sum() == most + 1) {
      most++; // it takes one to say that something is not told
    }
    int told = 0;
    int from = rounds.size();
    while (from > 0 && (told == 0 || told + events.get(from - 1).size() <= most)) {
      from--;
      told += events.get(from).size();
    }
    if (from > 0) {
      statements.add(earlier(from));
    }
    events.subList(from, rounds.size()).forEach(statements::addAll);
    Rational exhausted = rounds.getLast().exhausted();
    if (many && exhausted.signum() > 0) {
      statements.add(
          new Statement.Nobody(exhausted, exhausted.decimal().orElseThrow().scale() > 0));
    }
    return statements;
  }

  private Statement earlier(int rounds) {
    List<Round> before = this.rounds.subList(0, rounds);
    return new RoundStatement.Earlier(
        1,
        rounds,
        before.stream().flatMap(r -> r.elected().stream()).map(slate::name).toList(),
        before.stream().mapToInt(r -> r.eliminated().size()).sum());
  }

  private List<Statement> events(int no, Round round) {
    List<Statement> events = new ArrayList<>();
    Rational quota = round.quota().orElse(Rational.ZERO);
    if (result.method() == Method.IRV && !round.elected().isEmpty()) {
      return List.of(
          new RoundStatement.Decisive(no, tally(round.tally(), round.exhausted()), quota));
    }
    NavigableMap<Integer, Rational> reached = new TreeMap<>();
    NavigableMap<Integer, Rational> filled = new TreeMap<>();
    for (int candidate : round.elected()) {
      boolean enough = round.of(candidate).compareTo(quota) >= 0;
      (enough ? reached : filled).put(candidate, round.of(candidate));
    }
    if (!reached.isEmpty()) {
      events.add(new RoundStatement.Reached(no, tally(reached, Rational.ZERO)));
    }
    if (!filled.isEmpty()) {
      events.add(new RoundStatement.Filled(no, tally(filled, Rational.ZERO)));
    }
    for (Round.Transfer transfer : round.transfers()) {
      if (transfer.surplus()) {
        events.add(
            new RoundStatement.Surplus(
                no, slate.name(transfer.from()), tally(transfer.to(), transfer.exhausted())));
      }
    }
    if (!round.eliminated().isEmpty()) {
      events.add(dropped(no, round));
    }
    return events;
  }

  private Statement dropped(int no, Round round) {
    NavigableMap<Integer, Rational> out = new TreeMap<>();
    round.eliminated().forEach(candidate -> out.put(candidate, round.of(candidate)));
    NavigableMap<Integer, Rational> to = new TreeMap<>();
    Rational nobody = Rational.ZERO;
    for (Round.Transfer transfer : round.transfers()) {
      if (!transfer.surplus()) {
        for (Map.Entry<Integer, Rational> one : transfer.to().entrySet()) {
          to.merge(one.getKey(), one.getValue(), Rational::plus);
        }
        nobody = nobody.plus(transfer.exhausted());
      }
    }
    return new RoundStatement.Dropped(no, tally(out, Rational.ZERO), tally(to, nobody));
  }

  private Tally tally(Map<Integer, Rational> amounts, Rational nobody) {
    return Tally.of(slate, amounts, nobody);
  }
}
