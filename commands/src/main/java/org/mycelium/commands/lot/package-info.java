/**
 * Lots drawn in the room: who can be drawn is published first, then members put chance in, then the
 * order is drawn as {@link org.mycelium.commands.sortition} says. Pure rules and immutable values.
 *
 * <p>Start at Lot for what a draw is, at Ticket for what can be drawn, at LotRules for what members
 * ask, at LotSteps for what falls due, at TieLot for ties between options. Another feature that
 * fills places by lot begins a draw with {@link org.mycelium.commands.lot.Convening}, keeps the
 * number it gets, and reads who was drawn from {@link org.mycelium.commands.port.Lots}: {@link
 * org.mycelium.commands.lot.Lot#serving} and, in their order, {@link
 * org.mycelium.commands.lot.Lot#reserves}, as soon as the stage is DRAWN.
 */
@NullMarked
package org.mycelium.commands.lot;

import org.jspecify.annotations.NullMarked;
