package org.mycelium.commands.ledger;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.text.Message;

/** How the books look to members. */
final class BooksView {
  /** As many entries as a phone shows at once. */
  private static final int LISTED = 8;

  /** Some three megabytes of them. */
  private static final int MAX_IN_FILE = 10_000;

  private static final int LISTED_ON_LINE = 5;

  private final Books books;
  private final Members members;
  private final Keeping keeping;
  private final ZoneId zone;

  BooksView(Books books, Members members, Keeping keeping, ZoneId zone) {
    this.books = books;
    this.members = members;
    this.keeping = keeping;
    this.zone = zone;
  }

  Message budget() {
    List<LedgerMessage.LineStand> lines = books.lines().stream().flatMap(this::stands).toList();
    return new LedgerMessage.Budget(lines, purses(), keeping.keeper().map(Role::name));
  }

  /** How a line stands in each currency it was ever given money in. */
  private Stream<LedgerMessage.LineStand> stands(BudgetLine line) {
    List<Allotment> all = books.allotments(line.no());
    return all.stream()
        .map(allotment -> allotment.allotted().tender())
        .distinct()
        .sorted()
        .map(tender -> stand(line, tender, all));
  }

  private static LedgerMessage.LineStand stand(
      BudgetLine line, Tender tender, List<Allotment> all) {
    Money nothing = new Money(tender, 0);
    List<Allotment> same =
        all.stream().filter(one -> one.allotted().tender().equals(tender)).toList();
    return new LedgerMessage.LineStand(
        line.typed(),
        same.stream().map(Allotment::allotted).reduce(nothing, Money::plus),
        same.stream().map(Allotment::spent).reduce(nothing, Money::plus),
        same.stream()
            .filter(one -> !one.stands())
            .map(Allotment::left)
            .reduce(nothing, Money::plus));
  }

  /** What there is of each currency: common, and in all. */
  private List<LedgerMessage.Purse> purses() {
    List<Balance> balances = books.balances();
    TreeSet<Tender> tenders = new TreeSet<>();
    balances.forEach(balance -> tenders.add(balance.money().tender()));
    return tenders.stream()
        .map(
            tender -> {
              Money nothing = new Money(tender, 0);
              Money common = nothing;
              Money all = nothing;
              for (Balance balance : balances) {
                if (balance.money().tender().equals(tender)) {
                  boolean held =
                      switch (balance.account()) {
                        case Account.Common _, Account.Line _ -> true;
                        case Account.Income _, Account.Spent _ -> false;
                      };
                  all = held ? all.plus(balance.money()) : all;
                  common =
                      balance.account().equals(new Account.Common())
                          ? common.plus(balance.money())
                          : common;
                }
              }
              return new LedgerMessage.Purse(common, all);
            })
        .filter(purse -> purse.common().units() != 0 || purse.all().units() != 0)
        .toList();
  }

  Message line(BudgetLine line) {
    return new LedgerMessage.ShownLine(
        line,
        books.allotments(line.no()),
        books.statement(new Account.Spent(line.no()), books.nextEntry(), LISTED_ON_LINE).stream()
            .map(this::told)
            .toList());
  }

  Message ledger(Optional<EntryNo> before) {
    List<LedgerEntry> entries = books.entriesBefore(before.orElseGet(books::nextEntry), LISTED);
    return new LedgerMessage.Entries(entries.stream().map(this::told).toList(), before);
  }

  /** A ledger too long for a file a phone opens is the operator's to export. */
  Decision handOut(AssemblyId assembly) {
    List<LedgerEntry> entries = books.entriesBefore(books.nextEntry(), MAX_IN_FILE);
    if (entries.isEmpty()) {
      return Decision.answer(ledger(Optional.empty()));
    }
    StringBuilder table = new StringBuilder(LedgerTable.HEADER);
    for (LedgerEntry entry : entries.reversed()) {
      EntryTold told = told(entry);
      table.append(LedgerTable.line(assembly, entry, told.line(), told.by()));
    }
    return Decision.accept()
        .effect(
            new Effect.Attach(
                Attachment.csv(
                    "ledger.csv",
                    new LedgerMessage.FileOfEntries(
                        entries.size(), entries.getFirst().no().value() > entries.size()),
                    table.toString()),
                Effect.Audience.ISSUER))
        .done();
  }

  Message entry(LedgerEntry entry) {
    return new LedgerMessage.ShownEntry(told(entry));
  }

  Message noSuch(EntryNo no) {
    return new LedgerMessage.NoSuchEntry(no, books.nextEntry().value() - 1);
  }

  private EntryTold told(LedgerEntry entry) {
    return new EntryTold(
        entry,
        entry.at().atZone(zone).toLocalDate(),
        entry.line().map(no -> books.line(no).typed()).orElse(""),
        entry.by().map(no -> members.get(no).displayName()).orElse(""));
  }
}
