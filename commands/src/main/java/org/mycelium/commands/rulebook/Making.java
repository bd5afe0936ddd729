package org.mycelium.commands.rulebook;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * Once that a setting was made what it then was.
 *
 * @param value canonical form
 * @param by who set it, before the assembly decided about its rules; empty at the founding and by
 *     decision
 * @param decision the decision that made it; empty before
 */
public record Making(
    String value, Instant at, Optional<MemberNo> by, Optional<DecisionNo> decision) {}
