package org.mycelium.storage.journal;

import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.journal.HashChain;

/**
 * An entry of a journal with its link to the one before, as they are kept.
 *
 * @param previousHash the link before, as it stands in this line
 * @param hash the link of this line, as it stands in it
 */
public record JournalLine(Entry entry, String previousHash, String hash) {
  /** Whether the line's own link is that of its fields. */
  public boolean holds() {
    return hash.equals(HashChain.link(previousHash, entry));
  }
}
