/**
 * Wakes the bot when work falls due. What is due, and when, stands in our tables; a wake that comes
 * late, twice or never changes nothing but the time of the next look. Start at Alarm.
 */
@NullMarked
package org.mycelium.bot.schedule;

import org.jspecify.annotations.NullMarked;
