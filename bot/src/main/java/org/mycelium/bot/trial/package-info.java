/**
 * What it takes to try Mycelium out on one machine: a local homeserver, its people, the real bot as
 * a process of its own, and a story for them to play.
 *
 * <p>Start with {@link org.mycelium.bot.trial.TryCommand}; the story is {@code ShortAssembly}.
 * {@link org.mycelium.bot.trial.LocalHomeserver} is used by the tests too, nothing of it by a
 * running bot. Methods block; a class says so if several threads may share it.
 */
@NullMarked
package org.mycelium.bot.trial;

import org.jspecify.annotations.NullMarked;
