/**
 * How each member wants to be reminded: in private, in the room, or not at all. Immutable values,
 * pure. Start at RemindingRules.
 */
@NullMarked
package org.mycelium.commands.reminding;

import org.jspecify.annotations.NullMarked;
