/**
 * The journal's pure half: facts, commitments, the canonical bytes of an entry and the hash chain.
 * Immutable values.
 */
@NullMarked
package org.mycelium.commands.journal;

import org.jspecify.annotations.NullMarked;
