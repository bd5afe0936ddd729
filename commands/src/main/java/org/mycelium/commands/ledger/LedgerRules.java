package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNames;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about money. Pure but for its read ports; one transaction, one instance.
 *
 * @see Recording for what is recorded and taken back
 * @see BudgetDecisions for what the assembly decides
 */
public final class LedgerRules {
  private final Books books;
  private final Roles roles;
  private final BudgetDecisions decisions;
  private final Recording recording;
  private final Members members;
  private final Keeping keeping;

  /** Decides from these. */
  public LedgerRules(Books books, Members members, Roles roles, BudgetDecisions decisions) {
    this.books = books;
    this.roles = roles;
    this.decisions = decisions;
    this.members = members;
    this.keeping = new Keeping(books, roles, members);
    this.recording = new Recording(books, members, keeping);
  }

  /** What is in the way of this member recording something; empty if nothing is. */
  public Optional<Message> obstacle(Member member) {
    return keeping.obstacle(member);
  }

  /** What becomes of this command. */
  public Decision decide(LedgerCommand command, Situation situation) {
    return Belonging.inside(situation.issuer(), member -> decide(command, situation, member));
  }

  private Decision decide(LedgerCommand command, Situation situation, Member member) {
    BooksView view = new BooksView(books, members, keeping, situation.moment().zone());
    return switch (command) {
      case LedgerCommand.ShowBudget _ -> Decision.answer(view.budget());
      case LedgerCommand.ShowLine c -> line(c.name(), line -> Decision.answer(view.line(line)));
      case LedgerCommand.ShowLedger c -> Decision.answer(view.ledger(c.before()));
      case LedgerCommand.HandOut _ -> view.handOut(situation.assembly());
      case LedgerCommand.ShowEntry c ->
          books
              .entry(c.entry())
              .map(entry -> Decision.answer(view.entry(entry)))
              .orElseGet(() -> Decision.refuse(view.noSuch(c.entry())));
      case LedgerCommand.ProposeMoney c ->
          Amounts.read(
              c.amount(), situation, books, money -> decisions.money(c, money, situation, member));
      case LedgerCommand.ProposeClosing c ->
          line(c.name(), line -> decisions.closing(c, line, situation, member));
      case LedgerCommand.ProposeKeeper c -> keeper(c, situation, member);
      case LedgerCommand.Spend c -> spentOn(c, line -> recording.spend(c, line, situation, member));
      case LedgerCommand.SpendEither c -> spentOnEither(c, situation, member);
      case LedgerCommand.Receive c -> recording.receive(c, situation, member);
      case LedgerCommand.Reverse c -> recording.reverse(c, situation, member);
      case LedgerCommand.FileReceipt c -> recording.file(c, situation, member);
    };
  }

  private Decision keeper(
      LedgerCommand.ProposeKeeper command, Situation situation, Member proposer) {
    if (command.role().isEmpty()) {
      return decisions.keeper(command, Optional.empty(), situation, proposer);
    }
    String written = command.role().get();
    Optional<Role> role = RoleNames.find(written, roles.all());
    return role.isPresent()
        ? decisions.keeper(command, role, situation, proposer)
        : Decision.refuse(
            new BudgetPlanMessage.NoSuchRole(
                written, RoleNames.near(written, roles.all()).map(Role::name)));
  }

  /** Where there is one line only, it is the one that is meant. */
  private Decision spentOn(LedgerCommand.Spend command, Function<BudgetLine, Decision> then) {
    List<BudgetLine> lines = books.lines();
    if (command.name().isPresent()) {
      return line(command.name().get(), then);
    }
    return lines.size() == 1
            && !Words.fold(lines.getFirst().name()).equals(Words.fold(command.what()))
        ? then.apply(lines.getFirst())
        : Decision.refuse(
            new RecordingMessage.OnWhichLine(
                command.amount(), lines.stream().map(BudgetLine::typed).toList(), command.what()));
  }

  /** Read as it names one line of the budget; what is suggested otherwise names one as well. */
  private Decision spentOnEither(
      LedgerCommand.SpendEither command, Situation situation, Member member) {
    List<BudgetLine> lines = books.lines();
    List<LedgerCommand.Spend> named =
        LineNames.find(command.name(), lines).isPresent()
            ? List.of()
            : command.either().stream()
                .filter(one -> one.name().flatMap(n -> LineNames.find(n, lines)).isPresent())
                .toList();
    if (named.size() == 1) {
      return spentOn(
          named.getFirst(), line -> recording.spend(named.getFirst(), line, situation, member));
    }
    AmountWords beside = AmountWords.of(command.amount());
    Optional<LineNames.Led> led =
        beside.words().isEmpty() ? LineNames.leading(command.name(), lines) : Optional.empty();
    return led.map(
            first ->
                Decision.refuse(
                    new RecordingMessage.LineOrMore(
                        command.name(), command.amount(), first.line().typed(), first.rest())))
        .orElseGet(
            () ->
                line(
                    command.name(),
                    line ->
                        Decision.refuse(
                            new RecordingMessage.WhatMissing(
                                beside.amount(), line.typed(), beside.words()))));
  }

  private Decision line(String name, Function<BudgetLine, Decision> then) {
    return LineNames.find(name, books.lines())
        .map(then)
        .orElseGet(() -> Decision.refuse(noSuchLine(name, books.lines())));
  }

  private static Message noSuchLine(String name, List<BudgetLine> lines) {
    List<BudgetLine> several = LineNames.several(name, lines);
    return several.isEmpty()
        ? new LedgerMessage.NoSuchLine(
            name,
            LineNames.near(name, lines).map(BudgetLine::typed),
            lines.stream().map(BudgetLine::typed).toList())
        : new LedgerMessage.SeveralLines(several.stream().map(BudgetLine::typed).toList());
  }
}
