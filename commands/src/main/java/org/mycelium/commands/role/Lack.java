package org.mycelium.commands.role;

/** Why nobody is there for a seat. */
enum Lack {
  /** There are people, and something is in everybody's way. */
  NOBODY_CAN("role.coming-nobody", "role.vacant"),
  /** Lots are not drawn yet. */
  NOT_DRAWN("role.coming-undrawn", "role.vacant"),
  /** Nobody is elected. */
  NOT_ELECTED("role.coming-unelected", "role.vacant-unelected");

  private final String coming;
  private final String vacant;

  Lack(String coming, String vacant) {
    this.coming = coming;
    this.vacant = vacant;
  }

  /** The phrase for a term that comes. */
  String coming() {
    return coming;
  }

  /** The phrase for a term that lasts. */
  String vacant() {
    return vacant;
  }
}
