/**
 * The terminal as the room: the real pipeline on a real database, with no homeserver. What people
 * do is told in a transcript, time passes only when the transcript says so, and the same files are
 * the project's conversation tests. One thread; start at Play.
 */
@NullMarked
package org.mycelium.bot.console;

import org.jspecify.annotations.NullMarked;
