package org.mycelium.commands.role;

/** Why somebody does not take a turn. Of several reasons the first here is told. */
public enum Bar {
  /** Not in the assembly's room, or no person. */
  NOT_HERE("gone"),
  /** Said to be away when the term begins. */
  AWAY("away"),
  /** Was named for a term of the role that is to come. */
  NAMED("named"),
  /** Holds a seat of the role. */
  HOLDS_IT("holds"),
  /** Held it too lately. */
  RESTS("rests"),
  /** Declined this turn. */
  DECLINED("declined"),
  /** Holds as many roles as the assembly allows. */
  HOLDS_ENOUGH("full");

  private final String key;

  Bar(String key) {
    this.key = key;
  }

  /** The word that phrases choose by. */
  String key() {
    return key;
  }
}
