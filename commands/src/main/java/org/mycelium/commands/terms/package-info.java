/**
 * On which terms votes are taken: who sees the count when, which answers need a reason, whether
 * ballots are sealed. Immutable values; start at VotingTerms.
 */
@NullMarked
package org.mycelium.commands.terms;

import org.jspecify.annotations.NullMarked;
