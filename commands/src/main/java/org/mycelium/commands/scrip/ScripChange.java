package org.mycelium.commands.scrip;

import java.time.Duration;
import java.util.Optional;

/**
 * What a decision changes about scrip; what is empty stays. Amounts are whole numbers of the
 * smallest unit.
 *
 * @param decimals those the amounts are meant with; a decision never changes them
 */
public record ScripChange(
    int decimals,
    Optional<Long> limit,
    Optional<Long> most,
    Optional<Long> confirmAbove,
    Optional<Duration> window) {}
