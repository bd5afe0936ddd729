/** Draws pictures as PNG, without a screen. Thread-safe; start at Painter. */
@NullMarked
package org.mycelium.bot.picture;

import org.jspecify.annotations.NullMarked;
