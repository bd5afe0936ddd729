/** One page about one command, and what the bot is. Start at HelpRules. */
@NullMarked
package org.mycelium.commands.help;

import org.jspecify.annotations.NullMarked;
