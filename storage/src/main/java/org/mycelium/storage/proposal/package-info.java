/**
 * Proposals, their electorates and standing votes. One thread per session; start at
 * StoredProposals.
 */
@NullMarked
package org.mycelium.storage.proposal;

import org.jspecify.annotations.NullMarked;
