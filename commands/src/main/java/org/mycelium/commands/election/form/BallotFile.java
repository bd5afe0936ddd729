package org.mycelium.commands.election.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Votes;

/**
 * A file of ballots that was read.
 *
 * @param title what the election is called, untrusted; empty if the file does not say
 * @param seatsOrZero how many seats the file says there are; 0 if it does not
 * @param votes the ballots, as the method needs them
 */
public record BallotFile(String title, int seatsOrZero, Votes votes) {
  private static final Pattern BLT_BEGINS = Pattern.compile("\\d+[ \t]+\\d+\\s");

  /** The forms a file can have. */
  public enum Form {
    /** Numbers of candidates, best first. */
    BLT,
    /** One column for each candidate. */
    CSV;

    /** By the end of its name; where that says nothing, by how it begins. */
    static Form of(String fileName, String text) {
      String name = fileName.toLowerCase(Locale.ROOT);
      if (name.endsWith(".blt")) {
        return BLT;
      }
      return !name.endsWith(".csv") && beginsAsBlt(text) ? BLT : CSV;
    }

    /** Behind blank lines and comments. */
    private static boolean beginsAsBlt(String text) {
      int at = 0;
      while (at < text.length()
          && (text.charAt(at) == '#' || Character.isWhitespace(text.charAt(at)))) {
        int end = text.charAt(at) == '#' ? text.indexOf('\n', at) : at;
        at = end < 0 ? text.length() : end + 1;
      }
      return BLT_BEGINS.matcher(text).region(at, text.length()).lookingAt();
    }
  }

  /** How many seats the file says there are, if it does. */
  public OptionalInt seats() {
    return seatsOrZero == 0 ? OptionalInt.empty() : OptionalInt.of(seatsOrZero);
  }

  /**
   * Reads a file.
   *
   * @param bytes UTF-8, with or without a byte-order mark
   * @param fileName its name, which may tell the form
   * @param method what the ballots are to be counted by
   * @param limits what a cell may hold at most
   * @throws MalformedBallots if it cannot be read, or not as that method's ballots
   */
  public static BallotFile read(byte[] bytes, String fileName, Method method, Limits limits)
      throws MalformedBallots {
    String text = text(bytes);
    return switch (Form.of(fileName, text)) {
      case BLT -> new BltReader(text, method).read();
      case CSV -> new CsvReader(text, method, limits).read();
    };
  }

  private static String text(byte[] bytes) throws MalformedBallots {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < rest.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new MalformedBallots(line, "there are bytes that are not UTF-8", "a file in UTF-8");
    }
  }
}
