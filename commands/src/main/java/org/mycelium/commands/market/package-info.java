/**
 * What members offer one another and what they want, as on a notice board. Pure rules and immutable
 * values. Start at Notice for what hangs there, at MarketRules for what members ask, at Fit for
 * what may belong together.
 */
@NullMarked
package org.mycelium.commands.market;

import org.jspecify.annotations.NullMarked;
