/** The power that roles carry in the room. One thread per session; start at StoredPowers. */
@NullMarked
package org.mycelium.storage.power;

import org.jspecify.annotations.NullMarked;
