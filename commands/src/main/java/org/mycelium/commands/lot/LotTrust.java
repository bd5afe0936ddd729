package org.mycelium.commands.lot;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What has to be believed of a draw in a room, no more and no less: the bot knows the seal from the
 * beginning, and whatever was left with it from the moment it was left.
 *
 * @param left how many left chance with the bot
 * @param own how many committed to secrets of their own
 * @param withheld how many of those did not reveal
 * @param round when the beacon's round was out, if one ended the draw
 * @param quotas whether the panel was chosen by answers that only the bot can read
 * @param closing a hash of everything that was given, the seal's secret too
 */
public record LotTrust(
    int left, int own, int withheld, Optional<Instant> round, boolean quotas, String closing)
    implements Message {
  /** Of a draw that was made. */
  static LotTrust in(Lot lot) {
    int own = lot.committed().size();
    int withheld = lot.givers().size() - lot.draw().revealed();
    return new LotTrust(
        lot.left().size(),
        own,
        withheld,
        Optional.ofNullable(lot.draw().announcement().beacon()).map(AwaitedRound::time),
        lot.pledge().isPresent(),
        lot.draw().closing());
  }

  @Override
  public void write(Prose out) {
    out.line("lot.gave", Arg.num("left", left), Arg.num("own", own));
    if (own > 0) {
      out.line("lot.withheld", Arg.num("withheld", withheld));
    }
    if (round.isPresent()) {
      out.line("lot.trust-round", Arg.when("at", round.get()));
    } else if (own > withheld) {
      out.line("lot.trust-own");
    } else if (left > 0) {
      out.line("lot.trust-left");
    } else {
      out.line("lot.trust-bot");
    }
    if (quotas) {
      out.line("lot.trust-quotas");
    }
    out.line("lot.closing", Arg.id("closing", closing));
  }
}
