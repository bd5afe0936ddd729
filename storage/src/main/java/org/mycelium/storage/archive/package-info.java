/**
 * How things stood at an earlier time, told anew. Each call opens its own session; start at
 * DigestArchive.
 */
@NullMarked
package org.mycelium.storage.archive;

import org.jspecify.annotations.NullMarked;
