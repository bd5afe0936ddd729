/** The running bot: its loops put together, and the pipeline fed by them. Start at Engine. */
@NullMarked
package org.mycelium.bot.engine;

import org.jspecify.annotations.NullMarked;
