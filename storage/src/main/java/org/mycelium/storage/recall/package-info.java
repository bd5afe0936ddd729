/** Who asks for recalls. One thread per session; start at StoredRecalls. */
@NullMarked
package org.mycelium.storage.recall;

import org.jspecify.annotations.NullMarked;
