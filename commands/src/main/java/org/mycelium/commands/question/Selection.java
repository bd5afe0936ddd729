package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.DrawnOrder;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Votes;
import org.mycelium.commands.explanation.Currency;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.text.Message;

/**
 * Which of several options is chosen. They go by number, from 1 in the order they were offered, and
 * {@link Marks#NONE} for none of them.
 *
 * @param options their names as people wrote them, untrusted; one whose words were erased is empty
 */
public record Selection(Terms terms, List<String> options) implements Question {
  /** Keeps its own copy. */
  public Selection {
    options = List.copyOf(options);
    int costed = terms.purse().map(purse -> purse.costs().size()).orElse(options.size());
    if (options.isEmpty() || costed != options.size()) {
      throw new IllegalArgumentException("no options");
    }
  }

  @Override
  public String canonical() {
    return terms.canonical();
  }

  @Override
  public Message description() {
    return SelectionWords.description(this);
  }

  /** Whether a reaction with this key is a vote: where one option is voted for, by its number. */
  public boolean takesKey(String key) {
    return method() == Method.PLURALITY
        && Keys.are(key)
        && OptionNames.number(key).filter(numbers()::contains).isPresent();
  }

  /** How it is counted. */
  public Method method() {
    return terms.method();
  }

  /** How amounts are written, where options are bought. */
  public Currency currency() {
    return terms.purse().map(Purse::currency).orElse(Currency.PLAIN);
  }

  /** The numbers that may be marked, in the order they stand on the card, none of these last. */
  public List<Integer> numbers() {
    return terms.runoff() ? terms.among() : all();
  }

  /** The numbers of the options that may be marked, without none of these. */
  public List<Integer> offered() {
    return numbers().stream().filter(number -> number != Marks.NONE).toList();
  }

  /** The name of an option as people wrote it, untrusted; empty for none of these. */
  public String name(int number) {
    return number == Marks.NONE ? "" : options.get(number - 1);
  }

  /**
   * Counts standing votes; those that abstain say nothing. Ties that change who is chosen stay open
   * until a lot was drawn. The slate of the result has the options' numbers in the place of their
   * names, for what people wrote may be the same twice once it was erased, and is theirs.
   */
  public Result result(Collection<Ballot> ballots) {
    CountRules usual =
        CountRules.USUAL
            .seats(terms.seats())
            .stars(terms.points() > 0 ? terms.points() : CountRules.USUAL.stars());
    CountRules rules =
        terms.purse().map(purse -> usual.budget(purse.over(all().size()))).orElse(usual);
    return Election.of(
        method(), votes(ballots), terms.lot().map(drawn -> settled(rules, drawn)).orElse(rules));
  }

  private CountRules settled(CountRules rules, DrawnTie drawn) {
    return rules.tieBreaks(new DrawnOrder(drawn.order().stream().map(this::place).toList()));
  }

  /** The same with ties settled by a lot. */
  public Selection settledBy(DrawnTie drawn) {
    return new Selection(terms.settledBy(drawn), options);
  }

  /** The standing votes as they are counted. */
  public Votes votes(Collection<Ballot> ballots) {
    List<Marks> marks = marks(ballots);
    if (method().ballots() == Method.Ballots.RANKS) {
      Profile.Builder<Ranking> rankings = new Profile.Builder<>();
      marks.forEach(mark -> rankings.add(ranking(mark)));
      return new Votes.Ranked(rankings.on(slate()));
    }
    Profile.Builder<Scores> scores = new Profile.Builder<>();
    marks.forEach(mark -> scores.add(scores(mark)));
    return new Votes.Scored(scores.on(slate()));
  }

  /** The option at a place of the slate. */
  public int number(int place) {
    return place == options.size() ? Marks.NONE : place + 1;
  }

  private int place(int number) {
    return number == Marks.NONE ? options.size() : number - 1;
  }

  private List<Integer> all() {
    List<Integer> numbers =
        new ArrayList<>(IntStream.rangeClosed(1, options.size()).boxed().toList());
    if (terms.none()) {
      numbers.add(Marks.NONE);
    }
    return numbers;
  }

  private Slate slate() {
    Set<Integer> withdrawn = new HashSet<>(all().stream().map(this::place).toList());
    numbers().forEach(number -> withdrawn.remove(place(number)));
    return new Slate(all().stream().map(String::valueOf).toList(), withdrawn);
  }

  private static List<Marks> marks(Collection<Ballot> ballots) {
    List<Marks> marks = new ArrayList<>();
    for (Ballot ballot : ballots) {
      Mark mark = ballot.mark();
      if (mark instanceof Marks said) {
        marks.add(said);
      }
    }
    return marks;
  }

  private Ranking ranking(Marks mark) {
    return switch (mark) {
      case Marks.Ranked ranked ->
          Ranking.ofTiers(
              ranked.tiers().stream()
                  .map(tier -> tier.stream().map(this::place).toList())
                  .toList());
      case Marks.Points _ -> throw new IllegalArgumentException("points where ranks are counted");
    };
  }

  private Scores scores(Marks mark) {
    return switch (mark) {
      case Marks.Points said -> {
        int[] points = new int[all().size()];
        said.points().forEach((number, value) -> points[place(number)] = value);
        yield Scores.of(points);
      }
      case Marks.Ranked _ -> throw new IllegalArgumentException("ranks where points are counted");
    };
  }
}
