/** Casting, changing and withdrawing votes. Start at VoteRules. */
@NullMarked
package org.mycelium.commands.vote;

import org.jspecify.annotations.NullMarked;
