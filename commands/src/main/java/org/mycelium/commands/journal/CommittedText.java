package org.mycelium.commands.journal;

/**
 * Words kept beside the chain, with the commitment that stands for them in facts, so that a further
 * fact can cite the same words.
 *
 * @param text untrusted; empty if it was erased
 */
public record CommittedText(Commitment commitment, String text) {}
