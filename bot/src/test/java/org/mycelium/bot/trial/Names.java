package org.mycelium.bot.trial;

import java.util.concurrent.atomic.AtomicInteger;

/** Account names that no other test of this run uses, since all share one homeserver. */
public final class Names {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Names() {}

  /** Such as {@code ana7}. */
  public static String fresh(String name) {
    return name + NEXT.incrementAndGet();
  }
}
