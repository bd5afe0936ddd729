package org.mycelium.commands.role;

/** What comes of it if somebody declines a turn. */
enum Follows {
  /** Another one is asked, in the order of turns. */
  TURN("turn"),
  /** Another one is asked, in the order drawn. */
  RESERVE("reserve"),
  /** Another one is asked, in the order of the election. */
  ELECTED("elected"),
  /** Somebody has to be elected. */
  ELECTION("election"),
  /** As things are nobody could take it. */
  NOBODY("nobody");

  private final String key;

  Follows(String key) {
    this.key = key;
  }

  /** The word that phrases choose by. */
  String key() {
    return key;
  }

  /** Where somebody comes after. */
  static Follows of(Filling filling) {
    return switch (filling) {
      case ROTATION -> TURN;
      case LOT -> RESERVE;
      case ELECTION -> ELECTED;
    };
  }

  /** Where nobody does. */
  static Follows nobody(Filling filling) {
    return filling == Filling.ELECTION ? ELECTION : NOBODY;
  }
}
