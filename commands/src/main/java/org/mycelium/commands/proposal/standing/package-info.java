/**
 * Whether a decision stands: how a later one ends it, when it comes back for review, and what
 * becomes of it then. Immutable values and pure rules; start at StandingRules.
 */
@NullMarked
package org.mycelium.commands.proposal.standing;

import org.jspecify.annotations.NullMarked;
