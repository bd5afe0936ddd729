/** What is read from files that somebody names. No state; start at {@code Bounded}. */
@NullMarked
package org.mycelium.bot.input;

import org.jspecify.annotations.NullMarked;
