/** The draws of an assembly, in tables. Start at StoredLots. Not thread-safe. */
@NullMarked
package org.mycelium.storage.lot;

import org.jspecify.annotations.NullMarked;
