package org.mycelium.bot.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mycelium.bot.matrix.Secret;

/**
 * The real bot as a process of its own, run as its operator would run it. Closing it tells it to
 * end, by force if it does not. Thread-safe.
 */
final class RunningBot implements AutoCloseable {
  /** What a bot that works has written to its log. */
  private static final String READY = "ready";

  private static final int TAIL_LINES = 30;
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final Process process;
  private final Thread reader;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Deque<String> tail = new ArrayDeque<>();

  private RunningBot(Process process, Path log) {
    this.process = process;
    this.reader = Thread.ofVirtual().name("bot's log").start(() -> keepLog(log));
  }

  /**
   * Starts it.
   *
   * @param log the file to append its log to
   */
  static RunningBot start(Path config, Secret password, Path log) throws IOException {
    ProcessBuilder builder = OwnProgram.with("run", "--config", config.toString());
    builder.environment().put("MYCELIUM_PASSWORD", password.reveal());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    return new RunningBot(process, log);
  }

  /**
   * Waits until it has done its first sync.
   *
   * @throws TrialFailure if it ends before, or takes too long
   */
  void awaitReady(Duration limit) throws TrialFailure, InterruptedException {
    try {
      ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TrialFailure("it was not ready within " + limit.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new TrialFailure("it ended instead of getting ready", e);
    }
  }

  /** Waits until it has ended. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** Whether it has not ended. */
  boolean running() {
    return process.isAlive();
  }

  /** The last lines of its log. */
  String logTail() {
    synchronized (tail) {
      return String.join("\n", tail);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE)) {
        process.destroyForcibly().waitFor();
      }
      reader.join(GRACE);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void keepLog(Path log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        var file = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        file.write(line + "\n");
        file.flush();
        keep(line);
      }
    } catch (IOException e) {
      keep("(its log could not be read on: " + e.getMessage() + ")");
    }
    ready.completeExceptionally(new IOException("it ended"));
  }

  private void keep(String line) {
    synchronized (tail) {
      tail.addLast(line);
      if (tail.size() > TAIL_LINES) {
        tail.removeFirst();
      }
    }
    if (line.contains(READY)) {
      ready.complete(null);
    }
  }
}
