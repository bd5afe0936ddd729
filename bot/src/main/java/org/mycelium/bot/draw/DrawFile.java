package org.mycelium.bot.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.PublishedDraw;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draw as a file: canonical JSON (RFC 8785: members sorted by name, no white space), so that the
 * same draw is the same bytes, then a line feed. What each member means is in {@code
 * deploy/docs/DRAWS.md}.
 */
final class DrawFile {
  static final String FORMAT = "mycelium/draw/1";

  private DrawFile() {}

  /**
   * A draw from a file.
   *
   * @throws OperatingException if it cannot be read, or is no draw; the message says where
   */
  static PublishedDraw read(Path file) throws OperatingException {
    return DrawReader.read(file, Texts.read(file));
  }

  /** Writes a draw into a file, replacing what was there, all of it or nothing. */
  static void write(Path file, PublishedDraw draw) throws IOException, OperatingException {
    Texts.write(file, text(draw));
  }

  /** The whole file. */
  static String text(PublishedDraw draw) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    root.set("announcement", announcement(draw));
    if (draw.closing() != null) {
      root.put("closing", draw.closing());
      ArrayNode contributions = root.putArray("contributions");
      draw.contributions().forEach(c -> contributions.add(contribution(c)));
    }
    PublishedDraw.Pulse beacon = draw.beacon();
    if (beacon != null) {
      root.putObject("beacon")
          .put("randomness", beacon.randomness())
          .put("round", beacon.pulse().round())
          .put("signature", beacon.pulse().signature());
    }
    root.put("format", FORMAT);
    if (draw.outcome() != null) {
      root.set("outcome", outcome(draw.outcome()));
    }
    putIfThere(root, "seal_secret", draw.sealSecret());
    return new String(Json.canonical(root), StandardCharsets.UTF_8) + "\n";
  }

  private static ObjectNode announcement(PublishedDraw draw) {
    Announcement announcement = draw.announcement();
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("about", announcement.about());
    AwaitedRound beacon = announcement.beacon();
    if (beacon != null) {
      node.putObject("beacon")
          .put("chain", beacon.chain().hash())
          .put("genesis", beacon.chain().genesis().toString())
          .put("period_s", beacon.chain().periodS())
          .put("round", beacon.round());
    }
    node.put("commit_until", announcement.commitUntil().toString());
    node.set("eligible", names(announcement.eligible().names()));
    node.put("eligible_hash", draw.eligibleHash());
    node.put("hash", draw.announcementHash());
    node.put("reveal_until", announcement.revealUntil().toString());
    node.put("seal", announcement.seal());
    node.put("seats", announcement.seats());
    return node;
  }

  private static ObjectNode contribution(Contribution contribution) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("commitment", contribution.commitment());
    putIfThere(node, "secret", contribution.secret());
    return node.put("who", contribution.who());
  }

  private static ObjectNode outcome(PublishedDraw.Outcome outcome) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    ArrayNode departures = node.putArray("departures");
    for (Departure departure : outcome.departures()) {
      departures.addObject().put("cause", word(departure.cause())).put("who", departure.who());
    }
    node.set("order", names(outcome.order()));
    node.set("reserves", names(outcome.reserves()));
    node.set("seated", names(outcome.seated()));
    return node.put("seed", outcome.seed());
  }

  /** As it stands in the file. */
  static String word(Departure.Cause cause) {
    return switch (cause) {
      case DECLINED -> "declined";
      case DISQUALIFIED -> "disqualified";
    };
  }

  static ArrayNode names(Collection<String> names) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    List.copyOf(names).forEach(array::add);
    return array;
  }

  private static void putIfThere(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
