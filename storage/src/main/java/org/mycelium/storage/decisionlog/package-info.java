/**
 * The decision log and its full-text search. One thread per session; start at StoredDecisionLog.
 */
@NullMarked
package org.mycelium.storage.decisionlog;

import org.jspecify.annotations.NullMarked;
