/** What falls due when. One thread per session; start at DueWork. */
@NullMarked
package org.mycelium.storage.due;

import org.jspecify.annotations.NullMarked;
