package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Sheet;

/**
 * All of a count, for a file or a terminal: who is elected, every round with every number as it was
 * counted, every pair, every payment.
 *
 * @param title of the vote; untrusted, may be empty
 * @param currency how costs are written, where options have costs
 */
public record Report(String title, Result result, Currency currency) {
  private static final Message NOTHING = _ -> {};

  /** The report in the language of the book. */
  public String in(Phrasebook book) {
    Sheet out = new Sheet(book);
    heading(out);
    out.blank();
    winners(out);
    ranking(out);
    unharmed(out);
    List<Round> rounds = result.rounds();
    purse(out);
    for (int i = 0; i < rounds.size(); i++) {
      out.blank();
      round(out, rounds.size() == 1 ? 0 : i + 1, rounds.get(i));
      payments(out, i);
      ties(out, i + 1, i + 1 == rounds.size() ? Integer.MAX_VALUE : i + 1);
    }
    if (rounds.isEmpty()) {
      ties(out, 0, Integer.MAX_VALUE);
    }
    switch (result.working()) {
      case Working.Counting _, Working.Buying _ -> {
        // The rounds are all of it.
      }
      case Working.Paths paths -> new PairTables(out, result.slate()).paths(paths);
      case Working.Locking locking -> new PairTables(out, result.slate()).majorities(locking);
    }
    spent(out);
    return out.text();
  }

  private void heading(Sheet out) {
    if (!title.isBlank()) {
      out.line("explanation.report.title", Arg.untrusted("title", title));
    }
    Message size =
        result
            .rules()
            .budget()
            .<Message>map(
                budget ->
                    part ->
                        part.line(
                            "explanation.report.money",
                            Arg.said("total", currency.amount(budget.total()))))
            .orElse(
                part ->
                    part.line(
                        "explanation.report.seats", Arg.num("seats", result.rules().seats())));
    out.line(
        "explanation.report.heading",
        Arg.said("method", Statement.name(result.method())),
        Arg.said("size", size),
        Arg.num("ballots", result.ballots()),
        Arg.num("candidates", result.slate().standing().size()));
  }

  private void winners(Sheet out) {
    if (result.decided()) {
      out.line("explanation.report.elected", Arg.series("names", named(result.winners())));
      return;
    }
    out.line("explanation.report.open");
    if (!result.winners().isEmpty()) {
      out.line("explanation.report.possible", Arg.series("names", named(result.winners())));
    }
    for (List<Integer> way : result.ways()) {
      out.line("explanation.report.way", Arg.series("names", named(way)));
    }
  }

  private void ranking(Sheet out) {
    if (result.ranking().isEmpty()) {
      return;
    }
    out.line("explanation.report.ranking");
    int place = 1;
    for (List<Integer> tier : result.ranking()) {
      out.item("explanation.report.rank", Arg.num("place", place), Arg.said("names", equals(tier)));
      place += tier.size();
    }
  }

  private Message equals(List<Integer> candidates) {
    Message first = name(candidates.getFirst());
    return candidates.size() == 1
        ? first
        : out ->
            out.line(
                "explanation.report.equal",
                Arg.said("first", first),
                Arg.said("rest", equals(candidates.subList(1, candidates.size()))));
  }

  /** Those that came up in these rounds. */
  private void ties(Sheet out, int from, int to) {
    result.ties().stream()
        .filter(tie -> tie.round() >= from && tie.round() <= to)
        .forEach(tie -> out.include(Explanation.told(result, tie)));
  }

  private void unharmed(Sheet out) {
    if (result.decided() && result.ties().stream().anyMatch(Tie::open)) {
      out.include(new Statement.Unharmed());
    }
  }

  private void purse(Sheet out) {
    if (result.working() instanceof Working.Buying buying && !buying.purchases().isEmpty()) {
      out.blank().include(Purchases.purse(result, buying, currency));
    }
  }

  private void round(Sheet out, int number, Round round) {
    out.line(
        "explanation.report.round",
        Arg.word("many", number > 0 ? "yes" : "no"),
        Arg.num("round", number),
        Arg.word("measure", round.measure().name()),
        Arg.word("limited", round.quota().isPresent() ? "yes" : "no"),
        Arg.said("quota", Figure.exact(round.quota().orElse(Rational.ZERO))));
    List<Map.Entry<Integer, Rational>> rows = new ArrayList<>(round.tally().entrySet());
    rows.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    List<Sheet.Columns> lines = new ArrayList<>();
    for (Map.Entry<Integer, Rational> row : rows) {
      int candidate = row.getKey();
      lines.add(
          new Sheet.Columns(
              name(candidate), List.of(Figure.exact(row.getValue())), fate(round, candidate)));
    }
    if (round.exhausted().signum() != 0) {
      lines.add(
          new Sheet.Columns(
              part -> part.line("explanation.report.nobody"),
              List.of(Figure.exact(round.exhausted())),
              NOTHING));
    }
    out.table(lines);
    round.transfers().forEach(transfer -> transfer(out, transfer));
  }

  private static Message fate(Round round, int candidate) {
    if (round.elected().contains(candidate)) {
      return out -> out.line("explanation.report.is-elected");
    }
    return round.eliminated().contains(candidate)
        ? out -> out.line("explanation.report.is-out")
        : NOTHING;
  }

  private void transfer(Sheet out, Round.Transfer transfer) {
    List<Message> parts = new ArrayList<>();
    transfer
        .to()
        .forEach(
            (candidate, votes) ->
                parts.add(
                    part ->
                        part.line(
                            "explanation.report.goes-to",
                            Arg.said("votes", Figure.exact(votes)),
                            Arg.said("name", name(candidate)))));
    if (transfer.exhausted().signum() != 0) {
      parts.add(
          part ->
              part.line(
                  "explanation.report.goes-to-nobody",
                  Arg.said("votes", Figure.exact(transfer.exhausted()))));
    }
    if (!parts.isEmpty()) {
      out.item(
          "explanation.report.transfer",
          Arg.word("what", transfer.surplus() ? "surplus" : "all"),
          Arg.said("name", name(transfer.from())),
          Arg.series("to", parts));
    }
  }

  private void payments(Sheet out, int purchase) {
    if (result.working() instanceof Working.Buying buying) {
      Working.Purchase one = buying.purchases().get(purchase);
      List<Message> parts =
          one.payments().stream()
              .<Message>map(
                  payment ->
                      part ->
                          part.line(
                              "explanation.payment",
                              Arg.num("voters", payment.voters()),
                              Arg.said("each", currency.amount(payment.each(), false))))
              .toList();
      out.item(
          "explanation.report.paid",
          Arg.said("cost", currency.amount(one.cost())),
          Arg.word("shared", parts.isEmpty() ? "no" : "yes"),
          Arg.series("payments", parts));
    }
  }

  private void spent(Sheet out) {
    if (result.decided() && result.rules().budget().isPresent()) {
      Budget budget = result.rules().budget().get();
      out.blank().include(Purchases.spent(result, budget, currency));
    }
  }

  private List<Message> named(List<Integer> candidates) {
    return candidates.stream().map(this::name).toList();
  }

  private Message name(int candidate) {
    return name(result.slate(), candidate);
  }

  static Message name(Slate slate, int candidate) {
    return Names.said(slate.name(candidate));
  }
}
