package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Message;

/** What decisions about money do. */
public sealed interface LedgerEnactment extends Enactment {
  /**
   * Money is assigned to a line, which there is from then on if it was not there before. Its word
   * is the name of the line.
   */
  record Allot(Money money) implements LedgerEnactment {
    @Override
    public Message description(List<String> words) {
      return new BudgetPlanMessage.PlannedMoney(words.getFirst(), money);
    }

    @Override
    public Set<String> subjects() {
      return Set.of();
    }
  }

  /** The line is closed, and what it has left is common again. Its word is the line's name. */
  record CloseLine(LineNo line) implements LedgerEnactment {
    @Override
    public Message description(List<String> words) {
      return new BudgetPlanMessage.PlannedClosing(line, words.getFirst());
    }

    @Override
    public Set<String> subjects() {
      return Set.of("ledger/line/" + line);
    }
  }

  /**
   * Who may record what comes in and is spent. Its word is the role's name.
   *
   * @param role empty for every member; then there is no word
   */
  record NameKeeper(Optional<RoleNo> role) implements LedgerEnactment {
    @Override
    public Message description(List<String> words) {
      return new BudgetPlanMessage.PlannedKeeper(words.stream().findFirst());
    }

    @Override
    public Set<String> subjects() {
      return Set.of("ledger/keeper");
    }
  }
}
