/**
 * Sealed ballots: receipts, envelopes, the list that is published at the close and its root.
 * Immutable values; start at BallotList. What the form of the list is, to the last byte, stands in
 * {@code deploy/docs/SEALED.md}.
 */
@NullMarked
package org.mycelium.commands.secrecy;

import org.jspecify.annotations.NullMarked;
