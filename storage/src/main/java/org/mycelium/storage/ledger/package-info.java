/** The open ledger of assemblies. One thread per session; start at StoredBooks. */
@NullMarked
package org.mycelium.storage.ledger;

import org.jspecify.annotations.NullMarked;
