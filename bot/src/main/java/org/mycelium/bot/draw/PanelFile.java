package org.mycelium.bot.draw;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.Panel;
import org.mycelium.commands.sortition.quota.PersonType;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;
import org.mycelium.commands.text.CanonicalJson;
import tools.jackson.databind.JsonNode;

/**
 * A panel drawn with quotas, with the whole lottery that it comes from, as a file: canonical JSON,
 * then a line feed. What each member means is in {@code deploy/docs/DRAWS.md}.
 *
 * @param pool who could be drawn, and what the panel had to be like
 * @param panels each with its tickets, as they stand in the file: nothing of it is believed yet
 * @param hash what they say is {@link #hash(Pool, List)}
 * @param selected whom they say the seed drew
 */
record PanelFile(
    Pool pool, List<Lottery.Ticketed> panels, String hash, String seed, List<String> selected) {
  static final String FORMAT = "mycelium/panel/1";

  /** Whether a file says that it is one of these. */
  static boolean isOne(Path file) throws OperatingException {
    return FORMAT.equals(Json.read(file, Texts.read(file)).path("format").stringValue(""));
  }

  /** The whole file. */
  static String text(Lottery lottery, String seed) {
    Map<String, Object> root = new TreeMap<>(announced(lottery.pool(), lottery.panels()));
    root.put("hash", hash(lottery.pool(), lottery.panels()));
    root.put("outcome", Map.of("seed", seed, "selected", lottery.draw(seed)));
    return CanonicalJson.of(root) + "\n";
  }

  /** What can be published before there is a seed: SHA-256 of all but hash and outcome. */
  static String hash(Pool pool, List<Lottery.Ticketed> panels) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(
                      CanonicalJson.of(announced(pool, panels)).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Map<String, Object> announced(Pool pool, List<Lottery.Ticketed> panels) {
    Map<String, Object> people = new TreeMap<>();
    for (PersonType type : pool.types()) {
      Map<String, String> features = new TreeMap<>();
      for (int quota : type.quotas()) {
        features.put(pool.quotas().get(quota).category(), pool.quotas().get(quota).feature());
      }
      type.people().forEach(id -> people.put(id, features));
    }
    return Map.of(
        "format", FORMAT,
        "people", people,
        "panels", panels.stream().map(one -> of(one, pool.types().size())).toList(),
        "quotas", pool.quotas().stream().map(PanelFile::of).toList(),
        "seats", pool.seats());
  }

  private static Map<String, Object> of(Lottery.Ticketed ticketed, int types) {
    return Map.of(
        "counts", IntStream.range(0, types).mapToObj(ticketed.panel()::of).toList(),
        "tickets", ticketed.tickets());
  }

  private static Map<String, Object> of(Quota quota) {
    return Map.of(
        "category", quota.category(),
        "feature", quota.feature(),
        "min", quota.min(),
        "max", quota.max());
  }

  /**
   * One from a file.
   *
   * @throws OperatingException if it cannot be read, or is none; the message says where
   */
  static PanelFile read(Path file) throws OperatingException {
    JsonNode root = Json.read(file, Texts.read(file));
    Members members = Members.of(file, "", root);
    members.text("format");
    List<Quota> quotas = new ArrayList<>();
    for (Members one : members.each("quotas")) {
      quotas.add(quota(one));
    }
    Map<String, Map<String, String>> people = new TreeMap<>();
    Members everybody = members.object("people");
    for (String id : root.path("people").propertyNames()) {
      people.put(id, everybody.object(id).texts());
    }
    int seats = (int) members.number("seats", Math.max(1, people.size()));
    Pool pool;
    try {
      pool = Pool.of(quotas, people, seats);
    } catch (IllegalArgumentException e) {
      throw members.wrong("people", "features that have quotas (" + e.getMessage() + ")");
    }
    List<Lottery.Ticketed> panels = new ArrayList<>();
    for (Members one : members.each("panels")) {
      panels.add(panel(one, pool));
    }
    Members outcome = members.object("outcome");
    PanelFile read =
        new PanelFile(
            pool, panels, members.hash("hash"), outcome.text("seed"), outcome.names("selected"));
    outcome.end();
    members.end();
    return read;
  }

  private static Quota quota(Members one) throws OperatingException {
    int min = one.count("min");
    int max = one.count("max");
    if (max < min) {
      throw one.wrong("max", "at least min, " + min);
    }
    Quota quota = new Quota(one.text("category"), one.text("feature"), min, max);
    one.end();
    return quota;
  }

  private static Lottery.Ticketed panel(Members one, Pool pool) throws OperatingException {
    int[] counts = one.counts("counts");
    if (counts.length != pool.types().size()) {
      throw one.wrong("counts", "a number for each of " + pool.types().size() + " types");
    }
    Lottery.Ticketed panel =
        new Lottery.Ticketed(new Panel(counts), one.number("tickets", Lottery.TICKETS));
    one.end();
    return panel;
  }
}
