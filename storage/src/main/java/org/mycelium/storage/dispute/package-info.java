/** Counts of disputes. One thread per session; start at StoredDisputes. */
@NullMarked
package org.mycelium.storage.dispute;

import org.jspecify.annotations.NullMarked;
