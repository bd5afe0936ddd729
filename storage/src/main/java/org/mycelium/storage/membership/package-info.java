/** Members and who they are. One thread per session; start at StoredMembers. */
@NullMarked
package org.mycelium.storage.membership;

import org.jspecify.annotations.NullMarked;
