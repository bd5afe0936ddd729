package org.mycelium.bot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mycelium.bot.input.Bounded;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.slf4j.event.Level;

/**
 * What the operator decided, all of it checked. {@code deploy/mycelium.toml} documents it.
 *
 * @param homeserver where the client API answers; plain http only on this machine
 * @param user the bot's full Matrix id
 * @param database the bot's SQLite file, absolute
 * @param allow who may invite the bot; not empty
 * @param language of new assemblies; one that we speak
 * @param zone of new assemblies
 * @param answers how often one person is answered in one room within five minutes; 0 for no limit
 * @param log how much the bot tells about its work
 */
public record Config(
    HomeserverAddress homeserver,
    String user,
    Path database,
    AllowList allow,
    Locale language,
    ZoneId zone,
    int answers,
    Level log) {
  /** The environment's variable that overrides {@code log}. */
  public static final String LOG_VARIABLE = "MYCELIUM_LOG";

  /** Far more than anybody writes; less than would hurt to read. */
  private static final int MAX_BYTES = 1 << 20;

  /**
   * Reads and checks the file.
   *
   * @throws ConfigException with everything that is wrong
   */
  public static Config load(Path file, Map<String, String> environment) throws ConfigException {
    ConfigFile values = new ConfigFile(file.toString(), text(file));
    Optional<HomeserverAddress> homeserver = values.read(Key.URL, HomeserverAddress::parse);
    Optional<String> user = values.read(Key.USER, Values::userId);
    Optional<Path> database = values.read(Key.DATABASE, text -> Values.besides(file, text));
    Optional<List<String>> allow =
        values.readAll(Key.ALLOW, "the bot would refuse every invitation.", AllowList::entry);
    Optional<Locale> language = values.read(Key.LANGUAGE, Values::language);
    Optional<ZoneId> zone = values.read(Key.ZONE, Values::zone);
    Optional<Integer> answers = values.read(Key.ANSWERS, Values::count);
    Optional<Level> log = values.read(Key.LOG, Values::level);

    List<Problem> problems = new ArrayList<>(values.problems());
    Optional<Level> louder = logOf(environment, problems);
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Config(
        homeserver.orElseThrow(),
        user.orElseThrow(),
        database.orElseThrow(),
        AllowList.of(allow.orElseThrow()),
        language.orElseThrow(),
        zone.orElseThrow(),
        answers.orElseThrow(),
        louder.or(() -> log).orElseThrow());
  }

  private static Optional<Level> logOf(Map<String, String> environment, List<Problem> problems) {
    String text = environment.getOrDefault(LOG_VARIABLE, "");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Values.level(text));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem("environment, " + LOG_VARIABLE, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static String text(Path file) throws ConfigException {
    try {
      return Bounded.text(file, MAX_BYTES)
          .orElseThrow(() -> problem(file, "this is too large for a settings file."));
    } catch (NoSuchFileException e) {
      throw problem(
          file,
          "there is no such file. Copy deploy/mycelium.toml there and edit it, or name another"
              + " with --config FILE.");
    } catch (CharacterCodingException e) {
      throw problem(file, "this is not text in UTF-8.");
    } catch (IOException e) {
      throw problem(file, "cannot be read (" + e + "). May this account read it?");
    }
  }

  private static ConfigException problem(Path file, String text) {
    return new ConfigException(List.of(new Problem(file.toString(), text)));
  }
}
