/**
 * Talking with one person apart: which assembly is meant, and what the bot says on its own account.
 * Start at ConversationCommand.
 */
@NullMarked
package org.mycelium.commands.conversation;

import org.jspecify.annotations.NullMarked;
