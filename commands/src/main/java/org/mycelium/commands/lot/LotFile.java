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
        "draw-" + lot.no().toString().toLowerCase(Locale.ROOT) + stage(lot) + ".json",
        "application/json",
        new LotMessage.File(lot.no(), lot.stage()),
        new Attachment.Content.Text(text));
  }

  /** What is not drawn yet must not be taken for what is. */
  private static String stage(Lot lot) {
    return switch (lot.stage()) {
      case GATHERING -> "-announced";
      case REVEALING, AWAITING -> "-closed";
      case CALLED_OFF -> "-called-off";
      case DRAWN -> "";
    };
  }
}
