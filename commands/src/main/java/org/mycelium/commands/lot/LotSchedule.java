package org.mycelium.commands.lot;

import java.time.Instant;
import org.mycelium.commands.port.Lots;

/** Whether draws have to be looked at; what falls due in them at a time follows from facts. */
public final class LotSchedule {
  private LotSchedule() {}

  /** Whether somebody who was drawn of late takes part no more, and another has to move up. */
  public static boolean owed(Lots lots, Tickets tickets, Instant now) {
    return new Departing(tickets, lots).owed(lots, now);
  }
}
