package org.mycelium.commands.scrip;

import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;

/**
 * An entry as circulation looks at it.
 *
 * @param units of the smallest unit
 * @param aboveAfter what all accounts above zero had together after it
 * @param stands whether it is a payment that was not taken back by the end of the stretch asked for
 */
public record Flow(
    MemberNo from, MemberNo to, long units, Instant at, long aboveAfter, boolean stands) {}
