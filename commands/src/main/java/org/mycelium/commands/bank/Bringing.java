package org.mycelium.commands.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.port.BankLines;
import org.mycelium.commands.port.Books;

/**
 * What becomes of a statement that is brought in: all of it is staged, but for the lines that were
 * before. Only in private, since banks write names.
 */
final class Bringing {
  private final BankLines bank;
  private final Books books;

  Bringing(BankLines bank, Books books) {
    this.bank = bank;
    this.books = books;
  }

  Decision bring(BankCommand.Bring command, Situation situation, Member member) {
    if (!situation.inPrivate()) {
      return Decision.refuse(new BankMessage.OnlyInPrivate(situation.botId()));
    }
    StatementForm said = command.options();
    StatementForm form =
        new StatementForm(
            said.tender().or(this::usual), said.dates(), said.decimal(), said.names());
    LocalDate today = situation.moment().local().toLocalDate();
    StatementReader.Statement statement = StatementReader.read(command.csv(), form, today);
    if (!statement.problems().isEmpty()) {
      return Decision.refuse(new BankMessage.Unreadable(statement.problems()));
    }
    List<StatementReader.Read> fresh = unknown(statement.lines());
    int known = statement.lines().size() - fresh.size();
    if (fresh.isEmpty()) {
      return Decision.answer(new BankMessage.AllKnown(known));
    }
    Decision.Draft draft = Decision.accept();
    int no = bank.next().value();
    for (StatementReader.Read line : fresh) {
      draft.fact(
          new BankFact.LineStaged(
              new BankNo(no++),
              line.day(),
              line.money(),
              line.text().isEmpty()
                  ? null
                  : draft.commit(line.text(), situation.moment().entropy())));
    }
    StatementReader.Read first = fresh.getFirst();
    return draft
        .reply(
            new BankMessage.Brought(
                fresh.size(), known, bank.next(), first.day(), first.money(), first.text()))
        .effect(
            new Effect.Announce(
                new BankMessage.BroughtAloud(member.displayName(), fresh.size()),
                Effect.Loudness.QUIET,
                List.of(),
                Optional.empty()))
        .done();
  }

  /** The currency that is meant where the books have only one. */
  private Optional<Tender> usual() {
    List<Tender> known =
        books.balances().stream().map(balance -> balance.money().tender()).distinct().toList();
    return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
  }

  /**
   * Those that were not staged before: of lines of one day and amount as many as there are more of
   * than then. Banks write all of a day, so that two of the same are two; and a line whose words
   * were erased since is any of them.
   */
  private List<StatementReader.Read> unknown(List<StatementReader.Read> lines) {
    LocalDate first =
        lines.stream().map(StatementReader.Read::day).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        lines.stream().map(StatementReader.Read::day).max(Comparator.naturalOrder()).orElseThrow();
    List<BankLine> staged = new ArrayList<>(bank.between(first, last));
    List<StatementReader.Read> rest = new ArrayList<>();
    for (StatementReader.Read line : lines) {
      if (!take(staged, line, line.text())) {
        rest.add(line);
      }
    }
    rest.removeIf(line -> take(staged, line, ""));
    return rest;
  }

  private static boolean take(List<BankLine> staged, StatementReader.Read line, String text) {
    Optional<BankLine> same =
        staged.stream()
            .filter(
                one ->
                    one.day().equals(line.day())
                        && one.money().equals(line.money())
                        && one.text().equals(text))
            .findFirst();
    same.ifPresent(staged::remove);
    return same.isPresent();
  }
}
