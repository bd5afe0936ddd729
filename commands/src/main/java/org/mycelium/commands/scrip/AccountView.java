package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/** How scrip looks to members: all of it to everybody, an account to its holder. */
final class AccountView {
  /** As many as a phone shows at once. */
  private static final int LISTED = 8;

  /** Who took part is told of the last thirty days. */
  private static final Duration LATELY = Duration.ofDays(30);

  private final ScripBook book;
  private final Members members;

  AccountView(ScripBook book, Members members) {
    this.book = book;
    this.members = members;
  }

  Message whole(Moment moment) {
    return book.scrip()
        .<Message>map(
            scrip -> {
              List<ScripAccount> accounts = book.accounts();
              return new ScripMessage.Whole(
                  scrip,
                  accounts.size(),
                  Optional.of(accounts)
                      .filter(some -> !some.isEmpty())
                      .map(some -> lately(scrip, some, moment)));
            })
        .orElseGet(ScripMessage.None::new);
  }

  /** How it circulated: sums of the last whole week, and who took part at all until now. */
  private ScripMessage.Lately lately(Scrip scrip, List<ScripAccount> accounts, Moment moment) {
    ToldWeek week = ToldWeek.last(book, moment.now(), moment.zone());
    Optional<Long> above = week.above();
    Circulation month = Circulation.of(book, moment.now().minus(LATELY), moment.now());
    Set<MemberNo> active = month.active();
    List<ScripAccount> present =
        accounts.stream().filter(account -> members.get(account.holder()).present()).toList();
    long dormant = present.stream().filter(one -> !active.contains(one.holder())).count();
    // What stands above zero is what stands below it. Limits as they have grown by now would tell
    // what was received.
    long limits = Math.multiplyExact((long) accounts.size(), scrip.terms().most());
    return new ScripMessage.Lately(
        week.monday(),
        week.payments(),
        week.volume().map(scrip::words),
        above.map(scrip::words),
        week.velocity().filter(_ -> week.payments() > 0),
        above.map(units -> percent(units, limits)),
        Optional.of(active.size()).filter(_ -> month.hidesWho()),
        (int) LATELY.toDays(),
        percent(dormant, present.size()));
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
