package org.mycelium.commands.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;

/**
 * One line of an assembly's journal, before it is chained.
 *
 * @param assembly whose journal
 * @param seq position in it, from 1, without holes
 * @param at when the bot decided it, millisecond precision
 * @param actor who caused it; null for the clock or the homeserver
 * @param cause what caused it; unique together with the ordinal
 * @param ordinal position among the facts of that cause, from 0
 * @param kind the fact's stable name
 * @param version the version of that kind's body
 * @param body the fact in canonical JSON
 */
public record Entry(
    AssemblyId assembly,
    long seq,
    Instant at,
    @Nullable MemberNo actor,
    Cause cause,
    int ordinal,
    String kind,
    int version,
    String body) {}
