/**
 * The language of transcripts: who says and does what, when, and what the bot is expected to
 * answer. Reading it takes no bot and no database. Not thread-safe; start at Transcript.
 */
@NullMarked
package org.mycelium.bot.console.transcript;

import org.jspecify.annotations.NullMarked;
