/**
 * Roles that carry power in the assembly's room, where the assembly decided so: what is wanted
 * follows from the journal, and the room is brought there as far as the bot may. Pure rules and
 * immutable values. Start at HeldPower for what is kept of a member, at Balancing for what is done.
 */
@NullMarked
package org.mycelium.commands.power;

import org.jspecify.annotations.NullMarked;
