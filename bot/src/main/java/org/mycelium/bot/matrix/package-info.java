/**
 * The Matrix client-server API, as far as the bot speaks it.
 *
 * <p>Start with {@link org.mycelium.bot.matrix.MatrixClient}: one blocking method per endpoint,
 * meant for virtual threads, throwing a {@link org.mycelium.bot.matrix.MatrixException} that says
 * what the caller may do next. It never repeats a request by itself; {@link
 * org.mycelium.bot.matrix.SendGate} tells when the next one may leave.
 *
 * <p>What arrives is read in two steps. {@link org.mycelium.bot.matrix.SyncBatch} keeps each event
 * as the text that arrived ({@link org.mycelium.bot.matrix.RawEvent}), so that one bad event is
 * kept and set aside while its neighbours go on; {@link org.mycelium.bot.matrix.RoomEvents} then
 * gives it a meaning. What leaves is written by {@link org.mycelium.bot.matrix.MessageContents}.
 *
 * <p>Everything is immutable or says that it is thread-safe. Nothing here logs bodies or headers.
 */
@NullMarked
package org.mycelium.bot.matrix;

import org.jspecify.annotations.NullMarked;
