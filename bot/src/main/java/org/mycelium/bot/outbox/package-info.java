/**
 * What goes out: committed letters are sent, each room's in order, until the homeserver has taken
 * or refused them. Start at OutboxSender.
 */
@NullMarked
package org.mycelium.bot.outbox;

import org.jspecify.annotations.NullMarked;
