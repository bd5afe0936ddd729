package org.mycelium.commands.secrecy;

import org.mycelium.commands.journal.Commitment;

/**
 * A reason that came with a sealed ballot, without the ballot: it tells which answer it was given
 * for, and neither whose it is nor on which receipt.
 *
 * @param answer the canonical word of that answer
 */
public record SealedReason(String answer, Commitment reason) {
  /**
   * The same with its words.
   *
   * @param text untrusted; empty if it was erased
   */
  public record Told(String answer, String text) {}
}
