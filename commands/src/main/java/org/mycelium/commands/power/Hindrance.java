package org.mycelium.commands.power;

/** Why the room's power levels do not follow the roles. */
public enum Hindrance {
  /** The bot may not change power levels there. */
  NO_RIGHT("powerless"),
  /** A role is to carry what the bot stands at itself, or more, and could not be taken back. */
  TOO_HIGH("level"),
  /** The homeserver does not do what it is asked. */
  REFUSED("refused"),
  /** Somebody changes it back, again and again. */
  CONTESTED("contested");

  private final String key;

  Hindrance(String key) {
    this.key = key;
  }

  /** The stable word in facts and phrases. */
  public String key() {
    return key;
  }
}
