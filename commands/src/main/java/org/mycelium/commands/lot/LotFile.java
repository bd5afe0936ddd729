package org.mycelium.commands.lot;

import java.util.Locale;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.sortition.DrawText;

/** A draw as a file, which anyone checks without the bot. */
final class LotFile {
  private final Tickets tickets;

  LotFile(Tickets tickets) {
    this.tickets = tickets;
  }

  /** As far as it is. */
  Attachment of(Lot lot) {
    String text = DrawText.of(lot.published(tickets::written));
    return new Attachment(
        "draw-" + lot.no().toString().toLowerCase(Locale.ROOT) + ".json",
        "application/json",
        new LotMessage.File(lot.no(), lot.stage()),
        new Attachment.Content.Text(text));
  }
}
