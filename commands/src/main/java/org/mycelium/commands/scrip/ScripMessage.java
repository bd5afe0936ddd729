package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** How scrip stands: all of it for everybody, an account for its holder. */
public sealed interface ScripMessage extends Message {
  /** There never was any. */
  record None() implements ScripMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.none");
    }
  }

  /** Nothing can be paid any more. */
  record Closed(Scrip scrip) implements ScripMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.closed", Arg.untrusted("unit", scrip.unit()));
    }
  }

  /**
   * How scrip circulated.
   *
   * @param monday the first day of the week of which sums are told
   * @param payments how many were made in it
   * @param volume what they came to; empty where that would tell what somebody paid
   * @param above what all accounts above zero had together when it ended; empty where that would
   *     tell what somebody's stands at, or what somebody paid
   * @param velocity how often each unit above zero was paid on in it; empty where none is told
   * @param used how much of what can be owed at most that was, of a hundred; empty where it is
   * @param active how many members paid or were paid lately; empty where it would tell who
   * @param days in how many days that was
   * @param dormant how many of a hundred accounts did neither
   */
  record Lately(
      LocalDate monday,
      int payments,
      Optional<Message> volume,
      Optional<Message> above,
      Optional<BigDecimal> velocity,
      Optional<Long> used,
      Optional<Integer> active,
      int days,
      long dormant) {}

  /**
   * All of it, as everybody may see it.
   *
   * @param accounts how many were ever used
   */
  record Whole(Scrip scrip, int accounts, Optional<Lately> lately) implements ScripMessage {
    private static final Message UNTOLD = _ -> {};

    @Override
    public void write(Prose out) {
      out.title(
          "scrip.title",
          Arg.untrusted("unit", scrip.unit()),
          Arg.word("open", scrip.open() ? "yes" : "no"));
      out.line("scrip.accounts", Arg.num("accounts", accounts));
      lately.ifPresent(told -> write(out, told));
      ScripPlanMessage.terms(out, scrip);
      if (scrip.open()) {
        out.line("scrip.how", Arg.untrusted("unit", scrip.unit()));
      }
    }

    private static void write(Prose out, Lately told) {
      out.line(
          "scrip.lately",
          Arg.num("days", told.days()),
          Arg.word("told", told.active().isPresent() ? "yes" : "no"),
          Arg.num("active", told.active().orElse(0)),
          Arg.num("dormant", told.active().isPresent() ? told.dormant() : 0));
      out.line(
          "scrip.week",
          Arg.day("monday", told.monday()),
          Arg.num("payments", told.payments()),
          Arg.word("told", told.volume().isPresent() ? "yes" : "no"),
          Arg.said("volume", told.volume().orElse(UNTOLD)),
          Arg.word("stood", told.above().isPresent() ? "yes" : "no"),
          Arg.said("above", told.above().orElse(UNTOLD)),
          Arg.num("used", told.used().orElse(0L)),
          Arg.word("moved", told.velocity().isPresent() ? "yes" : "no"),
          Arg.decimal("velocity", Circulation.figure(told.velocity())));
      if (told.above().isEmpty() || told.volume().isEmpty()) {
        out.line("scrip.untold");
      }
    }
  }

  /** What somebody's account stands at, for them alone. */
  record Balance(
      Message balance,
      int sign,
      Message canPay,
      Message floor,
      boolean open,
      Optional<LocalDate> last)
      implements ScripMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.balance",
          Arg.said("balance", balance),
          Arg.word("sign", sign < 0 ? "below" : sign > 0 ? "above" : "zero"));
      out.line(
          "scrip.can-pay",
          Arg.said("canPay", canPay),
          Arg.said("floor", floor),
          Arg.word("open", open ? "yes" : "no"));
      last.ifPresent(day -> out.line("scrip.last-used", Arg.day("day", day)));
    }
  }

  /**
   * One entry, as one of the two sees it.
   *
   * @param paid whether they paid it
   * @param other the name of the other one
   */
  record Told(
      PaymentNo no,
      LocalDate day,
      boolean paid,
      Message sum,
      String other,
      String what,
      Message after,
      Optional<PaymentNo> reverses,
      Optional<PaymentNo> reversedBy,
      boolean contested,
      boolean undoAsked) {}

  /**
   * What somebody paid and was paid, newest first; for them alone.
   *
   * @param more whether there may be older ones
   */
  record Statement(List<Told> payments, Message balance, Optional<PaymentNo> before, boolean more)
      implements ScripMessage {
    /** Keeps its own copy. */
    public Statement {
      payments = List.copyOf(payments);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "scrip.statement",
          Arg.said("balance", balance),
          Arg.word("found", payments.isEmpty() ? "no" : "yes"),
          Arg.word("older", before.isPresent() ? "yes" : "no"));
      for (Told one : payments) {
        out.item(
            "scrip.entry",
            Arg.id("no", one.no()),
            Arg.day("day", one.day()),
            Arg.word(
                "kind", one.reverses().isPresent() ? "undo" : one.paid() ? "paid" : "received"),
            Arg.said("sum", one.sum()),
            Arg.untrusted("other", one.other()),
            Arg.word("told", one.what().isEmpty() ? "no" : "yes"),
            Arg.untrusted("what", one.what()),
            Arg.said("after", one.after()),
            Arg.id("reverses", one.reverses().map(Object::toString).orElse("")),
            Arg.word("undone", one.reversedBy().isPresent() ? "yes" : "no"),
            Arg.id("by", one.reversedBy().map(Object::toString).orElse("")),
            Arg.word("contested", one.contested() ? "yes" : "no"),
            Arg.word("asked", one.undoAsked() ? "yes" : "no"));
      }
      if (more && !payments.isEmpty()) {
        out.line("scrip.statement-older", Arg.id("before", payments.getLast().no()));
      }
    }
  }

  /** What can be asked of one's statement. */
  record StatementHow() implements ScripMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.statement-how");
    }
  }

  /** What was asked for is told in private only. */
  record OnlyInPrivate(String bot) implements ScripMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.only-in-private", Arg.word("link", chat(bot)));
    }
  }

  /** Something happened to an account; what, is told in private only. */
  record News(String name, String bot) implements ScripMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.news", Arg.untrusted("name", name), Arg.word("link", chat(bot)));
    }
  }

  /** A link that opens a private chat with the bot. */
  static String chat(String bot) {
    return "https://matrix.to/#/" + bot;
  }
}
