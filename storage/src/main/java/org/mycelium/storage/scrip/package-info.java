/** Scrip, from and into its tables. One thread per session; start at StoredScrip. */
@NullMarked
package org.mycelium.storage.scrip;

import org.jspecify.annotations.NullMarked;
