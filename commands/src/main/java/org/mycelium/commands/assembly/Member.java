package org.mycelium.commands.assembly;

/**
 * A person of the assembly, present or gone.
 *
 * @param no the opaque number
 * @param matrixId exact Matrix id, the only thing authorisation goes by; empty once the person was
 *     erased
 * @param chosenName what they call themselves, as last seen, untrusted; falls back to the Matrix
 *     id. To find whom somebody means, and where the whole id stands beside it; not to be shown
 *     alone
 * @param displayName what they are called in texts, untrusted: the same, told apart from others
 *     whose name looks like it
 * @param standing whether this person takes part today
 */
public record Member(
    MemberNo no, String matrixId, String chosenName, String displayName, Standing standing) {

  /** Whether a member takes part. */
  public enum Standing {
    /** Joined to the assembly's room: counts in the electorate of what opens now. */
    PRESENT,
    /** Left or was removed. */
    LEFT,
    /** A bot or bridge, declared so: never in an electorate. */
    SERVICE
  }

  /** One whose name is theirs alone. */
  public Member(MemberNo no, String matrixId, String name, Standing standing) {
    this(no, matrixId, name, name, standing);
  }

  /** Whether what opens now has this member in its electorate. */
  public boolean present() {
    return standing == Standing.PRESENT;
  }
}
