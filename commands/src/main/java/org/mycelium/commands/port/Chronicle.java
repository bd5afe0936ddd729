package org.mycelium.commands.port;

import java.util.List;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Fact;

/** The journal of one assembly, as far as rules may look at it. */
public interface Chronicle {
  /**
   * What tells this assembly from every other, for ever: the hash of its first entry, 64 hex
   * digits.
   */
  String origin();

  /** How many entries there are; grows with everything that happens. */
  long length();

  /** The facts of a cause, in order; none if it led to none here. */
  List<Fact> causedBy(Cause cause);
}
