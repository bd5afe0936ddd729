/**
 * The methods, one file each: {@code count} takes a profile and the {@link
 * org.mycelium.commands.election.Ties} of the run, and gives the {@link
 * org.mycelium.commands.election.Outcome}. Each says which published rule it follows. Start with
 * {@link org.mycelium.commands.election.method.Plurality}, the simplest.
 */
@NullMarked
package org.mycelium.commands.election.method;

import org.jspecify.annotations.NullMarked;
