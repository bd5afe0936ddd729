/** Which weeks assemblies were told. One thread per session; start at StoredDigests. */
@NullMarked
package org.mycelium.storage.digest;

import org.jspecify.annotations.NullMarked;
