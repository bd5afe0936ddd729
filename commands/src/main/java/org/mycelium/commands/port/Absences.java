package org.mycelium.commands.port;

import java.util.List;
import org.mycelium.commands.assembly.Absence;

/** Who of one assembly said to be away. */
public interface Absences {
  /** What each member said last, in order of number; some of it may be over. */
  List<Absence> all();
}
