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

  /** The decision does not give the line any money. */
  record NotAllowedBy(String line, Money money, DecisionNo under) implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line("ledger.not-allowed-by", Arg.id("decision", under), Arg.untrusted("line", line));
      propose(out, line, money);
    }
  }

  /** The decision gives the line money of another currency. */
  record OtherCurrency(String line, Money money, DecisionNo under, Money left)
      implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.other-currency",
          Arg.id("decision", under),
          Arg.untrusted("line", line),
          Arg.said("left", left.words()),
          Arg.id("currency", money.tender()));
      propose(out, line, money);
    }
  }

  /** The decision stands no more. */
  record StandsNoMore(String line, Money money, DecisionNo under) implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line("ledger.stands-no-more", Arg.id("decision", under));
      propose(out, line, money);
    }
  }

  /** It is more than is left under the decision. */
  record MoreThanLeft(String line, Money money, DecisionNo under, Money left)
      implements SpendingRefused {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.more-than-left",
          Arg.id("decision", under),
          Arg.untrusted("line", line),
          Arg.said("left", left.words()),
          Arg.said("money", money.words()));
      propose(out, line, money);
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
        out.line(
            "ledger.under-which-how",
            Arg.decimal("amount", money.figure()),
            Arg.id("currency", money.tender()),
            Arg.untrusted("name", line),
            Arg.untrusted("what", what),
            Arg.id("decision", left.getFirst().decision()));
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

  private static void propose(Prose out, String line, Money money) {
    out.line(
        "ledger.how-to-get-it",
        Arg.decimal("amount", money.figure()),
        Arg.id("currency", money.tender()),
        Arg.untrusted("name", line));
  }
}
