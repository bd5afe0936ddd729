package org.mycelium.commands.decision;

import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.secrecy.Envelope;

/**
 * An envelope that is to be put in, in place of the voter's earlier one. It lies beside the
 * journal, which never holds what is in it.
 */
public record Sealing(ProposalNo proposal, Envelope envelope) {}
