/**
 * Sealed ballots: in their envelopes beside the journal while a vote is open, listed after it, and
 * every trace of the envelopes wiped out of the file. One thread per session; start at Envelopes.
 */
@NullMarked
package org.mycelium.storage.secrecy;

import org.jspecify.annotations.NullMarked;
