package org.mycelium.commands.recall;

import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;

/**
 * Somebody asks for a recall.
 *
 * @param term of the seat, when they asked
 * @param reason untrusted; empty if none was given
 */
public record Signature(MemberNo holder, int term, MemberNo by, String reason, Instant at) {}
