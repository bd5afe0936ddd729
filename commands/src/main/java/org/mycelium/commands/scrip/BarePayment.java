package org.mycelium.commands.scrip;

import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/**
 * The yes or no to a payment that was read back as the last thing between its payer and the bot.
 * Pure.
 */
public final class BarePayment implements BareAnswer {
  private static final Set<String> YES =
      Set.of("yes", "y", "confirm", "confirmed", "ok", "si", "confirmar", "confirmo");

  private static final Set<String> NO = Set.of("no", "n", "nope", "cancel", "cancelar");

  private final PendingPayment payment;

  /** Reads an answer about this payment. */
  public BarePayment(PendingPayment payment) {
    this.payment = payment;
  }

  @Override
  public Optional<Reading> read(Line line) {
    String word = Words.fold(line.head()).replaceFirst("[\\W_]+$", "");
    if (line.body().isEmpty() && YES.contains(word)) {
      return Optional.of(ScripGrammar.understood(new ScripCommand.Confirm(payment)));
    }
    if (line.body().isEmpty() && NO.contains(word)) {
      return Optional.of(ScripGrammar.understood(new ScripCommand.Decline()));
    }
    return Optional.empty();
  }
}
