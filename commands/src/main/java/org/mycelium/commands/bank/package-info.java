/**
 * The bank beside the ledger: lines of a statement are staged, and people match each with an entry,
 * by hand. Pure rules and immutable values. Start at BankLine for what is staged, at
 * StatementReader for how a statement is read, at BankRules for what becomes of it.
 */
@NullMarked
package org.mycelium.commands.bank;

import org.jspecify.annotations.NullMarked;
