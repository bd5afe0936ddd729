package org.mycelium.bot.process;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.config.Config;
import org.mycelium.bot.config.Launch;
import org.mycelium.bot.engine.ClockCheck;
import org.mycelium.bot.engine.Engine;
import org.mycelium.bot.engine.Introduction;
import org.mycelium.bot.loop.Ending;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot from its start until the operating system tells it to stop. */
public final class BotProcess {
  private static final Logger log = LoggerFactory.getLogger(BotProcess.class);

  /** What an account that has no name is given. */
  private static final String NAME = "Mycelium";

  private final InstantSource clock;

  /** A bot that lives by this clock. */
  public BotProcess(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Works until the process is told to stop; the process then ends with exit code 0.
   *
   * @throws MatrixException if the homeserver refuses the account or its token
   * @throws OperatingException if the settings do not fit the account or the database
   */
  public void run(Launch launch) throws Exception {
    try (StopSignal stop = StopSignal.interrupting(Thread.currentThread())) {
      try {
        open(launch);
      } catch (InterruptedException e) {
        log.info("Told to stop.");
      } catch (Exception e) {
        // What breaks off because the process is told to stop is no failure.
        if (!stop.came()) {
          throw e;
        }
      }
    }
  }

  private void open(Launch launch) throws Exception {
    Config config = launch.config();
    Entropy entropy = entropy();
    MatrixClient client = new MatrixClient(config.homeserver(), ClientLimits.DEFAULT, clock);
    Database database = Database.open(config.database());
    try {
      MatrixClient session =
          new SignIn(client, database.writer(), config.user()).signIn(launch.credential());
      work(config, session, database, entropy);
    } finally {
      // The database has to be closed in peace.
      boolean interrupted = Thread.interrupted();
      client.close();
      database.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void work(Config config, MatrixClient session, Database database, Entropy entropy)
      throws Exception {
    Surroundings surroundings =
        new Surroundings(
            config.user(),
            name(session, config.user()),
            Settings.defaults(config.language(), config.zone()),
            clock,
            entropy,
            config.answers());
    try (Engine engine =
        Engine.start(
            session,
            database.writer(),
            surroundings,
            ClockCheck.against(session, clock),
            config.allow()::allows)) {
      // Nobody waits for this: what fails in it ends the engine, which is waited for below.
      var _ =
          engine
              .ready()
              .thenRun(() -> log.info("{} is ready: the first sync is stored", config.user()));
      await(engine);
    }
  }

  private static void await(Engine engine) throws Exception {
    try {
      switch (engine.ending().get()) {
        case Ending.Asked _ -> {}
        case Ending.TokenRevoked revoked -> throw revoked.answer();
        case Ending.Fell fell ->
            throw new IllegalStateException(fell.loop() + " could not go on", fell.cause());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("an ending is never exceptional", e);
    }
  }

  /** What people may call the bot: what its account is called, if anybody chose that. */
  private static String name(MatrixClient session, String userId) {
    try {
      return Introduction.chosenName(session, userId).orElse(NAME);
    } catch (MatrixException e) {
      log.debug("The display name cannot be read", e);
      return NAME;
    }
  }

  private static Entropy entropy() {
    SecureRandom random = new SecureRandom();
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
