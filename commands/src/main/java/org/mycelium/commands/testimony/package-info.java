/**
 * Testimonies: what members tell of how things became, for whoever they say may read it, and only
 * as long as they say so. "Story" is what members call them; in proposals that word means what is
 * replaced and why ({@code proposal.life.Story}). Immutable values and rules; start at
 * TestimonyRules.
 */
@NullMarked
package org.mycelium.commands.testimony;

import org.jspecify.annotations.NullMarked;
