/**
 * Lots with quotas: a panel in which every group has the places it was promised, drawn so that the
 * smallest chance of anybody is as large as it can be, then the next smallest, and so on (LEXIMIN:
 * Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens'
 * assemblies", Nature 596, 2021).
 *
 * <p>All of it works on types of people: who shares all features is of one type and has the same
 * chance. Start at {@link org.mycelium.commands.sortition.quota.Leximin}, which turns a {@link
 * org.mycelium.commands.sortition.quota.Pool} into a {@link
 * org.mycelium.commands.sortition.quota.Lottery}. What solves the linear programs comes in through
 * {@link org.mycelium.commands.sortition.quota.Solver}. Everything follows from its input alone, so
 * the same people and quotas give the same lottery; not thread-safe unless said.
 */
@NullMarked
package org.mycelium.commands.sortition.quota;

import org.jspecify.annotations.NullMarked;
