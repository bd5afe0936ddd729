/**
 * {@code count}: counts a published file of ballots with the same code that counts for assemblies,
 * so that anyone can count again. Start at {@link org.mycelium.bot.count.CountCommand}; the
 * counting itself is in {@link org.mycelium.commands.election}. One thread.
 */
@NullMarked
package org.mycelium.bot.count;

import org.jspecify.annotations.NullMarked;
