/** The notice board, from and into its table. One thread per session; start at StoredNotices. */
@NullMarked
package org.mycelium.storage.market;

import org.jspecify.annotations.NullMarked;
