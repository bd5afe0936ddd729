package org.mycelium.bot.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.sortition.DrawText;
import org.mycelium.commands.sortition.PublishedDraw;
import tools.jackson.databind.node.ArrayNode;

/**
 * A draw as a file: canonical JSON (RFC 8785: members sorted by name, no white space), so that the
 * same draw is the same bytes, then a line feed. What each member means is in {@code
 * deploy/docs/DRAWS.md}.
 */
final class DrawFile {
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
    return DrawText.of(draw);
  }

  static ArrayNode names(Collection<String> names) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    List.copyOf(names).forEach(array::add);
    return array;
  }
}
