package org.mycelium.commands.proposal;

import java.util.List;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What came of one thing that a decision does. */
public sealed interface CarriedOut {
  /**
   * It is done.
   *
   * @param told what holds from now on, as items of a list
   */
  record Done(Message told) implements CarriedOut {}

  /**
   * It could not be done.
   *
   * @param what it was, as items of a list
   * @param why what is in the way, and how to do it nevertheless
   */
  record NotDone(Message what, Message why) implements CarriedOut {}

  /** Tells first what was done, then what was not. */
  static void write(Prose out, List<CarriedOut> all) {
    if (all.stream().anyMatch(Done.class::isInstance)) {
      out.paragraph().line("proposal.enacted");
    }
    for (CarriedOut one : all) {
      if (one instanceof Done(Message told)) {
        out.include(told);
      }
    }
    for (CarriedOut one : all) {
      if (one instanceof NotDone(Message what, Message why)) {
        out.paragraph().line("proposal.not-enacted").include(what).include(why);
      }
    }
  }
}
