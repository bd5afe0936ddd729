/**
 * Files of ballots as they are published: BLT and CSV. Start at {@link
 * org.mycelium.commands.election.form.BallotFile}.
 */
@NullMarked
package org.mycelium.commands.election.form;

import org.jspecify.annotations.NullMarked;
