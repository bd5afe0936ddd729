/**
 * The rooms the bot is in, and what the homeserver says of them. One thread per session; start at
 * Rooms.
 */
@NullMarked
package org.mycelium.storage.room;

import org.jspecify.annotations.NullMarked;
