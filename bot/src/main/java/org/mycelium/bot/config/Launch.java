package org.mycelium.bot.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the bot needs to start.
 *
 * @param config from the file
 * @param credential from the environment
 */
public record Launch(Config config, Credential credential) {
  private interface Reading<T> {
    T read() throws ConfigException;
  }

  /**
   * Reads both.
   *
   * @throws ConfigException with everything that is wrong with either
   */
  public static Launch read(Path file, Map<String, String> environment) throws ConfigException {
    List<Problem> problems = new ArrayList<>();
    Optional<Config> config = noting(problems, () -> Config.load(file, environment));
    Optional<Credential> credential = noting(problems, () -> Credential.read(environment));
    if (config.isEmpty() || credential.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Launch(config.get(), credential.get());
  }

  private static <T> Optional<T> noting(List<Problem> problems, Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (ConfigException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
