/**
 * Draws with quotas, in tables; and what members gave for them, beside the journal. Start at
 * StoredQuotaDraws. Not thread-safe.
 */
@NullMarked
package org.mycelium.storage.quota;

import org.jspecify.annotations.NullMarked;
