/** Words beside the chain, which can be erased. One thread per session. */
@NullMarked
package org.mycelium.storage.text;

import org.jspecify.annotations.NullMarked;
