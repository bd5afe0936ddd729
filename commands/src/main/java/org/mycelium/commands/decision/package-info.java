/**
 * What a command leads to: accepted with facts and effects, or refused with a helpful reply.
 * Immutable values.
 */
@NullMarked
package org.mycelium.commands.decision;

import org.jspecify.annotations.NullMarked;
