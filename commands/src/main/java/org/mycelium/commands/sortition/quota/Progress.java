package org.mycelium.commands.sortition.quota;

/**
 * Is told how far a computation is that may take long. What it throws ends the computation, and
 * goes on to whoever asked for that.
 */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (_, _) -> {};

  /**
   * Another panel was tried; called often.
   *
   * @param round from 1: in each, panels are made where the lottery falls short, and mixed
   * @param panels tried so far, in all rounds
   */
  void tried(int round, int panels);
}
