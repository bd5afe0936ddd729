package org.mycelium.storage.answer;

import java.time.Instant;

/**
 * How often somebody was answered in a room lately.
 *
 * @param since the first of these answers
 * @param answers how many there were
 * @param told whether they know that there will be no more for a while
 */
public record Answered(Instant since, int answers, boolean told) {}
