/**
 * Lots that anyone can check: who is eligible is fixed first, then chance is collected from several
 * hands, then an order is drawn that everybody can compute again. What is hashed, to the last byte,
 * is in {@code deploy/docs/DRAWS.md}; why it is built so, in decision record 7.
 *
 * <p>Start with {@link org.mycelium.commands.sortition.Draw}, which goes from the {@link
 * org.mycelium.commands.sortition.Announcement} to the {@link
 * org.mycelium.commands.sortition.Result}; {@link org.mycelium.commands.sortition.DrawCheck} judges
 * one that was published. Immutable values without clock or dice, safe to share.
 */
@NullMarked
package org.mycelium.commands.sortition;

import org.jspecify.annotations.NullMarked;
