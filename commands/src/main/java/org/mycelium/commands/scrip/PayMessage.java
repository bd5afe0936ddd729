package org.mycelium.commands.scrip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What becomes of payments: read back, made, or refused with what would work. */
public sealed interface PayMessage extends Message {
  /**
   * Something else was said where a yes to a payment should have been.
   *
   * @param said what is answered to that
   */
  record NotAnswered(Message said) implements PayMessage {
    @Override
    public boolean readsLikeQuestion() {
      return said.readsLikeQuestion();
    }

    @Override
    public void write(Prose out) {
      out.line("scrip.not-answered");
      out.include(said);
    }
  }

  /** Something else was understood where a payment was to be answered for. */
  record PassedOver() implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.passed-over");
    }
  }

  /** How a payment is written. */
  record PayHow() implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.pay-how");
    }
  }

  /** What stands in the place of the unit is another one, or none. */
  record OtherUnit(String payee, String written, String unit, boolean near) implements PayMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "scrip.other-unit",
          Arg.untrusted("payee", payee),
          Arg.untrusted("written", written),
          Arg.untrusted("unit", unit),
          Arg.word("near", near ? "yes" : "no"));
    }
  }

  /** It could be more than its first number, or less. */
  record UnclearAmount(String payee, String written, String unit) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.unclear-amount",
          Arg.untrusted("payee", payee),
          Arg.untrusted("written", written),
          Arg.untrusted("unit", unit));
    }
  }

  /** It is to be paid later, or only if something happens. */
  record AtOnce(String payee, String number, String unit) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.at-once",
          Arg.untrusted("payee", payee),
          Arg.untrusted("number", number),
          Arg.untrusted("unit", unit));
    }
  }

  /** Several are named where one is paid. */
  record OneAtATime(String first) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.one-at-a-time", Arg.untrusted("first", first));
    }
  }

  /** The words of what it is for name a second payment. */
  record Further(String payee, String amount, String what) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.further",
          Arg.untrusted("payee", payee),
          Arg.untrusted("amount", amount),
          Arg.untrusted("what", what));
    }
  }

  /** More words than anybody reads. */
  record TooLong(int most) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.too-long", Arg.num("most", most));
    }
  }

  /** The amount cannot be paid. */
  record BadAmount(String written, SumReading.Problem problem, String unit, Message smallest)
      implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.bad-amount",
          Arg.word("problem", problem.word()),
          Arg.untrusted("written", written),
          Arg.untrusted("unit", unit),
          Arg.said("smallest", smallest));
    }
  }

  /** No account is brought to so much. */
  record Overfull(Message sum) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.overfull", Arg.said("sum", sum));
    }
  }

  /**
   * So many minutes are no whole number of the smallest amount.
   *
   * @param below the next fewer that are; 0 if there are none
   * @param above the next more that are
   */
  record UnevenMinutes(String written, long below, long above, Message smallest)
      implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.uneven-minutes",
          Arg.untrusted("written", written),
          Arg.word("fewer", below > 0 ? "yes" : "no"),
          Arg.num("below", below),
          Arg.num("above", above),
          Arg.said("smallest", smallest));
    }
  }

  /** Whoever is meant left. */
  record HasLeft(String name) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.has-left", Arg.untrusted("name", name));
    }
  }

  /** The bot is meant. */
  record IsBot() implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.is-bot");
    }
  }

  /** They mean themselves. */
  record Oneself() implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.oneself");
    }
  }

  /** A declared bot is meant. */
  record IsService(String name) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.is-service", Arg.untrusted("name", name));
    }
  }

  /** Several are called so. */
  record WhichOne(String written, List<String> ids) implements PayMessage {
    /** Keeps its own copy. */
    public WhichOne {
      ids = List.copyOf(ids);
    }

    @Override
    public void write(Prose out) {
      out.line("scrip.which-one", Arg.untrusted("written", written), Arg.names("ids", ids));
    }
  }

  /** Nobody is called so. */
  record Nobody(String written, Optional<String> near) implements PayMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "scrip.nobody",
          Arg.untrusted("written", written),
          Arg.word("found", near.isPresent() ? "yes" : "no"),
          Arg.untrusted("near", near.orElse("")));
    }
  }

  /** Read back, for the payer to say yes to. */
  record AskedBack(Message sum, String id, String name, String what, Message above)
      implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.asked-back",
          Arg.said("sum", sum),
          Arg.untrusted("id", id),
          Arg.untrusted("name", name),
          Arg.untrusted("what", what),
          Arg.word("told", what.isEmpty() ? "no" : "yes"));
      out.line("scrip.asked-back-how", Arg.said("above", above));
    }
  }

  /** The same was paid just now. */
  record PaidAlready(PaymentNo no, Message sum, String name, String what, Instant at)
      implements PayMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "scrip.paid-already",
          Arg.id("no", no),
          Arg.said("sum", sum),
          Arg.untrusted("name", name),
          Arg.untrusted("what", what),
          Arg.word("told", what.isEmpty() ? "no" : "yes"),
          Arg.timeOfDay("at", at));
      out.line("scrip.paid-already-how");
    }
  }

  /** The same, where others read it. */
  record PaidJustNow() implements PayMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line("scrip.paid-just-now");
      out.line("scrip.paid-already-how");
    }
  }

  /** The payer said no. */
  record NotPaid() implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.not-paid");
    }
  }

  /** Paid, for the payer alone. */
  record Paid(PaymentNo no, Message sum, String id, String name, String what, Message balance)
      implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.paid",
          Arg.id("no", no),
          Arg.said("sum", sum),
          Arg.untrusted("id", id),
          Arg.untrusted("name", name),
          Arg.untrusted("what", what),
          Arg.word("told", what.isEmpty() ? "no" : "yes"),
          Arg.said("balance", balance));
    }
  }

  /** Paid, for a payer who has no private chat; tells no more than they wrote themselves. */
  record PaidBrief(PaymentNo no, String id, String name, String bot) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.paid-brief",
          Arg.id("no", no),
          Arg.untrusted("id", id),
          Arg.untrusted("name", name),
          Arg.word("link", ScripMessage.chat(bot)));
    }
  }

  /** Paid, for the payee alone. */
  record WasPaid(
      PaymentNo no,
      Message sum,
      String id,
      String name,
      String what,
      Message balance,
      Duration window)
      implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.was-paid",
          Arg.id("no", no),
          Arg.said("sum", sum),
          Arg.untrusted("id", id),
          Arg.untrusted("name", name),
          Arg.untrusted("what", what),
          Arg.word("told", what.isEmpty() ? "no" : "yes"),
          Arg.said("balance", balance));
      out.line(
          "scrip.was-paid-how",
          Arg.id("no", no),
          Arg.untrusted("name", name),
          Arg.length("window", window),
          Arg.word("open", window.isZero() ? "no" : "yes"));
    }
  }

  /** It is more than the account can give; for its holder alone. */
  record BeyondLimit(Message sum, Message most, Message balance, Message floor)
      implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.beyond-limit",
          Arg.said("sum", sum),
          Arg.said("most", most),
          Arg.said("balance", balance),
          Arg.said("floor", floor));
    }
  }

  /** The same where others read it: that the account cannot give so much is a bound on it. */
  record BeyondSomeLimit(String bot) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.beyond-some-limit", Arg.word("link", ScripMessage.chat(bot)));
    }
  }

  /** A message was edited into a payment. */
  record NotByEdit() implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.not-by-edit");
    }
  }

  /** The message that paid was edited. */
  record StaysPaid(PaymentNo no) implements PayMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.stays-paid", Arg.id("no", no));
    }
  }
}
