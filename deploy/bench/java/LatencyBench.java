import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.NewRoom;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.trial.LocalHomeserver;

/**
 * How long an answer takes, from before the command is sent until the answer is in the sender's own
 * sync. The bot and a bare echo are asked in turns; the echo sends what the bot would.
 */
final class LatencyBench {
  private static final Secret PASSWORD = new Secret("a password for a benchmark");
  private static final int WARM_UP = 40;
  private static final double AIM_P50 = 1.15;
  private static final double AIM_P99 = 1.5;

  private final Speaker speaker;
  private final List<Side> sides;

  public static void main(String[] arguments)
      throws IOException, MatrixException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int samples = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 300;
    try (LocalHomeserver homeserver =
        LocalHomeserver.start(folder.resolve("synapse"), LocalHomeserver.RateLimits.RAISED)) {
      Login ana = homeserver.registration().register("ana", PASSWORD, false);
      MatrixClient client = homeserver.client().withToken(ana.accessToken());
      try (Speaker speaker = new Speaker(client, ana.userId());
          Child bot = bot(homeserver, Path.of(arguments[1]), folder)) {
        bot.awaitReady();
        String botRoom = room(client, "bot", homeserver);
        speaker.awaitGreeting(botRoom);
        speaker.say(botRoom, "!propose Buy a cargo bike --for 30d");
        learn(speaker, botRoom, folder);
        Login echo = homeserver.registration().register("echo", PASSWORD, false);
        String echoRoom = room(client, "echo", homeserver);
        homeserver.client().withToken(echo.accessToken()).join(echoRoom);
        try (Child parrot = echo(homeserver, echo, Path.of(arguments[2]), folder)) {
          parrot.awaitReady();
          new LatencyBench(speaker, botRoom, echoRoom).run(samples);
        }
      }
    }
  }

  private LatencyBench(Speaker speaker, String botRoom, String echoRoom) {
    this.speaker = speaker;
    this.sides = List.of(new Side(botRoom), new Side(echoRoom));
  }

  private void run(int samples) throws MatrixException, InterruptedException {
    for (int i = -WARM_UP; i < samples; i++) {
      // Who goes first changes too.
      for (Side side : i % 2 == 0 ? sides : sides.reversed()) {
        double open = speaker.ask(side.room, "!open").tookMs();
        double vote = speaker.ask(side.room, i % 2 == 0 ? "!vote yes" : "!vote no").tookMs();
        if (i >= 0) {
          side.openMs.add(open);
          side.voteMs.add(vote);
        }
      }
    }
    Figures.print("%d of each after %d to warm up, by turns, in ms:", samples, WARM_UP);
    tell("!open, answered in words", sides.get(0).openMs, sides.get(1).openMs);
    tell("!vote, answered by a check mark", sides.get(0).voteMs, sides.get(1).voteMs);
  }

  private static void tell(String what, List<Double> bot, List<Double> echo) {
    Figures.print("%s", what);
    tell(50, AIM_P50, bot, echo);
    tell(99, AIM_P99, bot, echo);
  }

  private static void tell(int percent, double aim, List<Double> bot, List<Double> echo) {
    double botMs = Figures.percentile(bot, percent);
    double echoMs = Figures.percentile(echo, percent);
    Figures.print(
        "  p%d: bot %.1f, echo %.1f: %.2f of the echo   %s",
        percent, botMs, echoMs, botMs / echoMs, Figures.atMost(aim, botMs / echoMs, ""));
  }

  /** A room of the speaker with one guest. */
  private static String room(MatrixClient client, String guest, LocalHomeserver homeserver)
      throws MatrixException {
    String guestId = "@" + guest + ":" + homeserver.serverName();
    return client.createRoom(new NewRoom(guest, List.of(guestId), false, null));
  }

  /** What the bot answers is what the echo will send. */
  private static void learn(Speaker speaker, String room, Path folder)
      throws IOException, MatrixException, InterruptedException {
    for (String command : List.of("open", "vote")) {
      Speaker.Exchange exchange =
          speaker.ask(room, command.equals("vote") ? "!vote yes" : "!" + command);
      Files.writeString(
          folder.resolve(command + ".json"), exchange.answer().template(exchange.said()));
    }
  }

  private static Child bot(LocalHomeserver homeserver, Path launcher, Path folder)
      throws IOException, MatrixException {
    Login login = homeserver.registration().register("bot", PASSWORD, false);
    Path config = folder.resolve("mycelium.toml");
    Files.writeString(
        config,
        """
        [homeserver]
        url = "%s"
        user = "%s"
        [bot]
        database = "bot.db"
        allow = ["*:%s"]
        answers = 0
        """
            .formatted(homeserver.address(), login.userId(), homeserver.serverName()));
    return new Child(
        List.of(launcher.toString(), "run", "--config", config.toString()),
        Map.of("MYCELIUM_PASSWORD", PASSWORD.reveal()));
  }

  /** With the options the launcher gives the bot. */
  private static Child echo(LocalHomeserver homeserver, Login login, Path source, Path answers)
      throws IOException {
    return new Child(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xms8m",
            "-Xmn4m",
            "-cp",
            System.getProperty("java.class.path"),
            source.toString(),
            homeserver.address().toString(),
            answers.toString()),
        Map.of("ECHO_TOKEN", login.accessToken().reveal()));
  }

  /** One who answers, and how long that took. */
  private static final class Side {
    private final String room;
    private final List<Double> openMs = new ArrayList<>();
    private final List<Double> voteMs = new ArrayList<>();

    private Side(String room) {
      this.room = room;
    }
  }
}
