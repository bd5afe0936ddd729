/**
 * Draws with quotas: members give answers in private, of their own will; the lottery that gives the
 * smallest chance most is found; then the draw goes on as any other. Answers never stand in a fact.
 * Immutable values, but for the rules, of which there is one for each transaction; start at
 * QuotaDraw.
 */
@NullMarked
package org.mycelium.commands.lot.quota;

import org.jspecify.annotations.NullMarked;
