package org.mycelium.commands.ledger;

import java.util.List;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why something is not recorded: nobody may, or no decision allows it; and how it could be. */
public sealed interface SpendingRefused extends Message {
  /** What can still be spent under a decision. */
  record Left(DecisionNo decision, Money money) implements Message {
    @Override
    public void write(Prose out) {
      out.line("ledger.left-under", Arg.id("decision", decision), Arg.said("money", money.words()));
    }
  }

  /**
   * How it could be spent after all: under other decisions, or by one that is still to come.
   *
   * @param allowing the decisions that allow it
   */
  record Way(String line, Money money, String what, List<Left> allowing) implements Message {
    /** Keeps its own copy. */
    public Way {
      allowing = List.copyOf(allowing);
    }

    @Override
    public void write(Prose out) {
      if (allowing.isEmpty()) {
        propose(out, line, money);
      } else {
        out.line("ledger.allowed-otherwise", Arg.series("left", allowing));
        cite(out, line, money, what, allowing.getFirst().decision());
      }
    }
  }

  /** The decision does not give the line any money. */
  record NotAllowedBy(Way way, DecisionNo under) implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.not-allowed-by", Arg.id("decision", under), Arg.untrusted("line", way.line()));
      out.include(way);
    }
  }

  /** The decision gives the line money of another currency. */
  record OtherCurrency(Way way, DecisionNo under, Money left) implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.other-currency",
          Arg.id("decision", under),
          Arg.untrusted("line", way.line()),
          Arg.said("left", left.words()),
          Arg.id("currency", way.money().tender()));
      out.include(way);
    }
  }

  /** The decision stands no more. */
  record StandsNoMore(Way way, DecisionNo under) implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line("ledger.stands-no-more", Arg.id("decision", under));
      out.include(way);
    }
  }

  /** It is more than is left under the decision. */
  record MoreThanLeft(Way way, DecisionNo under, Money left) implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.more-than-left",
          Arg.id("decision", under),
          Arg.untrusted("line", way.line()),
          Arg.said("left", left.words()),
          Arg.said("money", way.money().words()));
      out.include(way);
    }
  }

  /** No decision lets so much be spent on the line. */
  record NothingAllows(String line, Money money, List<Left> left) implements SpendingRefused {
    /** Keeps its own copy. */
    public NothingAllows {
      left = List.copyOf(left);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.nothing-allows",
          Arg.untrusted("line", line),
          Arg.said("money", money.words()),
          Arg.word("some", left.isEmpty() ? "no" : "yes"),
          Arg.series("left", left));
      propose(out, line, money);
    }
  }

  /** Several decisions allow it. */
  record UnderWhich(String line, Money money, String what, List<Left> left)
      implements SpendingRefused {
    /** Keeps its own copy. */
    public UnderWhich {
      left = List.copyOf(left);
    }

    @Override
    public void write(Prose out) {
      out.line("ledger.under-which", Arg.series("left", left));
      if (!left.isEmpty()) {
        cite(out, line, money, what, left.getFirst().decision());
      }
    }
  }

  /** A role keeps the books, and this member does not hold it. */
  record NotKeeper(String role, List<String> holders) implements SpendingRefused {
    /** Keeps its own copy. */
    public NotKeeper {
      holders = List.copyOf(holders);
    }

    @Override
    public void write(Prose out) {
      out.line("ledger.not-keeper", Arg.untrusted("role", role), Arg.names("holders", holders));
    }
  }

  /** A role keeps the books, and nobody holds it. */
  record KeeperVacant(String role) implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line("ledger.keeper-vacant", Arg.untrusted("role", role));
    }
  }

  /** The role that kept the books has ended. */
  record KeeperGone() implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line("ledger.keeper-gone");
    }
  }

  private static void cite(Prose out, String line, Money money, String what, DecisionNo decision) {
    out.line(
        "ledger.under-which-how",
        Arg.decimal("amount", money.figure()),
        Arg.id("currency", money.tender()),
        Arg.untrusted("name", line),
        Arg.untrusted("what", what),
        Arg.id("decision", decision));
  }

  private static void propose(Prose out, String line, Money money) {
    out.line(
        "ledger.how-to-get-it",
        Arg.decimal("amount", money.figure()),
        Arg.id("currency", money.tender()),
        Arg.untrusted("name", line));
  }
}
