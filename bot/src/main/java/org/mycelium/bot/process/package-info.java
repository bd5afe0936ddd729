/**
 * The bot as a process: opening the database, signing in, running the engine, and stopping when the
 * operating system says so. Start at BotProcess.
 */
@NullMarked
package org.mycelium.bot.process;

import org.jspecify.annotations.NullMarked;
