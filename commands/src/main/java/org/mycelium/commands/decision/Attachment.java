package org.mycelium.commands.decision;

import java.util.regex.Pattern;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/**
 * A file that goes out beside what is said. It is never the only place where something stands: the
 * words of the message say what matters, the file has it in full.
 *
 * @param name with the ending that belongs to it: lower-case letters, digits, hyphens and one dot;
 *     ours, never a member's, since it names a file on their disk
 * @param mediaType such as {@code text/csv; charset=utf-8}
 * @param line one line on what is in it; for a picture the words that stand for it
 */
public record Attachment(String name, String mediaType, Message line, Content content) {
  /** As much as a phone opens without a thought, and our own database holds for a while. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}\\.[a-z0-9]{1,8}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?");

  /**
   * Refuses names and types that could be read as anything else.
   *
   * @throws IllegalArgumentException if one of them is not of its form
   */
  public Attachment {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name for a file: " + name);
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("no media type: " + mediaType);
    }
  }

  /** What is in it. */
  public sealed interface Content {
    /** Something in the assembly's language, however long: nothing of it is cut. */
    record Written(Writing writing) implements Content {}

    /** Text that reads the same in every language, such as a table. */
    record Text(String text) implements Content {}

    /**
     * A picture.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record Picture(Octets octets, int width, int height) implements Content {}

    /** A picture that is drawn in the assembly's language, if there is anything to draw with. */
    record Drawn(Chart chart) implements Content {}
  }

  /** Something long to be read. */
  @FunctionalInterface
  public interface Writing {
    /** All of it, in the language of the book. */
    String in(Phrasebook book);
  }

  /** A text file. */
  public static Attachment text(String name, Message line, Writing writing) {
    return new Attachment(name, "text/plain; charset=utf-8", line, new Content.Written(writing));
  }

  /** A table that spreadsheets open. */
  public static Attachment csv(String name, Message line, String table) {
    return new Attachment(name, "text/csv; charset=utf-8", line, new Content.Text(table));
  }

  /** A picture; the line is what it shows, in words, for whoever cannot see it. */
  public static Attachment png(String name, Message line, Octets octets, int width, int height) {
    return new Attachment(name, "image/png", line, new Content.Picture(octets, width, height));
  }

  /** A chart as a picture; its words stand for it for whoever cannot see it. */
  public static Attachment chart(String name, Chart chart) {
    return new Attachment(name, "image/png", chart.words(), new Content.Drawn(chart));
  }
}
