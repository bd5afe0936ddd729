package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.proposal.TermsBeside;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Message;

/** What the assembly decides about its money: how it is proposed, and how it is carried out. */
public final class BudgetDecisions {
  private static final int MAX_NAME = 40;
  private static final int MAX_LINES = 60;

  /** Words with a letter at the beginning, so that it can be told from an amount. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} '’_&-]*");

  private static final Pattern NUMBER = Pattern.compile("l ?\\d+");

  private final Books books;
  private final Roles roles;
  private final Opening opening;

  /** Decides from these. */
  public BudgetDecisions(Books books, Roles roles, Opening opening) {
    this.books = books;
    this.roles = roles;
    this.opening = opening;
  }

  Decision money(
      LedgerCommand.ProposeMoney command, Money money, Situation situation, Member proposer) {
    Optional<BudgetLine> line = LineNames.find(command.name(), books.lines());
    List<BudgetLine> several = LineNames.several(command.name(), books.lines());
    if (line.isEmpty() && !several.isEmpty()) {
      return Decision.refuse(
          new LedgerMessage.SeveralLines(several.stream().map(BudgetLine::typed).toList()));
    }
    String name = line.map(BudgetLine::name).orElse(command.name());
    Optional<Message> obstacle = line.isPresent() ? Optional.empty() : newLineObstacle(name);
    return obstacle
        .map(Decision::refuse)
        .orElseGet(
            () ->
                open(
                    command.title(),
                    command.text(),
                    command.terms(),
                    new Opening.Planned(new LedgerEnactment.Allot(money), List.of(name)),
                    situation,
                    proposer));
  }

  Decision closing(
      LedgerCommand.ProposeClosing command, BudgetLine line, Situation situation, Member proposer) {
    return open(
        command.title(),
        command.text(),
        command.terms(),
        new Opening.Planned(new LedgerEnactment.CloseLine(line.no()), List.of(line.name())),
        situation,
        proposer);
  }

  Decision keeper(
      LedgerCommand.ProposeKeeper command,
      Optional<Role> role,
      Situation situation,
      Member proposer) {
    return open(
        command.title(),
        command.text(),
        command.terms(),
        new Opening.Planned(
            new LedgerEnactment.NameKeeper(role.map(Role::no)),
            role.map(Role::name).stream().toList()),
        situation,
        proposer);
  }

  private Decision open(
      String title,
      String text,
      TermsBeside terms,
      Opening.Planned does,
      Situation situation,
      Member proposer) {
    return opening.open(
        terms.terms(capital(title), text, situation.settings(), situation.moment(), List.of(does)),
        situation,
        proposer);
  }

  /** Carries out what was decided, if it still can be. */
  public Outcome enact(
      Provision provision, LedgerEnactment enactment, DecisionNo decision, Decision.Draft draft) {
    return switch (enactment) {
      case LedgerEnactment.Allot e -> allot(provision, e.money(), decision, draft);
      case LedgerEnactment.CloseLine e -> close(provision, e.line(), decision, draft);
      case LedgerEnactment.NameKeeper e -> name(provision, e.role(), decision, draft);
    };
  }

  private Outcome allot(
      Provision provision, Money money, DecisionNo decision, Decision.Draft draft) {
    String name = provision.words().getFirst().text();
    Optional<BudgetLine> there = LineNames.find(name, books.lines());
    Optional<Message> obstacle = there.isPresent() ? Optional.empty() : newLineObstacle(name);
    if (obstacle.isPresent()) {
      return new Outcome.Impossible(obstacle.get());
    }
    LineNo line = there.map(BudgetLine::no).orElseGet(books::nextLine);
    if (there.isEmpty()) {
      draft.fact(
          new LedgerFact.LineOpened(line, provision.words().getFirst().commitment(), decision));
    }
    draft.fact(new LedgerFact.Allotted(books.nextEntry(), line, money, decision));
    return new Outcome.Done(provision.description());
  }

  /** One entry for each currency in which the line has something left. */
  private Outcome close(
      Provision provision, LineNo line, DecisionNo decision, Decision.Draft draft) {
    if (books.lines().stream().noneMatch(open -> open.no().equals(line))) {
      return new Outcome.Impossible(new BudgetPlanMessage.AlreadyClosed(line));
    }
    int entry = books.nextEntry().value();
    Account account = new Account.Line(line);
    for (Balance balance : books.balances()) {
      if (balance.account().equals(account) && balance.money().positive()) {
        draft.fact(new LedgerFact.Returned(new EntryNo(entry++), line, balance.money(), decision));
      }
    }
    draft.fact(new LedgerFact.LineClosed(line, decision));
    return new Outcome.Done(provision.description());
  }

  private Outcome name(
      Provision provision, Optional<RoleNo> role, DecisionNo decision, Decision.Draft draft) {
    if (role.isPresent() && roles.all().stream().noneMatch(r -> r.no().equals(role.get()))) {
      return new Outcome.Impossible(new BudgetPlanMessage.RoleGone(role.get()));
    }
    draft.fact(new LedgerFact.KeeperDecided(role.orElse(null), decision));
    return new Outcome.Done(provision.description());
  }

  private Optional<Message> newLineObstacle(String name) {
    String folded = Words.fold(name);
    int comma = name.indexOf(',');
    if (comma > 0) {
      return Optional.of(
          new BudgetPlanMessage.BehindName(
              Words.trim(name.substring(0, comma)), Words.trim(name.substring(comma + 1))));
    }
    if (name.codePointCount(0, name.length()) > MAX_NAME
        || !NAME.matcher(name).matches()
        || NUMBER.matcher(folded).matches()
        || LedgerGrammar.reserved(folded)) {
      return Optional.of(new BudgetPlanMessage.BadName(name, MAX_NAME));
    }
    return books.lines().size() >= MAX_LINES
        ? Optional.of(new BudgetPlanMessage.TooManyLines(MAX_LINES))
        : Optional.empty();
  }

  private static String capital(String title) {
    int first = title.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + title.substring(Character.charCount(first));
  }
}
