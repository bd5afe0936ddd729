package org.mycelium.bot.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.matrix.SharedSecretRegistration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Synapse on the loopback, run by {@code deploy/homeserver/synapse}; closing it stops it.
 *
 * <p>Its data stay in their folder: starting again with that folder brings back the same server at
 * the same address.
 */
public final class LocalHomeserver implements AutoCloseable {
  private static final String SCRIPT = "deploy/homeserver/synapse";

  /** Whether Synapse's own limits bite. */
  public enum RateLimits {
    /** Never. */
    RAISED,
    /** As on a server nobody has tuned: 0.2 messages a second after a burst of 10. */
    DEFAULT
  }

  private final Path script;
  private final Path data;
  private final HomeserverAddress address;
  private final String serverName;
  private final Secret sharedSecret;

  private LocalHomeserver(Path script, JsonNode line) {
    this.script = script;
    this.data = Path.of(line.required("data").stringValue());
    this.address = HomeserverAddress.parse(line.required("url").stringValue());
    this.serverName = line.required("server_name").stringValue();
    this.sharedSecret = new Secret(line.required("shared_secret").stringValue());
  }

  /**
   * Starts a homeserver and waits until it answers; the first time ever, Synapse is installed.
   *
   * @param data its folder, made if missing
   * @throws IOException if it does not start, after the script has said why on stderr
   */
  public static LocalHomeserver start(Path data, RateLimits limits) throws IOException {
    Path script = script();
    String line =
        run(
            script,
            List.of(
                "start",
                "--data",
                data.toString(),
                "--rate-limits",
                limits == RateLimits.RAISED ? "raised" : "default"));
    return new LocalHomeserver(script, JsonMapper.shared().readTree(line));
  }

  /** Where its client API answers. */
  public HomeserverAddress address() {
    return address;
  }

  /** The part of its user ids after the colon. */
  public String serverName() {
    return serverName;
  }

  /** The folder to start it with again. */
  public Path data() {
    return data;
  }

  /** Creates accounts on it. */
  public SharedSecretRegistration registration() {
    return new SharedSecretRegistration(
        address, ClientLimits.DEFAULT, InstantSource.system(), sharedSecret);
  }

  /** A client without an account yet. */
  public MatrixClient client() {
    return new MatrixClient(address, ClientLimits.DEFAULT, InstantSource.system());
  }

  /**
   * Stops it; nothing happens if it does not run.
   *
   * @throws IOException if it cannot be stopped
   */
  @Override
  public void close() throws IOException {
    run(script, List.of("stop", "--quiet", "--data", data.toString()));
  }

  /** Where the launcher says it is, else in the checkout around the working folder. */
  private static Path script() throws IOException {
    String named = System.getenv("MYCELIUM_SYNAPSE");
    if (named != null) {
      return Path.of(named);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(SCRIPT))) {
        return folder.resolve(SCRIPT);
      }
    }
    throw new IOException(SCRIPT + " is not in this folder or one above; set MYCELIUM_SYNAPSE");
  }

  private static String run(Path script, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(Collections.singleton(script.toString()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + exit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + script, e);
    }
    return output;
  }
}
