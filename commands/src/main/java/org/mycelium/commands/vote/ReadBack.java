package org.mycelium.commands.vote;

import org.mycelium.commands.proposal.ProposalNo;

/**
 * A ballot that was read back to its voter, who has not said yet whether that is what was meant.
 *
 * @param written the vote as it would be written after the command's word so that it counts, with
 *     its reason; untrusted
 */
public record ReadBack(ProposalNo proposal, String written) {}
