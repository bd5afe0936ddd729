/**
 * What a proposal asks: whether a text becomes a decision, or which of several options is chosen.
 * Pure and immutable; start at Question.
 */
@NullMarked
package org.mycelium.commands.question;

import org.jspecify.annotations.NullMarked;
