package org.mycelium.storage.codec;

/** A journal line whose kind, version or body this program does not read. */
public final class UnreadableFact extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFact(EncodedFact fact, String why) {
    super("fact %s/%d: %s".formatted(fact.kind(), fact.version(), why));
  }
}
