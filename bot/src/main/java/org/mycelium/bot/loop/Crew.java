package org.mycelium.bot.loop;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.mycelium.bot.matrix.MatrixException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The virtual threads of the bot, which begin together and end together: the first that cannot go
 * on ends all. Thread-safe.
 */
public final class Crew {
  private static final Logger log = LoggerFactory.getLogger(Crew.class);

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();

  /** What a thread does. */
  @FunctionalInterface
  public interface Job {
    /** Runs until it is done, interrupted, or at its end. */
    void run() throws InterruptedException, MatrixException.TokenRevoked;
  }

  /** Starts a thread, unless all is over. */
  public void start(String name, Job job) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> work(name, job));
    threads.add(thread);
    thread.start();
    if (ending.isDone()) {
      thread.interrupt();
    }
  }

  /** Ends everything, for this reason unless there is one already. */
  public void end(Ending reason) {
    if (ending.complete(reason)) {
      threads.forEach(Thread::interrupt);
    }
  }

  /** Whether the end has begun. */
  public boolean ended() {
    return ending.isDone();
  }

  /** Why it ends, as soon as it does. */
  public CompletableFuture<Ending> ending() {
    return ending.copy();
  }

  /** Waits until the threads have ended, or until so much time has passed. */
  public void join(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    for (Thread thread : threads) {
      long left = deadline - System.nanoTime();
      if (left > 0) {
        thread.join(Duration.ofNanos(left));
      }
    }
  }

  private void work(String name, Job job) {
    try {
      job.run();
    } catch (InterruptedException e) {
      // Only the end interrupts.
      log.debug("{} was told to end", name);
    } catch (MatrixException.TokenRevoked e) {
      end(new Ending.TokenRevoked(e));
    } catch (RuntimeException | Error e) {
      // What breaks off because all is ending is no failure of its own.
      if (!ending.isDone()) {
        log.error("{} cannot go on; everything stops, and a restart goes on from here", name, e);
        end(new Ending.Fell(name, e));
      }
    } finally {
      threads.remove(Thread.currentThread());
    }
  }
}
