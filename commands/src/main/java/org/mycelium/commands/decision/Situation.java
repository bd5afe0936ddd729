package org.mycelium.commands.decision;

import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;

/**
 * Everything around a command that a feature may look at, besides its read ports.
 *
 * @param about the proposal whose card, reminder or thread the command answers, if it does
 * @param answered the Matrix event that the command answers, if it answers one: whose it is and
 *     what is in it nobody looked at
 * @param inPrivate whether it was given in a room of the issuer and the bot alone
 * @param botId the bot's own Matrix id, for links to it
 */
public record Situation(
    AssemblyId assembly,
    Settings settings,
    Issuer issuer,
    Optional<ProposalNo> about,
    Optional<String> answered,
    boolean inPrivate,
    Cause cause,
    Moment moment,
    String botId) {}
