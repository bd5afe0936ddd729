/** Roles and who holds them. One thread per session; start at StoredRoles. */
@NullMarked
package org.mycelium.storage.role;

import org.jspecify.annotations.NullMarked;
