/** The composition root: {@link org.mycelium.bot.Main} puts the bot together. */
@NullMarked
package org.mycelium.bot;

import org.jspecify.annotations.NullMarked;
