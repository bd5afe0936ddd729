package org.mycelium.commands.lot;

import java.time.Instant;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;

/** Whether draws have to be looked at; what falls due in them at a time follows from facts. */
public final class LotSchedule {
  private LotSchedule() {}

  /** Whether somebody who was drawn of late takes part no more, and another has to move up. */
  public static boolean owed(Lots lots, Members members, Instant now) {
    return LotSteps.owed(lots, members, now);
  }
}
