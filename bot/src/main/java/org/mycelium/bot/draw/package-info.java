/**
 * {@code deploy/mycelium draw}: lots drawn, and draws checked, from files alone, without a database
 * and without the bot.
 *
 * <p>Start with {@link org.mycelium.bot.draw.DrawCommand}, which lists what there is. The draws
 * themselves are in {@link org.mycelium.commands.sortition}; here files are read, and results
 * written. One thread.
 */
@NullMarked
package org.mycelium.bot.draw;

import org.jspecify.annotations.NullMarked;
