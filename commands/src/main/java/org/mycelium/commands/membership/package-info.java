/**
 * Who belongs: joining, leaving, and what is said to those who do not. Start at MembershipRules.
 */
@NullMarked
package org.mycelium.commands.membership;

import org.jspecify.annotations.NullMarked;
