package org.mycelium.commands.text;

/**
 * Something to be said, before it is put in words. Every feature has a sealed subtype of records;
 * each record says how it is written, in terms of its feature's bundle.
 */
public interface Message {
  /** Writes this message, in the language of the prose. */
  void write(Prose prose);

  /**
   * Whether it reads like a question to which yes or no would be the answer ("Did you mean ...?"),
   * though the bot waits for none. Whoever says yes to it all the same says nothing else by that.
   */
  default boolean readsLikeQuestion() {
    return false;
  }
}
