/**
 * Changes to a proposal's text that members move, accepted by its proposer or voted on first.
 * Immutable values; how they come about stands in {@code proposal.Amending}.
 */
@NullMarked
package org.mycelium.commands.proposal.amendment;

import org.jspecify.annotations.NullMarked;
