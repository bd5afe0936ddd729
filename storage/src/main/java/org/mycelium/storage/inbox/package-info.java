/**
 * What came in, in the order of receipt, and what is known to be missing. One thread per session;
 * start at Inbox.
 */
@NullMarked
package org.mycelium.storage.inbox;

import org.jspecify.annotations.NullMarked;
