/**
 * Somebody who was drawn is taken out of the order by decision of the assembly, since it came out
 * that they were not eligible. Nobody else's place changes: the next reserve moves up. Start with
 * {@link org.mycelium.commands.disqualification.DisqualificationRules}. Values are immutable and
 * safe to share; rules are for one transaction.
 */
@NullMarked
package org.mycelium.commands.disqualification;

import org.jspecify.annotations.NullMarked;
