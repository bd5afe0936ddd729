package org.mycelium.bot.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.Secret;

/** One trial from its first process to its last. */
final class Trial {
  private static final String BOT_NAME = "Mycelium";
  private static final String DATABASE = "mycelium.db";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final int BOT_PASSWORD_BYTES = 16;

  /** Short, because people type them; the server is reached from this machine only. */
  private static final int PASSWORD_BYTES = 4;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Terminal terminal;
  private final Progress progress;
  private final Cleanup cleanup;
  private @Nullable RunningBot bot;

  Trial(Terminal terminal, Progress progress, Cleanup cleanup) {
    this.terminal = terminal;
    this.progress = progress;
    this.cleanup = cleanup;
  }

  /**
   * Plays it, and stays up until the process is told to end.
   *
   * @param keep whether the files stay
   * @param once whether to return after the transcript instead
   */
  void play(boolean keep, boolean once)
      throws IOException, MatrixException, TrialFailure, InterruptedException {
    TrialFolder folder = cleanup.begin(() -> TrialFolder.make(temporary(), keep));
    if (keep) {
      terminal.err().println("The files stay in " + folder.path() + ".");
    }
    progress.step("Starting a homeserver (Synapse) on this machine");
    LocalHomeserver homeserver =
        cleanup.begin(
            () ->
                LocalHomeserver.start(
                    folder.resolve("homeserver"), LocalHomeserver.RateLimits.RAISED));
    progress.step("Registering the bot and its neighbours");
    Secret botPassword = password(BOT_PASSWORD_BYTES);
    String botId = registerBot(homeserver, botPassword);
    Cast cast = cast(homeserver, botId);
    progress.step("Starting the bot");
    Path config = writeConfig(folder, homeserver, botId);
    RunningBot running =
        cleanup.begin(() -> RunningBot.start(config, botPassword, folder.resolve("bot.log")));
    bot = running;
    running.awaitReady(START_LIMIT);

    ShortAssembly assembly = ShortAssembly.open(cast, progress);
    assembly.play();
    progress.step("Checking the journal of it all");
    String verified = verified(folder.resolve(DATABASE));
    progress.done();
    terminal.out().println(introduction() + assembly.transcript().text());
    terminal.out().println(verified);
    if (once) {
      return;
    }
    terminal.out().println(invitation(homeserver, cast, folder));
    running.awaitEnd();
    botMustRun();
  }

  /** The end of the bot's log as a paragraph; empty if the bot was not started yet. */
  String logTail() {
    return bot == null ? "" : "\nThe last lines of the bot's log:\n" + bot.logTail();
  }

  /** Java looks at no variable for it, but people set this one. */
  private Path temporary() {
    return Path.of(
        terminal.environment().getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir")));
  }

  private void botMustRun() throws TrialFailure {
    if (bot != null && !bot.running()) {
      throw new TrialFailure("the bot ended by itself", null);
    }
  }

  private static String registerBot(LocalHomeserver homeserver, Secret password)
      throws MatrixException {
    Login login = homeserver.registration().register("mycelium", password, false);
    try (MatrixClient client = homeserver.client().withToken(login.accessToken())) {
      client.setDisplayName(login.userId(), BOT_NAME);
      client.logout();
    }
    return login.userId();
  }

  private Cast cast(LocalHomeserver homeserver, String botId) throws MatrixException {
    return new Cast(
        person(homeserver, "Ana"),
        person(homeserver, "Bo"),
        person(homeserver, "Chidi"),
        person(homeserver, "Dana"),
        person(homeserver, "Eli"),
        person(homeserver, "Fay"),
        person(homeserver, "Gil"),
        botId,
        BOT_NAME);
  }

  private Person person(LocalHomeserver homeserver, String name) throws MatrixException {
    return cleanup.begin(
        () -> Person.register(homeserver, name, password(PASSWORD_BYTES), this::botMustRun));
  }

  private static Secret password(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return new Secret(HexFormat.of().formatHex(random));
  }

  private static Path writeConfig(TrialFolder folder, LocalHomeserver homeserver, String botId)
      throws IOException {
    String config =
        """
        [homeserver]
        url = "%s"
        user = "%s"

        [bot]
        database = "%s"
        allow = ["*:%s"]
        language = "en"
        zone = "%s"
        """
            .formatted(
                url(homeserver), botId, DATABASE, homeserver.serverName(), ZoneId.systemDefault());
    return Files.writeString(folder.resolve("mycelium.toml"), config, StandardCharsets.UTF_8);
  }

  /** Has the bot's file checked as anybody can who has it; gives the command and its answer. */
  private static String verified(Path database)
      throws IOException, TrialFailure, InterruptedException {
    Process process =
        OwnProgram.with("verify", "--db", database.toString()).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new TrialFailure("the journal does not hold:\n" + answer, null);
    }
    return "$ deploy/mycelium verify --db "
        + database.getFileName()
        + "\n"
        + answer.lines().findFirst().orElse("")
        + "\n";
  }

  private static String introduction() {
    return """

        %s, as its members' own Matrix clients show it.
        ✅ behind a message is the bot's sign that it counts. The card of a proposal changes while people
        vote, and is shown in its last form.

        """
        .formatted(ShortAssembly.ROOM);
  }

  /** As people type it. */
  private static String url(LocalHomeserver homeserver) {
    String url = homeserver.address().toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static String logins(List<Person> people) {
    return people.stream()
        .map(p -> p.name().toLowerCase(Locale.ROOT) + " " + p.password().reveal())
        .collect(Collectors.joining(",  "));
  }

  private static String invitation(LocalHomeserver homeserver, Cast cast, TrialFolder folder) {
    return """
        It is all still up, and you can join in. In a Matrix client on this machine, such as Element,
        choose another homeserver than the usual one:

          homeserver  %s
          logins      %s
                      %s
                      (user name and password)
          the room    %s
          the bot     %s
          database    %s

        Log in as one of them: P5 waits for votes. If your client keeps lines that begin with a slash
        for itself, write "!vote yes" and so on. Ctrl-C ends everything%s."""
        .formatted(
            url(homeserver),
            logins(cast.founders()),
            logins(List.of(cast.fay(), cast.gil())),
            ShortAssembly.ROOM,
            cast.botId(),
            folder.resolve(DATABASE),
            folder.keep() ? "; the files stay" : " and removes its files");
  }
}
