package org.mycelium.commands.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;

/**
 * What an assembly chose, or the defaults it did not change yet.
 *
 * @param language of what the bot says to the assembly
 * @param zone in which people's times are read and written
 * @param votingPeriod how long a vote is open unless its proposer says otherwise
 * @param reminderLead how long before the close those who have not voted are reminded; zero for never
 * @param rule for proposals that name none
 * @param quorum for proposals that name none
 * @param reactionVotes whether reactions on a card vote
 * @param pinCards whether open cards are pinned
 * @param earlyClose whether a vote may be closed once nothing can change its outcome
 */
public record Settings(
    Locale language,
    ZoneId zone,
    Duration votingPeriod,
    Duration reminderLead,
    Rule rule,
    Quorum quorum,
    boolean reactionVotes,
    boolean pinCards,
    boolean earlyClose) {}
