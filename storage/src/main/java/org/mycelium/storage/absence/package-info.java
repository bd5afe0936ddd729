/** Who is away. One thread per session; start at StoredAbsences. */
@NullMarked
package org.mycelium.storage.absence;

import org.jspecify.annotations.NullMarked;
