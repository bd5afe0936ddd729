/**
 * What goes out: letters with their fixed transaction ids, their files, and cards. One thread per
 * session; start at Outbox.
 */
@NullMarked
package org.mycelium.storage.outbox;

import org.jspecify.annotations.NullMarked;
