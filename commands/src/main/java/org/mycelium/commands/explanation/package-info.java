/**
 * How a count came about, for people: a {@link org.mycelium.commands.election.Result} in words.
 *
 * <p>Start at {@link org.mycelium.commands.explanation.Explanation}, a handful of sentences that
 * read well in a chat: what decided it. It is data first, {@link
 * org.mycelium.commands.explanation.Statement} by statement, so that a test can add up what it
 * says; the words come from the bundle. {@link org.mycelium.commands.explanation.Report} has all of
 * it, round by round and number by number, for a file or a terminal.
 *
 * <p>Everything here is immutable.
 */
@NullMarked
package org.mycelium.commands.explanation;

import org.jspecify.annotations.NullMarked;
