package org.mycelium.commands.port;

import java.util.List;
import org.mycelium.commands.assembly.MemberNo;

/** Which members of one assembly want the weekly digest in private as well. */
public interface Subscriptions {
  /** All of them, those who left meanwhile too, in order of number. */
  List<MemberNo> all();

  /** What the assembly's room is called, untrusted; empty if it has no name. */
  String assemblyName();
}
