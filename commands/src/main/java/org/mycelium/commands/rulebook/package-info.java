/**
 * The assembly's rules as decisions of its own: what changes them, who made them so, and the rule
 * for changing rules. Immutable values, pure. Start at RulebookRules.
 */
@NullMarked
package org.mycelium.commands.rulebook;

import org.jspecify.annotations.NullMarked;
