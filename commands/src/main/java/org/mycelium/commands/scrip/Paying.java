package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** The same paid twice within this is more often a slip than not. */
  private static final Duration TWICE = Duration.ofMinutes(10);

  /** As many of the newest payments are looked through for the same. */
  private static final int LOOKED_THROUGH = 50;

  /** Between the names of several. */
  private static final Pattern AND = Pattern.compile("[,;&+/]| (?:and|y|e) ");

  private final ScripBook book;
  private final Members members;

  Paying(ScripBook book, Members members) {
    this.book = book;
    this.members = members;
  }

  Decision pay(ScripCommand.Pay written, Scrip scrip, Situation situation, Member payer) {
    return switch (named(written)) {
      case Named.As(ScripCommand.Pay command) -> read(command, scrip, situation, payer);
      case Named.Either(List<Member> either) -> Decision.refuse(whichOne(written.payee(), either));
    };
  }

  private static Message whichOne(String written, List<Member> several) {
    return new PayMessage.WhichOne(written, several.stream().map(Member::matrixId).toList());
  }

  private Decision read(ScripCommand.Pay command, Scrip scrip, Situation situation, Member payer) {
    return switch (Meaning.of(command, scrip)) {
      case Meaning.Strange(String unit) ->
          Decision.refuse(
              new PayMessage.OtherUnit(
                  command.payee(),
                  unit,
                  scrip.unit(),
                  Near.nearest(Words.fold(unit), List.of(Words.fold(scrip.unit()))).isPresent()));
      case Meaning.Unclear(String amount) ->
          Decision.refuse(new PayMessage.UnclearAmount(command.payee(), amount, scrip.unit()));
      case Meaning.Later _ ->
          Decision.refuse(new PayMessage.AtOnce(command.payee(), command.number(), scrip.unit()));
      case Meaning.Clear(_, String what)
          when !command.inQuotes()
              && what.length() <= 2 * MAX_WHAT
              && FurtherPayment.in(what, members.all()) ->
          Decision.refuse(
              new PayMessage.Further(command.payee(), command.amount(), Words.trim(what)));
      case Meaning.Clear(boolean minutes, String what) ->
          pay(command, minutes, Words.trim(what), scrip, situation, payer);
    };
  }

  private Decision pay(
      ScripCommand.Pay command,
      boolean minutes,
      String what,
      Scrip scrip,
      Situation situation,
      Member payer) {
    if (what.codePointCount(0, what.length()) > MAX_WHAT) {
      return Decision.refuse(new PayMessage.TooLong(MAX_WHAT));
    }
    return switch (SumReading.payment(
        command.number(), minutes, scrip, situation.settings().language())) {
      case SumReading.Wrong(SumReading.Problem problem)
          when problem == SumReading.Problem.TOO_FINE && minutes ->
          Decision.refuse(uneven(command.number(), scrip, situation));
      case SumReading.Wrong(SumReading.Problem problem) ->
          Decision.refuse(badAmount(command, problem, scrip));
      case SumReading.Exact(long units) ->
          payee(
              command.payee(),
              situation,
              payer,
              payee -> {
                if (!book.account(payee.no()).canReceive(units)) {
                  return Decision.refuse(new PayMessage.Overfull(scrip.words(units)));
                }
                PendingPayment payment = new PendingPayment(payee.no(), units, what);
                Optional<Payment> same = same(payment, situation, payer);
                if (same.isPresent() && !command.again()) {
                  return Decision.refuse(told(same.get(), scrip, situation, payee));
                }
                return units > scrip.terms().confirmAbove()
                    ? ask(payment, scrip, situation, payer, payee)
                    : make(payment, scrip, situation, payer, payee);
              });
    };
  }

  private static Message badAmount(
      ScripCommand.Pay command, SumReading.Problem problem, Scrip scrip) {
    String written =
        problem == SumReading.Problem.HUGE
            ? command.spoken().orElseGet(() -> command.number() + " " + scrip.unit())
            : command.amount();
    return new PayMessage.BadAmount(written, problem, scrip.unit(), scrip.words(1));
  }

  private Optional<Payment> same(PendingPayment payment, Situation situation, Member payer) {
    Instant since = situation.moment().now().minus(TWICE);
    return book.statement(payer.no(), book.next(), LOOKED_THROUGH).stream()
        .filter(made -> made.from().equals(payer.no()) && made.to().equals(payment.to()))
        .filter(made -> made.reverses().isEmpty() && made.reversedBy().isEmpty())
        .filter(made -> made.units() == payment.units() && !made.at().isBefore(since))
        .filter(made -> Words.fold(made.what()).equals(Words.fold(payment.what())))
        .findFirst();
  }

  /** Which one it was, and when, a room is not told: it may have been made in private. */
  private static Message told(Payment same, Scrip scrip, Situation situation, Member payee) {
    return situation.inPrivate()
        ? new PayMessage.PaidAlready(
            same.no(), scrip.words(same.units()), payee.chosenName(), same.what(), same.at())
        : new PayMessage.PaidJustNow();
  }

  /** Which minutes would do, on both sides of those that do not. */
  private static Message uneven(String written, Scrip scrip, Situation situation) {
    long step = scrip.evenMinutes();
    BigDecimal minutes =
        Decimals.read(written, situation.settings().language()).orElse(BigDecimal.ZERO);
    long below = minutes.divideToIntegralValue(BigDecimal.valueOf(step)).longValueExact() * step;
    return new PayMessage.UnevenMinutes(written, below, below + step, scrip.words(1));
  }

  /** What is to be paid, if it is clear to whom; or who may be meant. */
  private sealed interface Named {
    record As(ScripCommand.Pay command) implements Named {}

    record Either(List<Member> members) implements Named {}
  }

  /**
   * Whoever is called "Bo 2" is paid what stands behind that; but anybody can call themselves so,
   * and nobody is paid what may have been meant for Bo.
   */
  private Named named(ScripCommand.Pay written) {
    Optional<ScripCommand.Pay> longer = PayReader.withLongerName(written);
    if (longer.isEmpty() || Meant.isId(written.payee())) {
      return new Named.As(written);
    }
    List<Member> them = called(longer.get().payee());
    if (them.isEmpty()) {
      return new Named.As(written);
    }
    List<Member> either =
        Stream.concat(called(written.payee()).stream(), them.stream()).distinct().toList();
    return either.size() == 1 ? new Named.As(longer.get()) : new Named.Either(either);
  }

  private List<Member> called(String name) {
    return switch (Meant.of(name, members.all())) {
      case Meant.One(Member member) -> List.of(member);
      case Meant.Several(List<Member> several) -> several;
      case Meant.Nobody _ -> List.of();
    };
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
      case Meant.Several(List<Member> several) -> Decision.refuse(whichOne(written, several));
      case Meant.Nobody _ ->
          Decision.refuse(
              several(written)
                  .<Message>map(PayMessage.OneAtATime::new)
                  .orElseGet(() -> nobody(written)));
    };
  }

  /** The first of several members, if that is what was written in the place of one. */
  private Optional<String> several(String written) {
    List<String> names =
        Stream.of(AND.split(written)).map(Words::trim).filter(name -> !name.isEmpty()).toList();
    boolean all =
        names.size() > 1
            && names.stream().noneMatch(n -> Meant.of(n, members.all()) instanceof Meant.Nobody);
    return all ? Optional.of(names.getFirst()) : Optional.empty();
  }

  private Message nobody(String written) {
    List<Member> all = members.all();
    Optional<Member> known =
        all.stream()
            .filter(member -> !member.present() && Meant.names(written, member))
            .findFirst();
    if (known.isPresent()) {
      return known.get().standing() == Member.Standing.SERVICE
          ? new PayMessage.IsService(known.get().displayName())
          : new PayMessage.HasLeft(known.get().displayName());
    }
    List<Member> present = all.stream().filter(Member::present).toList();
    return new PayMessage.Nobody(
        written,
        Meant.isId(written)
            ? near(Meant.id(written), present, Member::matrixId)
            : near(Meant.bare(written), present, Member::chosenName));
  }

  private static Optional<String> near(
      String written, List<Member> present, Function<Member, String> name) {
    List<String> names = present.stream().map(name).toList();
    return Near.nearest(Words.fold(written), names.stream().map(Words::fold).toList())
        .flatMap(nearest -> names.stream().filter(n -> Words.fold(n).equals(nearest)).findFirst());
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
                                payee.chosenName(),
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
            payee.chosenName(),
            payment.what(),
            scrip.words(Math.subtractExact(book.account(payer.no()).balance(), payment.units()))),
        situation,
        payer,
        new PayMessage.PaidBrief(no, payee.matrixId(), payee.chosenName(), situation.botId()));
    return draft
        .effect(
            new Effect.Discreet(
                payee.no(),
                new PayMessage.WasPaid(
                    no,
                    sum,
                    payer.matrixId(),
                    payer.chosenName(),
                    payment.what(),
                    scrip.words(Math.addExact(book.account(payee.no()).balance(), payment.units())),
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
                : new PayMessage.BeyondSomeLimit(situation.botId()));
  }
}
