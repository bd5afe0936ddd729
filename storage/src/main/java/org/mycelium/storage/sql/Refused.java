package org.mycelium.storage.sql;

/**
 * The schema did not let a row in: a constraint or a trigger. Always a mistake of ours, or work
 * done before.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean duplicate;

  /**
   * A refusal.
   *
   * @param duplicate whether a unique column, other than the primary key, has the value already
   */
  public Refused(boolean duplicate, Throwable cause) {
    super(cause.getMessage(), cause);
    this.duplicate = duplicate;
  }

  /** Whether a unique column, other than the primary key, has the value already. */
  public boolean duplicate() {
    return duplicate;
  }
}
