package org.mycelium.commands.election;

/** How many votes it takes for a seat, of so many votes for so many seats. */
public enum Quota {
  /** The fewest that no more candidates can reach than there are seats (H. R. Droop, 1881). */
  DROOP,
  /** The same in the last decimal instead of in whole votes. */
  DROOP_DECIMAL,
  /** The votes divided by the seats (Thomas Hare, 1857). */
  HARE,
  /** The votes divided by one more than the seats (Hagenbach-Bischoff). */
  HAGENBACH_BISCHOFF
}
