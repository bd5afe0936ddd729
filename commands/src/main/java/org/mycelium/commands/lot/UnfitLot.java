package org.mycelium.commands.lot;

import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A draw of which what is kept makes no draw any more: somebody wrote in the database past the bot.
 * Nothing can be computed of it, so that is told, and everything else goes on.
 *
 * @param listed whether it was known who could be drawn; else it was still asking for answers
 * @param open whether it was on its way
 */
public record UnfitLot(LotNo no, boolean listed, boolean open) {
  /** Whoever wants something of it is told. */
  record Told(LotNo lot) implements Message {
    @Override
    public void write(Prose out) {
      out.line("lot.unfit", Arg.id("lot", lot));
      out.line("lot.unfit-compare");
    }
  }

  /** Nothing will be drawn in it. */
  record CalledOff(LotNo lot) implements Message {
    @Override
    public void write(Prose out) {
      out.line("lot.unfit-called-off", Arg.id("lot", lot));
      out.line("lot.unfit-compare");
    }
  }
}
