package org.mycelium.bot.console.transcript;

/** Where something is said or done. */
public sealed interface Place {
  /** The room that is meant when none is named. */
  String MAIN = "room";

  /** An assembly's room, by the name it has in the transcript. */
  record Room(String name) implements Place {}

  /** The private chat of whoever acts with the bot. */
  record Private() implements Place {}

  /** The room that is meant when none is named. */
  static Place main() {
    return new Room(MAIN);
  }
}
