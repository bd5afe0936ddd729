package org.mycelium.bot.console.transcript;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the lines of a transcript come from. Not thread-safe. */
public interface Lines {
  /** The next line without its end; null at the end. */
  @Nullable String next() throws IOException;

  /**
   * Whether {@link #next} has an answer without waiting for somebody to type it. Only then it is
   * looked at to see whether it goes on with the block before it.
   */
  boolean ready() throws IOException;
}
