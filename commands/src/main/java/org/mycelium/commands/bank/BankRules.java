package org.mycelium.commands.bank;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerCommand;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.ledger.LedgerGrammar;
import org.mycelium.commands.ledger.LedgerMessage;
import org.mycelium.commands.ledger.LedgerRules;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.BankLines;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.text.Message;

/**
 * What becomes of lines of the bank: people match them, and the bot guesses nothing. Whoever may
 * record in the ledger may do so here. Pure but for its read ports; one transaction, one instance.
 *
 * @see Bringing for statements that are brought in
 */
public final class BankRules {
  private static final int MAX_WHY = 300;

  /** Stands in the journal's words, and nobody is told it. */
  private static final String DELETED = "its message was deleted";

  private final BankLines bank;
  private final Books books;
  private final LedgerRules ledger;
  private final Bringing bringing;

  /** Decides from these. */
  public BankRules(BankLines bank, Books books, LedgerRules ledger) {
    this.bank = bank;
    this.books = books;
    this.ledger = ledger;
    this.bringing = new Bringing(bank, books);
  }

  /** What becomes of this command. */
  public Decision decide(BankCommand command, Situation situation) {
    return Belonging.inside(situation.issuer(), member -> decide(command, situation, member));
  }

  private Decision decide(BankCommand command, Situation situation, Member member) {
    Optional<Message> obstacle = ledger.obstacle(member);
    boolean keeps = obstacle.isEmpty();
    Reconciliation seen = new Reconciliation(bank, books, keeps && situation.inPrivate());
    if (command instanceof BankCommand.Show) {
      return Decision.answer(seen.all());
    }
    if (command instanceof BankCommand.ShowLine(BankNo line)) {
      return existing(line, one -> Decision.answer(seen.one(one)));
    }
    if (command instanceof BankCommand.Unsaid c) {
      return unsaid(c, situation);
    }
    return obstacle.map(Decision::refuse).orElseGet(() -> change(command, situation, member));
  }

  private Decision change(BankCommand command, Situation situation, Member member) {
    return switch (command) {
      case BankCommand.Bring c -> bringing.bring(c, situation, member);
      case BankCommand.Match c ->
          open(c.line(), line -> entry(c.entry(), entry -> match(line, entry)));
      case BankCommand.Enter c -> open(c.line(), line -> enter(c, line, situation));
      case BankCommand.Ignore c -> open(c.line(), line -> ignore(c, line, situation));
      case BankCommand.Reopen c ->
          existing(
              c.line(),
              line ->
                  line.open()
                      ? Decision.refuse(new BankMessage.OpenAlready(line.no()))
                      : Decision.accept()
                          .fact(new BankFact.LineReopened(line.no()))
                          .reply(new BankMessage.Reopened(line.no()))
                          .done());
      case BankCommand.Show _, BankCommand.ShowLine _, BankCommand.Unsaid _ -> Decision.silence();
    };
  }

  private Decision existing(BankNo no, Function<BankLine, Decision> then) {
    return bank.find(no)
        .map(then)
        .orElseGet(() -> Decision.refuse(new BankMessage.NoSuch(no, bank.next().value() - 1)));
  }

  private Decision open(BankNo no, Function<BankLine, Decision> then) {
    return existing(
        no,
        line ->
            line.open()
                ? then.apply(line)
                : Decision.refuse(new BankMessage.DealtWith(line.no(), line.entry())));
  }

  private Decision entry(EntryNo no, Function<LedgerEntry, Decision> then) {
    return books
        .entry(no)
        .map(then)
        .orElseGet(
            () ->
                Decision.refuse(new LedgerMessage.NoSuchEntry(no, books.nextEntry().value() - 1)));
  }

  private Decision match(BankLine line, LedgerEntry entry) {
    boolean came = entry.kind() == LedgerEntry.Kind.INCOME;
    if (entry.reversed() || !(came || entry.kind() == LedgerEntry.Kind.SPENT)) {
      return Decision.refuse(new BankMessage.NotToMatch(entry.no()));
    }
    Optional<BankNo> taken = bank.matchedWith(entry.no());
    if (taken.isPresent()) {
      return Decision.refuse(new BankMessage.MatchedAlready(entry.no(), taken.get()));
    }
    Money amount = entry.transfer().money();
    return came == line.money().positive() && line.comesTo(amount)
        ? Decision.accept()
            .fact(new BankFact.LineMatched(line.no(), entry.no()))
            .reply(new BankMessage.Matched(line.no(), entry.no(), line.money()))
            .done()
        : Decision.refuse(
            new BankMessage.Differ(
                line.no(), line.money(), entry.no(), came ? amount : amount.negated()));
  }

  /** As if it had been recorded with the bank's amount. */
  private Decision enter(BankCommand.Enter command, BankLine line, Situation situation) {
    String words = typed(line.money(), situation.settings().language()) + " " + command.words();
    Line written = new Line(words, command.below(), situation.moment());
    Reading reading =
        line.money().positive() ? LedgerGrammar.income(written) : LedgerGrammar.spend(written);
    return switch (reading) {
      case Reading.Understood(LedgerCommand recorded) ->
          ledger.decide(recorded, situation) instanceof Decision.Accepted accepted
              ? matched(accepted, line)
              : ledger.decide(recorded, situation);
      case Reading.Understood _, Reading.Problem _, Reading.NotForMe _ ->
          Decision.refuse(new BankMessage.EnterHow(line.no(), line.money()));
    };
  }

  private static Decision matched(Decision.Accepted accepted, BankLine line) {
    List<Fact> facts = new ArrayList<>(accepted.facts());
    for (Fact fact : accepted.facts()) {
      if (fact instanceof LedgerFact.Recorded recorded) {
        facts.add(new BankFact.LineMatched(line.no(), recorded.entry()));
      }
    }
    return new Decision.Accepted(
            facts, accepted.disclosures(), accepted.sealings(), accepted.effects())
        .also(new Effect.Acknowledge());
  }

  /** The amount without its sign, as people of this language type it. */
  private static String typed(Money money, Locale language) {
    Money amount = money.positive() ? money : money.negated();
    char point = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
    return amount.decimal().toPlainString().replace('.', point) + " " + money.tender();
  }

  /**
   * Who deletes what they sent does not want it kept: what nobody has dealt with is set aside, and
   * its words with it. That needs no role, since it tells and records nothing.
   */
  private Decision unsaid(BankCommand.Unsaid command, Situation situation) {
    List<BankNo> open =
        command.lines().stream()
            .filter(no -> bank.find(no).filter(BankLine::open).isPresent())
            .toList();
    if (open.isEmpty()) {
      return Decision.silence();
    }
    Decision.Draft draft = Decision.accept();
    for (BankNo no : open) {
      draft.fact(new BankFact.LineIgnored(no, draft.commit(DELETED, situation.moment().entropy())));
    }
    return draft.reply(new BankMessage.SetAside(open)).done();
  }

  private static Decision ignore(BankCommand.Ignore command, BankLine line, Situation situation) {
    int length = command.why().codePointCount(0, command.why().length());
    if (command.why().isEmpty()) {
      return Decision.refuse(new BankMessage.WhyIgnore(line.no()));
    }
    if (length > MAX_WHY) {
      return Decision.refuse(new BankMessage.TooLong(length, MAX_WHY));
    }
    Decision.Draft draft = Decision.accept();
    return draft
        .fact(
            new BankFact.LineIgnored(
                line.no(), draft.commit(command.why(), situation.moment().entropy())))
        .reply(new BankMessage.Ignored(line.no(), line.money()))
        .done();
  }
}
