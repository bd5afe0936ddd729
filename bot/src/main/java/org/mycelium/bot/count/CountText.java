package org.mycelium.bot.count;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.election.Working.Majority;

/** A result as a person reads it in a terminal: who is elected first, then how. */
final class CountText {
  private static final int MAX_NAME_WIDTH = 40;

  private final PrintStream out;

  CountText(PrintStream out) {
    this.out = out;
  }

  void print(String title, Result result) {
    if (!title.isBlank()) {
      out.println(Shown.clean(title));
    }
    int seats = result.rules().seats();
    out.printf(
        "%s, %s, %s, %s%n",
        result.method().word(),
        result
            .rules()
            .budget()
            .map(budget -> budget.total() + " to spend")
            .orElseGet(() -> number(seats, "seat", "seats")),
        number(result.ballots(), "ballot", "ballots"),
        number(result.slate().standing().size(), "candidate", "candidates"));
    out.println();
    winners(result);
    ranking(result);
    result.ties().forEach(tie -> tie(result.slate(), tie));
    ways(result);
    for (int i = 0; i < result.rounds().size(); i++) {
      round(result.slate(), i + 1, result.rounds().get(i), result.rounds().size());
    }
    PairText pairs = new PairText(out, result.slate());
    switch (result.working()) {
      case Working.Counting _, Working.Buying _ -> {}
      case Working.Paths(Pairwise pairwise, Strength strength, Pairwise strengths) -> {
        pairs.table("How many prefer the candidate of the row to that of the column", pairwise);
        pairs.table(
            "Strongest paths from the row to the column, by " + Choices.word(strength), strengths);
      }
      case Working.Locking(Pairwise pairwise, Strength strength, List<Majority> majorities) -> {
        pairs.table("How many prefer the candidate of the row to that of the column", pairwise);
        pairs.majorities("Majorities, the strongest by " + Choices.word(strength), majorities);
      }
    }
  }

  private static String number(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  private void winners(Result result) {
    if (result.decided()) {
      out.println("Elected: " + Shown.names(result.slate(), result.winners(), ", "));
      return;
    }
    out.println("A tie is open, so it is not decided yet who is elected.");
    if (!result.winners().isEmpty()) {
      out.println("Elected or tied: " + Shown.names(result.slate(), result.winners(), ", "));
    }
  }

  private void ranking(Result result) {
    if (result.ranking().isEmpty()) {
      return;
    }
    List<String> tiers = new ArrayList<>();
    int place = 1;
    for (List<Integer> tier : result.ranking()) {
      tiers.add(place + ". " + Shown.names(result.slate(), tier, " = "));
      place += tier.size();
    }
    out.println("Ranking: " + String.join("  ", tiers));
  }

  private void tie(Slate slate, Tie tie) {
    String about =
        switch (tie.matter()) {
          case ELECTION -> tie.places() == 1 ? "a seat" : tie.places() + " seats";
          case ELIMINATION -> "who is out";
          case SURPLUS -> "whose surplus goes first";
          case RUNOFF -> tie.places() == 1 ? "a place in the runoff" : "the places in the runoff";
          case MAJORITY -> "which majority comes first";
        };
    String settled =
        switch (tie.settlement()) {
          case Tie.Settled(String by, List<Integer> chosen) ->
              "settled by "
                  + by
                  + (chosen.isEmpty() ? "" : ": " + Shown.names(slate, chosen, ", "));
          case Tie.Open() -> "open; --tie-break says how to settle it";
        };
    out.printf(
        "Tie in round %d over %s: %s (%s)%n",
        tie.round(), about, Shown.names(slate, tie.among(), " = "), settled);
  }

  private void ways(Result result) {
    boolean open = result.ties().stream().anyMatch(Tie::open);
    if (open && result.decided()) {
      out.println("However the open tie is settled, the same are elected.");
    }
    for (List<Integer> way : result.ways()) {
      out.println("Elected one way: " + Shown.names(result.slate(), way, ", "));
    }
  }

  private void round(Slate slate, int number, Round round, int of) {
    out.println();
    String quota = round.quota().map(q -> ", " + Shown.number(q) + " needed").orElse("");
    String heading = of == 1 ? "Count" : "Round " + number;
    out.println(heading + " (" + measure(round.measure()) + quota + ")");
    List<Map.Entry<Integer, Rational>> rows = new ArrayList<>(round.tally().entrySet());
    rows.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    int names = 0;
    int numbers = 0;
    for (Map.Entry<Integer, Rational> row : rows) {
      names = Math.max(names, Shown.width(Shown.name(slate, row.getKey())));
      numbers = Math.max(numbers, Shown.number(row.getValue()).length());
    }
    names = Math.min(Math.max(names, "(nobody)".length()), MAX_NAME_WIDTH);
    for (Map.Entry<Integer, Rational> row : rows) {
      String fate =
          round.elected().contains(row.getKey())
              ? "  elected"
              : round.eliminated().contains(row.getKey()) ? "  out" : "";
      row(Shown.name(slate, row.getKey()), names, row.getValue(), numbers, fate);
    }
    if (round.exhausted().signum() != 0) {
      row("(nobody)", names, round.exhausted(), numbers, "");
    }
    round.transfers().forEach(transfer -> transfer(slate, transfer));
  }

  private void row(String name, int names, Rational number, int numbers, String fate) {
    String shown = Shown.number(number);
    String gap = " ".repeat(Math.max(0, numbers - shown.length()));
    out.println("  " + Shown.padded(name, names) + "  " + gap + shown + fate);
  }

  private void transfer(Slate slate, Round.Transfer transfer) {
    List<String> parts =
        transfer.to().entrySet().stream()
            .map(to -> Shown.number(to.getValue()) + " to " + Shown.name(slate, to.getKey()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (transfer.exhausted().signum() != 0) {
      parts.add(Shown.number(transfer.exhausted()) + " to nobody");
    }
    if (!parts.isEmpty()) {
      out.println(
          "  "
              + (transfer.surplus() ? "surplus of " : "from ")
              + Shown.name(slate, transfer.from())
              + ": "
              + String.join(", ", parts));
    }
  }

  private static String measure(Round.Measure measure) {
    return switch (measure) {
      case VOTES -> "votes";
      case APPROVALS -> "approvals";
      case POINTS -> "points";
      case PREFERENCES -> "ballots that prefer one finalist";
      case GAIN -> "gain for the voters";
      case EFFECTIVE_VOTES -> "effective votes";
    };
  }
}
