package org.mycelium.commands.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.SmallWords;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Message;

/**
 * What becomes of what members record: spendings, each under a decision that allows it, income,
 * receipts, and entries that are taken back. The room is told of each.
 */
final class Recording {
  private static final int MAX_WHAT = 300;
  private static final int MAX_REASON = 500;

  /** The same recorded twice within this is more often a slip than not. */
  private static final Duration TWICE = Duration.ofDays(1);

  /** As many newest entries are looked through for the same. */
  private static final int LOOKED_THROUGH = 50;

  private final Books books;
  private final Members members;
  private final Keeping keeping;

  Recording(Books books, Members members, Keeping keeping) {
    this.books = books;
    this.members = members;
    this.keeping = keeping;
  }

  Decision spend(LedgerCommand.Spend command, BudgetLine line, Situation situation, Member member) {
    return obstacle(member, command.what(), MAX_WHAT)
        .map(Decision::refuse)
        .orElseGet(
            () ->
                Amounts.read(
                    command.amount(),
                    situation,
                    books,
                    money -> spend(command, line, money, situation, member)));
  }

  private Decision spend(
      LedgerCommand.Spend command,
      BudgetLine line,
      Money money,
      Situation situation,
      Member member) {
    List<Allotment> allotments = books.allotments(line.no());
    List<Allotment> allowing = allotments.stream().filter(a -> a.allows(money)).toList();
    Optional<Allotment> allotment =
        command.under().isEmpty()
            ? Optional.of(allowing).filter(some -> some.size() == 1).map(List::getFirst)
            : allowing.stream().filter(a -> command.under().get().equals(a.decision())).findFirst();
    if (allotment.isEmpty()) {
      return Decision.refuse(refusal(command, line, money, allotments, allowing));
    }
    Optional<LedgerEntry> same =
        same(
            situation,
            entry ->
                entry.kind() == LedgerEntry.Kind.SPENT
                    && entry.line().filter(line.no()::equals).isPresent()
                    && says(entry, money, command.what()));
    if (same.isPresent() && !command.again()) {
      return Decision.refuse(told(same.get()));
    }
    Optional<String> reference = reference(command.receipt(), situation);
    if (command.receipt().isPresent() && reference.isEmpty()) {
      return Decision.refuse(new RecordingMessage.ReceiptMissing());
    }
    EntryNo no = books.nextEntry();
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new LedgerFact.SpendingRecorded(
            no,
            line.no(),
            money,
            commit(command.what(), draft, situation),
            allotment.get().decision()));
    file(no, reference, draft, situation);
    return tell(
        draft,
        new RecordingMessage.Spent(
            no,
            money,
            line.typed(),
            command.what(),
            member.displayName(),
            allotment.get().decision(),
            allotment.get().left().minus(money)));
  }

  /** Why it is not allowed, and how it could be. */
  private static Message refusal(
      LedgerCommand.Spend command,
      BudgetLine line,
      Money money,
      List<Allotment> allotments,
      List<Allotment> allowing) {
    List<SpendingRefused.Left> left = allowing.stream().map(Recording::left).toList();
    if (command.under().isPresent()) {
      DecisionNo under = command.under().get();
      var way = new SpendingRefused.Way(line.typed(), money, command.what(), left);
      List<Allotment> cited = allotments.stream().filter(a -> a.decision().equals(under)).toList();
      Optional<Allotment> sameTender =
          cited.stream().filter(a -> a.allotted().tender().equals(money.tender())).findFirst();
      if (sameTender.isPresent()) {
        return sameTender.get().stands()
            ? new SpendingRefused.MoreThanLeft(way, under, sameTender.get().left())
            : new SpendingRefused.StandsNoMore(way, under);
      }
      return cited.isEmpty()
          ? new SpendingRefused.NotAllowedBy(way, under)
          : new SpendingRefused.OtherCurrency(way, under, cited.getFirst().left());
    }
    return allowing.isEmpty()
        ? new SpendingRefused.NothingAllows(
            line.typed(),
            money,
            allotments.stream()
                .filter(a -> a.stands() && a.left().positive())
                .map(Recording::left)
                .toList())
        : new SpendingRefused.UnderWhich(line.typed(), money, command.what(), left);
  }

  private static SpendingRefused.Left left(Allotment allotment) {
    return new SpendingRefused.Left(allotment.decision(), allotment.left());
  }

  Decision receive(LedgerCommand.Receive command, Situation situation, Member member) {
    return obstacle(member, command.what(), MAX_WHAT)
        .map(Decision::refuse)
        .orElseGet(
            () ->
                Amounts.read(
                    command.amount(),
                    situation,
                    books,
                    money -> receive(command, money, situation, member)));
  }

  private Decision receive(
      LedgerCommand.Receive command, Money money, Situation situation, Member member) {
    Optional<LedgerEntry> same =
        same(
            situation,
            entry -> entry.kind() == LedgerEntry.Kind.INCOME && says(entry, money, command.what()));
    if (same.isPresent() && !command.again()) {
      return Decision.refuse(told(same.get()));
    }
    Optional<String> reference = reference(command.receipt(), situation);
    if (command.receipt().isPresent() && reference.isEmpty()) {
      return Decision.refuse(new RecordingMessage.ReceiptMissing());
    }
    EntryNo no = books.nextEntry();
    Decision.Draft draft = Decision.accept();
    draft.fact(new LedgerFact.IncomeRecorded(no, money, commit(command.what(), draft, situation)));
    file(no, reference, draft, situation);
    return tell(
        draft, new RecordingMessage.Received(no, money, command.what(), member.displayName()));
  }

  Decision reverse(LedgerCommand.Reverse command, Situation situation, Member member) {
    Optional<LedgerEntry> found = books.entry(command.entry());
    Optional<Message> obstacle =
        found.isEmpty()
            ? Optional.of(noSuch(command.entry()))
            : irreversible(found.get()).or(() -> obstacle(member, command.reason(), MAX_REASON));
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    if (command.reason().isEmpty()) {
      return Decision.refuse(new RecordingMessage.ReasonMissing(command.entry()));
    }
    EntryNo no = books.nextEntry();
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new LedgerFact.EntryReversed(
            no, command.entry(), commit(command.reason(), draft, situation)));
    // Whose entry it was is to hear of it, where somebody else takes it back.
    List<MemberNo> concerned =
        found.get().by().filter(recorder -> !recorder.equals(member.no())).stream().toList();
    return tell(
        draft,
        new RecordingMessage.Reversed(
            no,
            command.entry(),
            found.get().transfer().money(),
            found.get().what(),
            recorder(found.get()),
            command.reason(),
            member.displayName()),
        concerned);
  }

  private Optional<Message> irreversible(LedgerEntry entry) {
    if (entry.reversedBy().isPresent()) {
      return Optional.of(
          new RecordingMessage.ReversedAlready(entry.no(), entry.reversedBy().get()));
    }
    return switch (entry.kind()) {
      case INCOME -> Optional.empty();
      case SPENT ->
          books.lines().stream()
                  .anyMatch(line -> entry.line().filter(line.no()::equals).isPresent())
              ? Optional.empty()
              : Optional.of(new RecordingMessage.LineIsClosed(entry.no()));
      case ALLOTTED, RETURNED ->
          Optional.of(new RecordingMessage.Decided(entry.no(), entry.decision().orElseThrow()));
      case REVERSAL -> Optional.of(new RecordingMessage.IsReversal(entry.no()));
    };
  }

  Decision file(LedgerCommand.FileReceipt command, Situation situation, Member member) {
    Optional<LedgerEntry> found = books.entry(command.entry());
    if (found.isEmpty()) {
      return Decision.refuse(noSuch(command.entry()));
    }
    boolean recorded =
        found.get().kind() == LedgerEntry.Kind.SPENT
            || found.get().kind() == LedgerEntry.Kind.INCOME;
    if (!recorded) {
      return Decision.refuse(new RecordingMessage.NeedsNoReceipt(command.entry()));
    }
    Optional<Message> obstacle = keeping.obstacle(member);
    Optional<String> reference = reference(Optional.of(command.receipt()), situation);
    if (obstacle.isPresent() || reference.isEmpty()) {
      return Decision.refuse(obstacle.orElseGet(RecordingMessage.ReceiptHow::new));
    }
    Optional<String> standing = found.get().receipt().filter(old -> !old.equals(reference.get()));
    // A receipt is what others check an entry by: none of them puts another in its place.
    if (standing.isPresent() && !found.get().by().equals(Optional.of(member.no()))) {
      return Decision.refuse(
          new RecordingMessage.ReceiptStands(command.entry(), recorder(found.get())));
    }
    Decision.Draft draft = Decision.accept();
    file(command.entry(), reference, draft, situation);
    return standing
        .map(
            old ->
                tell(
                    draft,
                    new RecordingMessage.ReceiptReplaced(
                        command.entry(), old, member.displayName())))
        .orElseGet(() -> draft.reply(new RecordingMessage.ReceiptNoted(command.entry())).done());
  }

  /** Empty also where the command was to answer the receipt, and answers nothing. */
  private static Optional<String> reference(Optional<Receipt> receipt, Situation situation) {
    return receipt.flatMap(
        where ->
            switch (where) {
              case Receipt.Linked(String reference) -> Optional.of(reference);
              case Receipt.Answered _ -> situation.answered();
            });
  }

  private static void file(
      EntryNo no, Optional<String> receipt, Decision.Draft draft, Situation situation) {
    receipt.ifPresent(
        reference ->
            draft.fact(
                new LedgerFact.ReceiptFiled(
                    no, draft.commit(reference, situation.moment().entropy()))));
  }

  private Optional<Message> obstacle(Member member, String words, int most) {
    int length = words.codePointCount(0, words.length());
    return keeping
        .obstacle(member)
        .or(
            () ->
                length > most
                    ? Optional.of(new RecordingMessage.TooLong(length, most))
                    : Optional.empty());
  }

  private Message noSuch(EntryNo no) {
    return new LedgerMessage.NoSuchEntry(no, books.nextEntry().value() - 1);
  }

  private Optional<LedgerEntry> same(Situation situation, Predicate<LedgerEntry> says) {
    return books.entriesBefore(books.nextEntry(), LOOKED_THROUGH).stream()
        .filter(entry -> !entry.at().isBefore(situation.moment().now().minus(TWICE)))
        .filter(entry -> !entry.reversed())
        .filter(says)
        .findFirst();
  }

  /** "The dues" are "dues". */
  private static boolean says(LedgerEntry entry, Money money, String what) {
    return entry.transfer().money().equals(money)
        && SmallWords.without(entry.what()).equals(SmallWords.without(what));
  }

  private Message told(LedgerEntry same) {
    return new RecordingMessage.RecordedAlready(same.no(), same.at(), recorder(same));
  }

  private String recorder(LedgerEntry entry) {
    return entry.by().map(no -> members.get(no).displayName()).orElse("");
  }

  private static Commitment commit(String words, Decision.Draft draft, Situation situation) {
    return draft.commit(words, situation.moment().entropy());
  }

  private static Decision tell(Decision.Draft draft, Message message) {
    return tell(draft, message, List.of());
  }

  private static Decision tell(Decision.Draft draft, Message message, List<MemberNo> concerned) {
    return draft
        .effect(
            new Effect.Announce(
                message,
                concerned.isEmpty() ? Effect.Loudness.QUIET : Effect.Loudness.LOUD,
                concerned,
                Optional.empty()))
        .done();
  }
}
