/**
 * What every loop of the bot stands on: waking up, waiting, ending, and units of work that outlast
 * a full disk. Everything here is thread-safe.
 */
@NullMarked
package org.mycelium.bot.loop;

import org.jspecify.annotations.NullMarked;
