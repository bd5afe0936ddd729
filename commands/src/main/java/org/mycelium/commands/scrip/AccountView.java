package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/** How scrip looks to members: all of it to everybody, an account to its holder. */
final class AccountView {
  /** As many as a phone shows at once. */
  private static final int LISTED = 8;

  /** What is told of circulation is of the last thirty days. */
  private static final Duration LATELY = Duration.ofDays(30);

  private final ScripBook book;
  private final Members members;

  AccountView(ScripBook book, Members members) {
    this.book = book;
    this.members = members;
  }

  Message whole(Instant now) {
    return book.scrip()
        .<Message>map(
            scrip -> {
              List<ScripAccount> accounts = book.accounts();
              List<ScripAccount> left =
                  accounts.stream()
                      .filter(account -> !members.get(account.holder()).present())
                      .toList();
              long gone = !Crowd.hides(left.size()) ? 0 : sum(left, ScripAccount::balance);
              Optional<Long> above =
                  Optional.of(accounts)
                      .filter(some -> some.isEmpty() || hide(some))
                      .map(some -> sum(some, account -> Math.max(0, account.balance())));
              return new ScripMessage.Whole(
                  scrip, accounts.size(), above, gone, lately(scrip, accounts, now));
            })
        .orElseGet(ScripMessage.None::new);
  }

  /** How it circulated lately; nothing if nobody ever paid. */
  private Optional<ScripMessage.Lately> lately(
      Scrip scrip, List<ScripAccount> accounts, Instant now) {
    if (accounts.isEmpty()) {
      return Optional.empty();
    }
    Instant from = now.minus(LATELY);
    Circulation circulation = Circulation.of(book, from, now);
    List<ScripAccount> present =
        accounts.stream().filter(account -> members.get(account.holder()).present()).toList();
    long dormant =
        present.stream().filter(one -> !circulation.active().contains(one.holder())).count();
    long used = sum(present, one -> Math.max(0, Math.negateExact(one.balance())));
    long limits = sum(present, one -> scrip.terms().limitOf(one.received()));
    return Optional.of(
        new ScripMessage.Lately(
            (int) LATELY.toDays(),
            circulation.payments(),
            Optional.of(circulation)
                .filter(some -> Crowd.hides(some.active().size()))
                .map(
                    some ->
                        new ScripMessage.Moved(
                            scrip.words(some.volume()),
                            some.velocity().filter(_ -> hide(accounts)))),
            circulation.active().size(),
            percent(dormant, present.size()),
            Optional.of(percent(used, limits)).filter(_ -> hide(present))));
  }

  private static boolean hide(List<ScripAccount> accounts) {
    return Crowd.hides(accounts.stream().map(ScripAccount::balance));
  }

  private static long sum(List<ScripAccount> accounts, ToLongFunction<ScripAccount> units) {
    return accounts.stream().mapToLong(units).reduce(0, Math::addExact);
  }

  /** So many of a hundred, a half rounded up; nothing of nothing. */
  static long percent(long part, long whole) {
    return whole == 0
        ? 0
        : BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  Message balance(Scrip scrip, Member member, ZoneId zone) {
    ScripAccount account = book.account(member.no());
    return new ScripMessage.Balance(
        scrip.words(account.balance()),
        Long.signum(account.balance()),
        scrip.words(account.canPay(scrip.terms())),
        scrip.words(-scrip.terms().limitOf(account.received())),
        scrip.open(),
        account.last().map(at -> at.atZone(zone).toLocalDate()));
  }

  Message statement(Scrip scrip, Member member, Optional<PaymentNo> before, Moment moment) {
    List<Payment> payments = book.statement(member.no(), before.orElseGet(book::next), LISTED);
    return new ScripMessage.Statement(
        payments.stream().map(payment -> told(payment, scrip, member, moment)).toList(),
        scrip.words(book.account(member.no()).balance()),
        before,
        payments.size() == LISTED);
  }

  private ScripMessage.Told told(Payment payment, Scrip scrip, Member member, Moment moment) {
    return new ScripMessage.Told(
        payment.no(),
        payment.at().atZone(moment.zone()).toLocalDate(),
        payment.from().equals(member.no()),
        scrip.words(payment.units()),
        members.get(payment.other(member.no())).displayName(),
        payment.what(),
        scrip.words(payment.after(member.no())),
        payment.reverses(),
        payment.reversedBy(),
        payment.contestedBy().isPresent(),
        payment.undoAskedBy(moment.now()).isPresent());
  }
}
