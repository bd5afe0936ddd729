/**
 * What a proposal carries with it besides its words and its vote, each as a fact of its own beside
 * the one that opened it. Immutable values; start at Life.
 */
@NullMarked
package org.mycelium.commands.proposal.life;

import org.jspecify.annotations.NullMarked;
