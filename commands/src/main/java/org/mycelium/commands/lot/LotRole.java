package org.mycelium.commands.lot;

import org.mycelium.commands.port.Lots;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/**
 * Whether the clock called a draw for a role, and for which.
 *
 * @param recurs whether it did; then another one is called by itself where places are empty
 * @param coming the name of the role, if the term that is drawn for has not begun; else empty
 * @param reserves whether somebody follows whoever declines
 */
record LotRole(boolean recurs, String coming, boolean reserves) {
  /** Of a draw. */
  static LotRole of(Lot lot, Lots lots) {
    return new LotRole(
        lot.recurs(),
        lot.recurs() ? lots.roleToCome(lot.no()).orElse("") : "",
        !lot.reserves().isEmpty());
  }

  /**
   * One way to say no, of those there are: a turn in a role is declined by the role's name, as its
   * announcements say. Who has it at once is told there how to give it up.
   */
  void tellHowToDecline(Prose out, LotNo lot, boolean quotas) {
    if (quotas || !recurs) {
      out.line(quotas ? "lot.quota-how-decline" : "lot.how-decline", Arg.id("lot", lot), more());
    } else if (!coming.isEmpty()) {
      out.line("lot.how-decline-role", Arg.untrusted("role", coming), more());
    }
  }

  private Arg more() {
    return Arg.word("more", reserves ? "yes" : "no");
  }
}
