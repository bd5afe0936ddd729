/**
 * Votes that others recorded for their voters, by phone or in the hall: who recorded and who
 * witnessed them. Immutable. Start at Recording.
 */
@NullMarked
package org.mycelium.commands.proposal.recorded;

import org.jspecify.annotations.NullMarked;
