/**
 * What comes in: the homeserver's news become rows of the inbox, in the order of receipt, in the
 * unit of work that also moves the sync token. Start at SyncLoop; GapFiller and Readback bring what
 * a sync left out.
 */
@NullMarked
package org.mycelium.bot.sync;

import org.jspecify.annotations.NullMarked;
