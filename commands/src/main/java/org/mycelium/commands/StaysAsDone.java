package org.mycelium.commands;

import java.util.Optional;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.ledger.RecordingMessage;
import org.mycelium.commands.market.BoardMessage;
import org.mycelium.commands.market.MarketFact;
import org.mycelium.commands.scrip.PayMessage;
import org.mycelium.commands.scrip.ScripFact;
import org.mycelium.commands.text.Message;

/** What was done stays done when the message that led to it is edited. Pure. */
public final class StaysAsDone {
  private StaysAsDone() {}

  /**
   * What somebody is told who edits the message that led to this, since an edit does not change it.
   */
  public static Optional<Message> of(Fact fact) {
    if (fact instanceof ScripFact.PaymentMade made) {
      return Optional.of(new PayMessage.StaysPaid(made.payment()));
    }
    if (fact instanceof MarketFact.NoticePosted posted) {
      return Optional.of(BoardMessage.StaysUp.of(posted));
    }
    return fact instanceof LedgerFact.SpendingRecorded || fact instanceof LedgerFact.IncomeRecorded
        ? Optional.of(new RecordingMessage.StaysRecorded(((LedgerFact.Recorded) fact).entry()))
        : Optional.empty();
  }
}
