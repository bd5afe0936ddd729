package org.mycelium.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mycelium.bot.matrix.Backoff;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.ScriptedHomeserver;
import org.mycelium.bot.matrix.SendGate;

class TurnstileTest {
  private static final Duration ASKED = Duration.ofMillis(300);

  private final Turnstile turnstile =
      new Turnstile(new SendGate(InstantSource.system(), Backoff.DEFAULT, new Random(1)));

  @Test
  void letsNobodyThroughWhileTheHomeserverAsksForAPauseAndThenOneByOne() throws Exception {
    long began = System.nanoTime();
    limit();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Long> passing =
        () ->
            turnstile.pass(
                () -> {
                  most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                  Thread.onSpinWait();
                  inside.decrementAndGet();
                  return System.nanoTime();
                });

    try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Long>> ten = IntStream.range(0, 10).mapToObj(_ -> passing).toList();
      for (var passed : lanes.invokeAll(ten)) {
        assertThat(passed.get() - began).isGreaterThanOrEqualTo(ASKED.toNanos());
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  @Timeout(60)
  void letsSixteenThroughAtOnceAndTheOthersAfterThem() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    Callable<Integer> passing =
        () ->
            turnstile.pass(
                () -> {
                  inside.incrementAndGet();
                  return answer.join();
                });
    List<Thread> rooms = new ArrayList<>();
    try (ExecutorService lanes = Executors.newThreadPerTaskExecutor(task -> thread(task, rooms))) {
      var passed = IntStream.range(0, 40).mapToObj(_ -> lanes.submit(passing)).toList();

      // Until each of them stands still, either at the homeserver or before it.
      while (!rooms.stream().allMatch(room -> room.getState() == Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
      assertThat(inside).hasValue(16);

      answer.complete(7);
      for (var one : passed) {
        assertThat(one.get()).isEqualTo(7);
      }
      assertThat(inside).hasValue(40);
    } finally {
      answer.complete(0);
    }
  }

  private static Thread thread(Runnable task, List<Thread> all) {
    Thread thread = Thread.ofVirtual().unstarted(task);
    all.add(thread);
    return thread;
  }

  /** Only a real answer makes a real failure. */
  private void limit() throws Exception {
    try (ScriptedHomeserver server =
            new ScriptedHomeserver(
                ScriptedHomeserver.json(
                    429, "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":300}"));
        MatrixClient client =
            new MatrixClient(server.address(), ClientLimits.DEFAULT, InstantSource.system())) {
      assertThatThrownBy(() -> turnstile.pass(client::versions))
          .isInstanceOf(MatrixException.RateLimited.class);
    }
  }
}
