package org.mycelium.commands.secrecy;

/**
 * A ballot as the published list shows it.
 *
 * @param answer its canonical word, such as {@code yes}
 */
public record ListedBallot(Receipt receipt, String answer) {}
