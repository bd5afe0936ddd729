/**
 * The open ledger: what comes in, what the assembly assigns to which line of its budget, and what
 * is spent under which decision. Pure rules and immutable values. Start at Transfer for what an
 * entry is, at LedgerRules for what members ask, at BudgetDecisions for what the assembly decides.
 */
@NullMarked
package org.mycelium.commands.ledger;

import org.jspecify.annotations.NullMarked;
