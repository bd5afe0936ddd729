package org.mycelium.commands.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.power.HeldPower;
import org.mycelium.commands.power.Hindrance;
import org.mycelium.commands.role.RoleNo;

/** The power that roles of one assembly carry in its room. */
public interface Powers {
  /** What each role carries of which the assembly decided that it carries any; ended ones too. */
  Map<RoleNo, Integer> decided();

  /** What was given and is not taken back, in order of member. */
  List<HeldPower> held();

  /** What is in the way, as far as it was told. */
  Optional<Hindrance> hindrance();
}
