package org.mycelium.commands.ledger;

import java.util.Optional;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What decisions about money are to do, and how to write them. */
public sealed interface BudgetPlanMessage extends Message {
  /** Money for a line. */
  record PlannedMoney(String name, Money money) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "ledger.planned-money", Arg.untrusted("name", name), Arg.said("money", money.words()));
    }
  }

  /** The end of a line. */
  record PlannedClosing(LineNo line, String name) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.item("ledger.planned-closing", Arg.id("no", line), Arg.untrusted("name", name));
    }
  }

  /** Who is to record; empty for every member. */
  record PlannedKeeper(Optional<String> role) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "ledger.planned-keeper",
          Arg.word("who", role.isPresent() ? "role" : "everyone"),
          Arg.untrusted("role", role.orElse("")));
    }
  }

  /** It was not said for which line. */
  record NameMissing() implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.name-missing");
    }
  }

  /** It was not said which role. */
  record KeeperMissing() implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.keeper-missing");
    }
  }

  /** That is no name for a line. */
  record BadName(String written, int most) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.bad-name", Arg.untrusted("written", written), Arg.num("most", most));
    }
  }

  /**
   * More than a name stands where one should, and it is nothing that can be said there.
   *
   * @param name what could be the name
   * @param rest what stands behind it
   */
  record BehindName(String name, String rest) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.behind-name", Arg.untrusted("name", name), Arg.untrusted("rest", rest));
    }
  }

  /** There are enough lines. */
  record TooManyLines(int most) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.too-many-lines", Arg.num("most", most));
    }
  }

  /** The line that was to be closed is. */
  record AlreadyClosed(LineNo line) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.already-closed", Arg.id("no", line));
    }
  }

  /** The role that was to keep the books is no more. */
  record RoleGone(RoleNo role) implements BudgetPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.role-gone", Arg.id("no", role));
    }
  }

  /** There is no role of that name. */
  record NoSuchRole(String written, Optional<String> nearest) implements BudgetPlanMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.no-such-role",
          Arg.untrusted("written", written),
          Arg.word("near", nearest.isPresent() ? "yes" : "no"),
          Arg.untrusted("nearest", nearest.orElse("")));
    }
  }
}
