package org.mycelium.commands.sortition;

/**
 * Somebody who was drawn or is in reserve and does not serve. Whoever comes next in the order moves
 * up; nobody else's place changes.
 */
public record Departure(String who, Cause cause) {
  /** Why. */
  public enum Cause {
    /** They said no, for which nobody needs a reason. */
    DECLINED,
    /** It came out that they were not eligible. */
    DISQUALIFIED
  }
}
