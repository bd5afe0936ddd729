import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process of our own that says on stderr when it is ready; ended with us. */
final class Child implements AutoCloseable {
  private static final long PATIENCE_S = 120;

  private final Process process;
  private final StringBuffer log = new StringBuffer();
  private final CompletableFuture<Long> ready = new CompletableFuture<>();

  /** Starts it. */
  Child(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    process = builder.start();
    process.getOutputStream().close();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Thread.ofPlatform().daemon().start(this::read);
  }

  long pid() {
    return process.pid();
  }

  /**
   * Waits until it is ready.
   *
   * @return when it said so, by {@link System#nanoTime}
   */
  long awaitReady() {
    try {
      return ready.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("it did not become ready:\n" + log, e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private void read() {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long now = System.nanoTime();
        log.append(line).append('\n');
        if (line.contains("ready")) {
          ready.complete(now);
        }
      }
      ready.completeExceptionally(new IOException("it ended"));
    } catch (IOException e) {
      // As when we end it ourselves.
      ready.completeExceptionally(e);
    }
  }
}
