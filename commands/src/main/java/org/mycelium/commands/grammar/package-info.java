/**
 * From what people write to a command: prefixes, words, times, near misses. Grammar is data; start
 * at CommandSpec and Parser. Immutable values.
 */
@NullMarked
package org.mycelium.commands.grammar;

import org.jspecify.annotations.NullMarked;
