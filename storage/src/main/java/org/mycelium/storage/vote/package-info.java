/** Standing votes. One thread per session. They are read through the proposals' port. */
@NullMarked
package org.mycelium.storage.vote;

import org.jspecify.annotations.NullMarked;
