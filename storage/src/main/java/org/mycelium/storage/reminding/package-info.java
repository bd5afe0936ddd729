/** How members want to be reminded. One thread per session; start at StoredWishes. */
@NullMarked
package org.mycelium.storage.reminding;

import org.jspecify.annotations.NullMarked;
