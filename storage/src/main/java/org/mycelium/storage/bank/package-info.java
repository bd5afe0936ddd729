/** The bank's lines, from and into their table. One thread per session; start at StoredBank. */
@NullMarked
package org.mycelium.storage.bank;

import org.jspecify.annotations.NullMarked;
