package org.mycelium.commands.sortition;

import java.time.Instant;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What has to be believed of a draw that checks out: no more and no less than this. */
public sealed interface Trust extends Message {
  /**
   * Of a draw on its way or made.
   *
   * @param draw with whatever was revealed
   */
  static Trust in(Draw draw) {
    int committed = draw.contributions().size();
    int withheld = committed - draw.revealed();
    AwaitedRound beacon = draw.announcement().beacon();
    if (beacon == null) {
      return new InSeal(committed, withheld);
    }
    return new InBeacon(
        beacon.round(),
        beacon.time(),
        beacon.chain().hash(),
        beacon.chain().key().isPresent(),
        draw.announcement().revealUntil(),
        withheld);
  }

  /**
   * No beacon: the convener's seal is opened last.
   *
   * @param committed how many committed
   * @param withheld how many of them did not reveal
   */
  record InSeal(int committed, int withheld) implements Trust {
    @Override
    public void write(Prose out) {
      out.line("sortition.trust-withheld", Arg.num("withheld", withheld));
      if (committed == withheld) {
        out.line("sortition.trust-seal-alone");
      } else {
        out.line("sortition.trust-seal", Arg.num("committed", committed));
      }
    }
  }

  /**
   * A beacon's round comes after everything else.
   *
   * @param at when the round is published
   * @param chain the beacon's id
   * @param checked whether its signature was checked, which takes a key of the chain
   * @param closed until when people could add anything
   * @param withheld how many committed and did not reveal
   */
  record InBeacon(
      long round, Instant at, String chain, boolean checked, Instant closed, int withheld)
      implements Trust {
    @Override
    public void write(Prose out) {
      out.line("sortition.trust-withheld", Arg.num("withheld", withheld));
      out.line(
          "sortition.trust-beacon",
          Arg.id("round", round),
          Arg.when("at", at),
          Arg.when("closed", closed));
      if (checked) {
        out.line("sortition.trust-beacon-checked");
      } else {
        out.line("sortition.trust-beacon-compare", Arg.id("chain", chain), Arg.id("round", round));
      }
    }
  }
}
