package org.mycelium.commands.proposal.life;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Words;

/**
 * Finds what a proposal would replace: "Rent the bakery instead of cooking at home because ..." in
 * its first line, or a line "instead of: cooking at home because ..." below. The first line goes
 * before; a second mention stays where it is, so that no words are lost.
 *
 * @param title what stands before it in the first line
 * @param words what stands after it there, with whatever options end the line; may be empty
 * @param body the lines below
 */
public record StoryReader(String title, String words, String body) {
  private static final String LEAD = "(?:instead of|in place of|en lugar de|en vez de)";

  private static final Pattern IN_HEAD =
      Pattern.compile("(?iu)(?<=[\\s,;])" + LEAD + "(?=\\s*[:\\s])\\s*:?");

  private static final Pattern IN_BODY =
      Pattern.compile("(?iu)(?:^|\n)[ \t]{0,9}" + LEAD + "[ \t]{0,3}:([^\n]*)");

  private static final Pattern BECAUSE =
      Pattern.compile("(?iu)(?:^|[\\s,;:])(?:because|porque)\\b");

  private static final Pattern MARKS_AT_END = Pattern.compile("[\\s,;:–—-]{1,20}$");

  /** Takes the first line apart. Pure; takes time in proportion to the text's length. */
  public static StoryReader of(Line line) {
    Matcher lead = IN_HEAD.matcher(line.head());
    if (lead.find()) {
      String before = tidy(line.head().substring(0, lead.start()));
      String after = Words.trim(line.head().substring(lead.end()));
      if (!before.isEmpty() && !tidy(after).isEmpty()) {
        return new StoryReader(before, after, line.body());
      }
    }
    return new StoryReader(line.head(), "", line.body());
  }

  /**
   * The story, and the lines below without it.
   *
   * @param left what is left of the words of the first line, once options were taken out of it
   * @param lines what is left of the lines below
   */
  public static Told tell(String left, String lines) {
    Optional<Story> story = story(left);
    if (story.isPresent()) {
      return new Told(story, lines);
    }
    Matcher line = IN_BODY.matcher(lines);
    if (!line.find()) {
      return new Told(Optional.empty(), lines);
    }
    Optional<Story> below = story(line.group(1));
    return below.isEmpty()
        ? new Told(below, lines)
        : new Told(
            below, Words.trim(lines.substring(0, line.start()) + lines.substring(line.end())));
  }

  /** What was told, and the text without it. */
  public record Told(Optional<Story> story, String text) {}

  private static Optional<Story> story(String words) {
    Matcher because = BECAUSE.matcher(words);
    boolean reasoned = because.find();
    String instead = tidy(reasoned ? words.substring(0, because.start()) : words);
    String reason = reasoned ? Words.trim(words.substring(because.end())) : "";
    return instead.isEmpty() ? Optional.empty() : Optional.of(new Story(instead, tidy(reason)));
  }

  private static String tidy(String words) {
    String trimmed = Words.trim(words);
    Matcher marks = MARKS_AT_END.matcher(trimmed);
    return marks.find() ? trimmed.substring(0, marks.start()) : trimmed;
  }
}
