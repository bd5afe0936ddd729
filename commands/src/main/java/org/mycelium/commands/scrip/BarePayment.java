package org.mycelium.commands.scrip;

import java.util.Optional;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.YesOrNo;

/**
 * The yes or no to a payment that was read back as the last thing between its payer and the bot.
 * Pure.
 */
public final class BarePayment implements BareAnswer {
  private final PendingPayment payment;

  /** Reads an answer about this payment. */
  public BarePayment(PendingPayment payment) {
    this.payment = payment;
  }

  @Override
  public Optional<Reading> read(Line line) {
    return YesOrNo.of(line)
        .map(
            said ->
                ScripGrammar.understood(
                    switch (said) {
                      case YES -> new ScripCommand.Confirm(payment);
                      case NO -> new ScripCommand.Decline();
                    }));
  }
}
