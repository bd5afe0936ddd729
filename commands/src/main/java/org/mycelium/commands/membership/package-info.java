/**
 * Who belongs: joining, leaving, and what is said to those who do not; and who is meant by a name.
 * Start at MembershipRules, for names at Meant and Namesakes.
 */
@NullMarked
package org.mycelium.commands.membership;

import org.jspecify.annotations.NullMarked;
