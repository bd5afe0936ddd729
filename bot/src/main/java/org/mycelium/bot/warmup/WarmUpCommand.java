package org.mycelium.bot.warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.RunCommand;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.config.Launch;
import org.mycelium.bot.log.Logging;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.schedule.Alarm;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code warm-up}: the rehearsal, hidden from help. */
public final class WarmUpCommand implements Subcommand {
  /** Far longer than it takes, for a machine that is busy with other things. */
  private static final long PATIENCE_SECONDS = 60;

  private final RunCommand.Bot bot;

  /** Rehearses this bot. */
  public WarmUpCommand(RunCommand.Bot bot) {
    this.bot = bot;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of("warm-up", "Rehearses a start, for the JVM's cache of classes.", "warm-up");
    spec.usageMessage().hidden(true);
    return spec;
  }

  @Override
  public int run(ParseResult given) throws Exception {
    Path folder = Files.createTempDirectory("mycelium-warm-up");
    try (StandIn homeserver = new StandIn();
        Alarm alarm = Alarm.ringing(new Bell())) {
      // Nothing in the piece falls due so soon that it needs one.
      alarm.setTo(Instant.EPOCH);
      Launch launch = launch(homeserver, folder);
      rehearse(homeserver, launch);
      DigestRehearsal.play(launch.config().database(), folder.resolve("digest"));
      CountRehearsal.play(folder.resolve("ballots.blt"));
      return ExitCode.OK;
    } finally {
      delete(folder);
    }
  }

  private static Launch launch(StandIn homeserver, Path folder) throws Exception {
    Path settings =
        Files.writeString(
            folder.resolve("mycelium.toml"),
            """
            [homeserver]
            url = "%s"
            user = "%s"
            [bot]
            allow = ["*:stand-in.localhost"]
            """
                .formatted(homeserver.url(), StandIn.BOT));
    Launch launch = Launch.read(settings, Map.of("MYCELIUM_PASSWORD", "none"));
    Logging.level(launch.config().log());
    return launch;
  }

  private void rehearse(StandIn homeserver, Launch launch) throws Exception {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Thread worker =
        Thread.ofPlatform()
            .name("bot")
            .start(
                () -> {
                  try {
                    bot.run(launch);
                    ended.complete(null);
                  } catch (Exception e) {
                    ended.completeExceptionally(e);
                  }
                });
    try {
      CompletableFuture.anyOf(homeserver.played(), ended).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      worker.interrupt();
      ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new OperatingException("The rehearsal broke off.", e.getCause());
    } catch (TimeoutException e) {
      throw new OperatingException("The rehearsal went otherwise than written.", e);
    } finally {
      worker.interrupt();
    }
    if (!homeserver.played().isDone()) {
      throw new OperatingException("The bot left the rehearsal before its end.", null);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
