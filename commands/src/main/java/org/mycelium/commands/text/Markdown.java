package org.mycelium.commands.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words among Markdown. */
public final class Markdown {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");

  /** What makes a list only where a line begins. */
  private static final Pattern LIST =
      Pattern.compile("^([\\s\\x{2066}-\\x{2069}]*)([-+=]|\\d+[.)])");

  private Markdown() {}

  /** A line of ours, which is an item, a line of a quotation, or neither. */
  public static String line(String line) {
    return Stream.of("- ", Rendering.QUOTED)
        .filter(line::startsWith)
        .map(mark -> mark + escape(line.substring(mark.length())))
        .findFirst()
        .orElseGet(() -> escape(line));
  }

  /** A line of which nothing is read as markup. */
  public static String escape(String line) {
    String inline = MARKUP.matcher(line).replaceAll("\\\\$0");
    return LIST.matcher(inline)
        .replaceFirst(
            match ->
                match.group(1)
                    + match.group(2).substring(0, match.group(2).length() - 1)
                    + "\\\\"
                    + match.group(2).charAt(match.group(2).length() - 1));
  }
}
