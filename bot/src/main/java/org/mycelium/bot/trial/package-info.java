/**
 * What it takes to try Mycelium out on one machine: a local homeserver and its members.
 *
 * <p>Start with {@link org.mycelium.bot.trial.LocalHomeserver}. Used by {@code try} and by the
 * tests, never by a running bot. Methods block and may be called from any thread.
 */
@NullMarked
package org.mycelium.bot.trial;

import org.jspecify.annotations.NullMarked;
