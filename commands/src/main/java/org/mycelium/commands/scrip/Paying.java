package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Decimals;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/** What becomes of a payment: refused, asked about, or made and told to both. */
final class Paying {
  private static final int MAX_WHAT = 200;

  private final ScripBook book;
  private final Members members;

  Paying(ScripBook book, Members members) {
    this.book = book;
    this.members = members;
  }

  Decision pay(ScripCommand.Pay written, Scrip scrip, Situation situation, Member payer) {
    ScripCommand.Pay command = named(written);
    Meaning meaning = Meaning.of(command, scrip);
    if (meaning.strange().isPresent()) {
      return Decision.refuse(
          new PayMessage.OtherUnit(
              command.payee(),
              command.number(),
              meaning.strange().get(),
              scrip.unit(),
              Near.nearest(Words.fold(meaning.strange().get()), List.of(Words.fold(scrip.unit())))
                  .isPresent()));
    }
    if (Words.trim(meaning.what()).codePointCount(0, Words.trim(meaning.what()).length())
        > MAX_WHAT) {
      return Decision.refuse(new PayMessage.TooLong(MAX_WHAT));
    }
    return switch (SumReading.payment(
        command.number(), meaning.minutes(), scrip, situation.settings().language())) {
      case SumReading.Wrong(SumReading.Problem problem)
          when problem == SumReading.Problem.TOO_FINE && meaning.minutes() ->
          Decision.refuse(uneven(command.number(), scrip, situation));
      case SumReading.Wrong(SumReading.Problem problem) ->
          Decision.refuse(
              new PayMessage.BadAmount(command.number(), problem, scrip.unit(), scrip.words(1)));
      case SumReading.Exact(long units) ->
          payee(
              command.payee(),
              situation,
              payer,
              payee -> {
                PendingPayment payment =
                    new PendingPayment(payee.no(), units, Words.trim(meaning.what()));
                return units > scrip.terms().confirmAbove()
                    ? ask(payment, scrip, situation, payer, payee)
                    : make(payment, scrip, situation, payer, payee);
              });
    };
  }

  /** Which minutes would do, on both sides of those that do not. */
  private static Message uneven(String written, Scrip scrip, Situation situation) {
    long step = scrip.evenMinutes();
    BigDecimal minutes =
        Decimals.read(written, situation.settings().language()).orElse(BigDecimal.ZERO);
    long below = minutes.divideToIntegralValue(BigDecimal.valueOf(step)).longValueExact() * step;
    return new PayMessage.UnevenMinutes(written, below, below + step, scrip.words(1));
  }

  /** Whoever is called "Bo 2" is paid what stands behind that. */
  private ScripCommand.Pay named(ScripCommand.Pay written) {
    return PayReader.withLongerName(written)
        .filter(longer -> Meant.of(longer.payee(), members.all()) instanceof Meant.One)
        .orElse(written);
  }

  /** The payer said yes; everything else may have changed meanwhile. */
  Decision confirmed(PendingPayment payment, Scrip scrip, Situation situation, Member payer) {
    Member payee = members.get(payment.to());
    return payee.present()
        ? make(payment, scrip, situation, payer, payee)
        : Decision.refuse(new PayMessage.HasLeft(payee.displayName()));
  }

  private Decision payee(
      String written, Situation situation, Member payer, Function<Member, Decision> then) {
    if (isBot(written, situation.botId())) {
      return Decision.refuse(new PayMessage.IsBot());
    }
    return switch (Meant.of(written, members.all())) {
      case Meant.One(Member member) when member.no().equals(payer.no()) ->
          Decision.refuse(new PayMessage.Oneself());
      case Meant.One(Member member) -> then.apply(member);
      case Meant.Several several ->
          Decision.refuse(
              new PayMessage.WhichOne(
                  written, several.members().stream().map(Member::matrixId).toList()));
      case Meant.Nobody _ -> Decision.refuse(nobody(written));
    };
  }

  private Message nobody(String written) {
    String bare = Words.fold(written.startsWith("@") ? written.substring(1) : written);
    Optional<Member> known =
        members.all().stream()
            .filter(member -> !member.present())
            .filter(
                member ->
                    member.matrixId().equals(written)
                        || Words.fold(member.displayName()).equals(bare))
            .findFirst();
    if (known.isPresent()) {
      return known.get().standing() == Member.Standing.SERVICE
          ? new PayMessage.IsService(known.get().displayName())
          : new PayMessage.HasLeft(known.get().displayName());
    }
    List<Member> present = members.all().stream().filter(Member::present).toList();
    return new PayMessage.Nobody(
        written,
        Near.nearest(bare, present.stream().map(m -> Words.fold(m.displayName())).toList())
            .flatMap(
                name ->
                    present.stream()
                        .filter(m -> Words.fold(m.displayName()).equals(name))
                        .map(Member::displayName)
                        .findFirst()));
  }

  private static boolean isBot(String written, String botId) {
    String bare = Words.fold(written.startsWith("@") ? written.substring(1) : written);
    String id = Words.fold(botId.substring(1));
    return bare.equals(id) || bare.equals(id.split(":", 2)[0]);
  }

  private Decision ask(
      PendingPayment payment, Scrip scrip, Situation situation, Member payer, Member payee) {
    Optional<Message> obstacle = obstacle(payment.units(), scrip, situation, payer);
    return obstacle
        .map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept()
                    .effect(
                        new Effect.AskBack(
                            payer.no(),
                            payment,
                            new PayMessage.AskedBack(
                                scrip.words(payment.units()),
                                payee.matrixId(),
                                payee.displayName(),
                                payment.what(),
                                scrip.words(scrip.terms().confirmAbove()))))
                    .done());
  }

  private Decision make(
      PendingPayment payment, Scrip scrip, Situation situation, Member payer, Member payee) {
    Optional<Message> obstacle = obstacle(payment.units(), scrip, situation, payer);
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    PaymentNo no = book.next();
    Message sum = scrip.words(payment.units());
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new ScripFact.PaymentMade(
            no,
            payer.no(),
            payee.no(),
            payment.units(),
            payment.what().isEmpty()
                ? null
                : draft.commit(payment.what(), situation.moment().entropy())));
    ScripRules.tell(
        draft,
        new PayMessage.Paid(
            no,
            sum,
            payee.matrixId(),
            payee.displayName(),
            payment.what(),
            scrip.words(book.account(payer.no()).balance() - payment.units())),
        situation,
        payer,
        new PayMessage.PaidBrief(no, payee.matrixId(), payee.displayName(), situation.botId()));
    return draft
        .effect(
            new Effect.Discreet(
                payee.no(),
                new PayMessage.WasPaid(
                    no,
                    sum,
                    payer.matrixId(),
                    payer.displayName(),
                    payment.what(),
                    scrip.words(book.account(payee.no()).balance() + payment.units()),
                    scrip.terms().window()),
                new ScripMessage.News(payee.displayName(), situation.botId())))
        .done();
  }

  /** What one's account can give is told to its holder alone. */
  private Optional<Message> obstacle(long units, Scrip scrip, Situation situation, Member payer) {
    ScripAccount account = book.account(payer.no());
    long most = account.canPay(scrip.terms());
    return units <= most
        ? Optional.empty()
        : Optional.of(
            situation.inPrivate()
                ? new PayMessage.BeyondLimit(
                    scrip.words(units),
                    scrip.words(most),
                    scrip.words(account.balance()),
                    scrip.words(-scrip.terms().limitOf(account.received())))
                : new PayMessage.BeyondSomeLimit());
  }
}
