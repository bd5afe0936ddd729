/**
 * Who is here and would vote on what opens, and which accounts are bots and bridges, that do not.
 * Until the assembly has first decided about its rules whoever may change the room's settings says
 * which; from then on a decision does, under the rule for changing rules. Immutable values; start
 * at CensusRules.
 */
@NullMarked
package org.mycelium.commands.census;

import org.jspecify.annotations.NullMarked;
