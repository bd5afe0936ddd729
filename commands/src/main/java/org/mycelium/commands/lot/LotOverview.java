package org.mycelium.commands.lot;

import java.util.List;
import org.mycelium.commands.lot.quota.QuotaMessage;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * The newest draws, newest first, after those that ask for answers.
 *
 * @param unfit those that can be read no more
 */
record LotOverview(List<QuotaMessage.Shown> asking, List<LotMessage.Line> lots, List<LotNo> unfit)
    implements Message {
  /** Keeps its own copies. */
  LotOverview {
    asking = List.copyOf(asking);
    lots = List.copyOf(lots);
    unfit = List.copyOf(unfit);
  }

  @Override
  public void write(Prose out) {
    boolean none = lots.isEmpty() && asking.isEmpty() && unfit.isEmpty();
    out.line(none ? "lot.none" : "lot.overview");
    asking.forEach(out::include);
    lots.forEach(out::include);
    unfit.forEach(no -> out.item("lot.unfit-item", Arg.id("lot", no)));
    out.line("lot.how-convene");
  }
}
