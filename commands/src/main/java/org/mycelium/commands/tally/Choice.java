package org.mycelium.commands.tally;

/** The positions a member can take. Which of them count depends on the proposal's rule. */
public enum Choice {
  /** In favour; under consent, "no objection". */
  YES,
  /** Against. */
  NO,
  /** Took part, took no side. */
  ABSTAIN,
  /** Under consent: it would harm the aim, for the reason given. */
  OBJECTION
}
