package org.mycelium.commands.tally;

import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * A standing vote.
 *
 * @param voter whose; empty where nobody is told, as of sealed ballots
 * @param mark what it says of the text, or of the options
 * @param reason the member's words, untrusted; empty when none were given or they were erased
 * @param castBy the Matrix event whose removal takes it back
 */
public record Ballot(Optional<MemberNo> voter, Mark mark, String reason, String castBy) {}
