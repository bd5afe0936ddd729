package org.mycelium.commands.digest;

import org.mycelium.commands.journal.Fact;

/** What was told. */
public sealed interface DigestFact extends Fact {
  /** The digest of a week went to the assembly; there is no second one. */
  record DigestPosted(Week week) implements DigestFact {}
}
