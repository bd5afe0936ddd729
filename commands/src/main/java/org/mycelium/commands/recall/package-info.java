/**
 * Recall: enough members ask for it, the assembly votes, and the seat is vacant the moment that
 * passes. Pure rules; start at RecallRules.
 */
@NullMarked
package org.mycelium.commands.recall;

import org.jspecify.annotations.NullMarked;
