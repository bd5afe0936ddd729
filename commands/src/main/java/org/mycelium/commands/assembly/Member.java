package org.mycelium.commands.assembly;

/**
 * A person of the assembly, present or gone.
 *
 * @param no the opaque number
 * @param matrixId exact Matrix id, the only thing authorisation goes by; empty once the person was
 *     erased
 * @param displayName as last seen, untrusted; falls back to the Matrix id
 * @param standing whether this person takes part today
 */
public record Member(MemberNo no, String matrixId, String displayName, Standing standing) {

  /** Whether a member takes part. */
  public enum Standing {
    /** Joined to the assembly's room: counts in the electorate of what opens now. */
    PRESENT,
    /** Left or was removed. */
    LEFT,
    /** A bot or bridge, declared so: never in an electorate. */
    SERVICE
  }

  /** Whether what opens now has this member in its electorate. */
  public boolean present() {
    return standing == Standing.PRESENT;
  }
}
