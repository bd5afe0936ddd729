/**
 * How the bot tells about its work: one line an event on stderr.
 *
 * <p>Logback finds {@link org.mycelium.bot.log.LogSetup} by itself at the first log line; {@link
 * org.mycelium.bot.log.Logging#level} is all that others call. Thread-safe.
 *
 * <p>What is logged is the business of whoever logs: ids, counts and outcomes; never a token, a
 * header, a body, or what a member wrote.
 */
@NullMarked
package org.mycelium.bot.log;

import org.jspecify.annotations.NullMarked;
