package org.mycelium.commands.scrip;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/** How scrip looks to members: all of it to everybody, an account to its holder. */
final class AccountView {
  /** As many as a phone shows at once. */
  private static final int LISTED = 8;

  /** A sum of fewer accounts tells what one of them stands at. */
  private static final int ENOUGH_TO_HIDE = 3;

  private final ScripBook book;
  private final Members members;

  AccountView(ScripBook book, Members members) {
    this.book = book;
    this.members = members;
  }

  Message whole() {
    return book.scrip()
        .<Message>map(
            scrip -> {
              List<ScripAccount> accounts = book.accounts();
              List<ScripAccount> left =
                  accounts.stream()
                      .filter(account -> !members.get(account.holder()).present())
                      .toList();
              long gone =
                  left.size() < ENOUGH_TO_HIDE
                      ? 0
                      : left.stream().mapToLong(ScripAccount::balance).reduce(0, Math::addExact);
              long above =
                  accounts.stream()
                      .mapToLong(account -> Math.max(0, account.balance()))
                      .reduce(0, Math::addExact);
              return new ScripMessage.Whole(scrip, accounts.size(), above, gone);
            })
        .orElseGet(ScripMessage.None::new);
  }

  Message balance(Scrip scrip, Member member) {
    ScripAccount account = book.account(member.no());
    return new ScripMessage.Balance(
        scrip.words(account.balance()),
        Long.signum(account.balance()),
        scrip.words(account.canPay(scrip.terms())),
        scrip.words(-scrip.terms().limitOf(account.received())),
        scrip.open());
  }

  Message statement(Scrip scrip, Member member, Optional<PaymentNo> before, ZoneId zone) {
    List<Payment> payments = book.statement(member.no(), before.orElseGet(book::next), LISTED);
    return new ScripMessage.Statement(
        payments.stream().map(payment -> told(payment, scrip, member, zone)).toList(),
        scrip.words(book.account(member.no()).balance()),
        before,
        payments.size() == LISTED);
  }

  private ScripMessage.Told told(Payment payment, Scrip scrip, Member member, ZoneId zone) {
    return new ScripMessage.Told(
        payment.no(),
        payment.at().atZone(zone).toLocalDate(),
        payment.from().equals(member.no()),
        scrip.words(payment.units()),
        members.get(payment.other(member.no())).displayName(),
        payment.what(),
        scrip.words(payment.after(member.no())),
        payment.reverses(),
        payment.reversedBy(),
        payment.contestedBy().isPresent(),
        payment.undoAskedBy().isPresent());
  }
}
