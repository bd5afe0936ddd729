package org.mycelium.commands.role;

import java.util.Arrays;
import java.util.Optional;

/** How the seats of a role are filled. */
public enum Filling {
  /** In turn: everybody in a fixed order, round and round. */
  ROTATION("rotation"),
  /** By those who were elected, in the order of their election, each for one term. */
  ELECTION("election"),
  /** By those who were drawn, in the order of the draw, each for one term. */
  LOT("lot");

  private final String key;

  Filling(String key) {
    this.key = key;
  }

  /** The stable word in facts, and the one that phrases choose by. */
  public String key() {
    return key;
  }

  /** Whether it is known who comes as soon as they are drawn or elected, and not by their turn. */
  boolean namesAtOnce() {
    return this != ROTATION;
  }

  /** The one of this word. */
  public static Optional<Filling> of(String key) {
    return Arrays.stream(values()).filter(filling -> filling.key.equals(key)).findFirst();
  }
}
