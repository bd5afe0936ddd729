package org.mycelium.commands.decision;

import org.mycelium.commands.assembly.Member;

/** On whose behalf a command runs. */
public sealed interface Issuer {
  /** Whether the room's power levels let them change the room's settings. */
  default boolean steersSettings() {
    return false;
  }

  /**
   * A person the assembly knows, present or gone.
   *
   * @param steersSettings whether the room's power levels let this person change the room's
   *     settings
   */
  record Person(Member member, boolean steersSettings) implements Issuer {}

  /**
   * Someone the assembly does not know.
   *
   * @param matrixId exact id
   */
  record Stranger(String matrixId, String displayName) implements Issuer {}

  /** The clock, or the homeserver reporting what happened to the room. */
  record Automatic() implements Issuer {}
}
