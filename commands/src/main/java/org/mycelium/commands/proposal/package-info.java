/**
 * Opening, extending, withdrawing and closing proposals, and showing what is open. Start at
 * ProposalRules.
 */
@NullMarked
package org.mycelium.commands.proposal;

import org.jspecify.annotations.NullMarked;
