package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.List;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Working.Payment;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What became of the money. Amounts are in the smallest unit of the currency. */
public sealed interface MoneyStatement extends Statement {
  /** What everybody has to spend when each has the same. */
  record Purse(long total, long voters, long share, Currency currency) implements MoneyStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.purse",
          Arg.said("total", currency.amount(total)),
          Arg.num("voters", voters),
          Arg.said("share", currency.amount(share)),
          Arg.word("raised", share > total / Math.max(1, voters) ? "yes" : "no"));
    }
  }

  /** The same where places are filled: each costs as many units as there are voters. */
  record PlacePurse(int places, long voters, long share) implements MoneyStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.place-purse",
          Arg.num("voters", voters),
          Arg.num("share", share),
          Arg.word("raised", share > places ? "yes" : "no"));
    }
  }

  /**
   * Something is bought together.
   *
   * @param payments the highest first
   */
  record Bought(String name, long cost, List<Payment> payments, Currency currency)
      implements MoneyStatement {
    private static final int MAX_PAYMENTS = 2;

    /** Keeps its own copy. */
    public Bought {
      payments = List.copyOf(payments);
    }

    @Override
    public void write(Prose out) {
      List<Message> parts = new ArrayList<>();
      int told = payments.size() > MAX_PAYMENTS ? MAX_PAYMENTS - 1 : payments.size();
      for (Payment payment : payments.subList(0, told)) {
        parts.add(
            part ->
                part.line(
                    "explanation.payment",
                    Arg.num("voters", payment.voters()),
                    Arg.said("each", currency.amount(payment.each(), true))));
      }
      long others = payments.stream().skip(told).mapToLong(Payment::voters).sum();
      Rational together =
          payments.stream()
              .skip(told)
              .map(payment -> payment.each().times(payment.voters()))
              .reduce(Rational.ZERO, Rational::plus);
      if (others > 0) {
        parts.add(
            part ->
                part.line(
                    "explanation.payment-together",
                    Arg.num("voters", others),
                    Arg.said("amount", currency.amount(together, true))));
      }
      out.line(
          "explanation.bought",
          Names.in("name", name),
          Arg.said("cost", currency.amount(cost)),
          Arg.series("payments", parts));
    }
  }

  /** Something is added from what was left over, because most approve of it. */
  record Added(String name, long cost, Rational approvals, Currency currency)
      implements MoneyStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.added",
          Names.in("name", name),
          Arg.said("cost", currency.amount(cost)),
          Arg.said("approvals", Figure.brief(approvals)));
    }
  }

  /** Something is taken because it adds most for its cost. */
  record Taken(Share chosen, long cost, Currency currency) implements MoneyStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.taken",
          Names.in("name", chosen.name()),
          Arg.said("gain", Figure.brief(chosen.amount())),
          Arg.said("cost", currency.amount(cost)));
    }
  }

  /** There is more of the same in the report. */
  record More(int count) implements MoneyStatement {
    @Override
    public void write(Prose out) {
      out.line("explanation.more-bought", Arg.num("count", count));
    }
  }

  /** What is spent in all, and what is left. */
  record Spent(long spent, long left, Currency currency) implements MoneyStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.spent",
          Arg.said("spent", currency.amount(spent)),
          Arg.said("left", currency.amount(left)),
          Arg.word("some", left > 0 ? "yes" : "no"));
    }
  }
}
