/**
 * The bot's rehearsal: what it does at a start and with a first proposal, against a stand-in for a
 * homeserver, so that the JVM's ahead-of-time cache learns which classes that takes.
 *
 * <p>{@code deploy/mycelium} calls {@link org.mycelium.bot.warmup.WarmUpCommand} once for each
 * build. Nothing of it runs in a bot.
 */
@NullMarked
package org.mycelium.bot.warmup;

import org.jspecify.annotations.NullMarked;
