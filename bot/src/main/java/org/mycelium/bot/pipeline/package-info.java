/**
 * From something that happened to what is done about it: one event or one piece of due work, one
 * unit of work. Runs on the storage's writer thread, touches no network. Start at CommandRunner.
 */
@NullMarked
package org.mycelium.bot.pipeline;

import org.jspecify.annotations.NullMarked;
