package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.List;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.election.Working.Majority;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Sheet;

/** Pairs in a report: all of them in a table, and what a method makes of them. */
final class PairTables {
  private static final Message NOTHING = _ -> {};

  private final Sheet out;
  private final Slate slate;

  PairTables(Sheet out, Slate slate) {
    this.out = out;
    this.slate = slate;
  }

  void paths(Working.Paths paths) {
    out.blank().line("explanation.report.pairs");
    table(paths.pairwise());
    out.blank().line("explanation.report.paths", Arg.word("strength", paths.strength().name()));
    table(paths.strengths());
  }

  void majorities(Working.Locking locking) {
    out.blank().line("explanation.report.pairs");
    table(locking.pairwise());
    out.blank()
        .line("explanation.report.majorities", Arg.word("strength", locking.strength().name()));
    for (Majority one : locking.majorities()) {
      out.item(
          "explanation.report.majority",
          Arg.said("winner", Report.name(slate, one.winner())),
          Arg.said("loser", Report.name(slate, one.loser())),
          Arg.num("votes", one.votes()),
          Arg.num("against", one.against()),
          Arg.word("locked", one.locked() ? "yes" : "no"));
    }
  }

  /** Columns are numbered, because names would not fit beside one another. */
  private void table(Pairwise pairs) {
    List<Integer> standing = slate.standing();
    List<Sheet.Columns> lines = new ArrayList<>();
    lines.add(
        new Sheet.Columns(
            NOTHING,
            standing.stream().<Message>map(other -> number(other + 1L)).toList(),
            NOTHING));
    for (int one : standing) {
      List<Message> numbers =
          standing.stream()
              .<Message>map(other -> one == other ? itself() : number(pairs.of(one, other)))
              .toList();
      lines.add(new Sheet.Columns(label(one), numbers, NOTHING));
    }
    out.table(lines);
  }

  private Message label(int candidate) {
    return out ->
        out.line(
            "explanation.report.numbered",
            Arg.num("number", candidate + 1L),
            Arg.said("name", Report.name(slate, candidate)));
  }

  private static Message number(long number) {
    return Figure.exact(Rational.of(number));
  }

  private static Message itself() {
    return out -> out.line("explanation.report.itself");
  }
}
