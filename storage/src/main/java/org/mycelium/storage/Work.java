package org.mycelium.storage;

import org.jspecify.annotations.Nullable;

/**
 * A unit of work: everything in it is kept, or nothing.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
  /** Does the work, on the writer's thread. What it throws undoes this unit alone. */
  T in(Transaction transaction);
}
