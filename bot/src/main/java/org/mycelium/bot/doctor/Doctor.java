package org.mycelium.bot.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mycelium.bot.config.Config;
import org.mycelium.bot.config.ConfigException;
import org.mycelium.bot.config.Credential;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.MatrixClient;

/** All checks, in the order in which the bot would stumble over what they find. */
public final class Doctor {
  /** Shorter than the bot's own patience: somebody is waiting. */
  private static final ClientLimits LIMITS =
      new ClientLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          ClientLimits.DEFAULT.maxSyncBytes(),
          ClientLimits.DEFAULT.maxAnswerBytes());

  private final Path settings;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Consumer<Finding> report;

  /**
   * @param settings the {@code mycelium.toml} to check
   * @param report told each finding as soon as it is known
   */
  public Doctor(
      Path settings,
      Map<String, String> environment,
      InstantSource clock,
      Consumer<Finding> report) {
    this.settings = settings;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.report = report;
  }

  /** Checks everything that can be checked, which is less when something basic is wrong. */
  public void examine() {
    report.accept(JavaCheck.examine());
    Optional<Config> config = config();
    Optional<Credential> credential = credential();
    config.ifPresent(known -> examine(known, credential));
  }

  private void examine(Config config, Optional<Credential> credential) {
    DatabaseCheck.examine(config.database()).forEach(report);
    PowerCheck.examine(config.database()).forEach(report);
    try (MatrixClient client = new MatrixClient(config.homeserver(), LIMITS, clock)) {
      boolean answers = new HomeserverCheck(client, clock, report).examine();
      if (answers && credential.isPresent()) {
        new AccountCheck(client, config.user(), report).examine(credential.get());
      }
    }
  }

  private Optional<Config> config() {
    try {
      Config config = Config.load(settings, environment);
      report.accept(Finding.ok("settings", settings + " is complete"));
      return Optional.of(config);
    } catch (ConfigException e) {
      tell("settings", e);
      return Optional.empty();
    }
  }

  private Optional<Credential> credential() {
    try {
      Credential credential = Credential.read(environment);
      report.accept(
          Finding.ok(
              "secret",
              switch (credential) {
                case Credential.Password _ -> "a password is given";
                case Credential.Token _ -> "an access token is given";
              }));
      return Optional.of(credential);
    } catch (ConfigException e) {
      tell("secret", e);
      return Optional.empty();
    }
  }

  private void tell(String subject, ConfigException e) {
    e.problems().forEach(problem -> report.accept(Finding.problem(subject, problem.toString())));
  }
}
