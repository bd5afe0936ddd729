package org.mycelium.commands.tally;

import org.mycelium.commands.assembly.MemberNo;

/**
 * A member's standing vote.
 *
 * @param mark what it says of the text, or of the options
 * @param reason the member's words, untrusted; empty when none were given or they were erased
 * @param castBy the Matrix event whose removal takes it back
 */
public record Ballot(MemberNo voter, Mark mark, String reason, String castBy) {}
