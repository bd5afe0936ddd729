package org.mycelium.bot.console.transcript;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a transcript apart, block by block, as it comes in. A block is a line and the indented
 * lines after it, blank lines between them included. Not thread-safe.
 */
public final class Transcript {
  /**
   * What a room or a person sees ({@code room> ...}), an edit ({@code room~ ...}), a poll ({@code
   * room? ...}), power that changes ({@code room! ...}), a reaction, a time.
   */
  private static final Pattern EXPECTED =
      Pattern.compile(StepReader.NAME + "(?:[>~?!](?: .*)?| \\+ \\S+)|— .+ —");

  private final Lines lines;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private int read;

  /** A transcript with these lines. */
  public Transcript(Lines lines) {
    this.lines = lines;
  }

  /** Whether a person or a room can be called this. */
  public static boolean isName(String word) {
    return StepReader.isName(word);
  }

  /** Every form a line can have, an example each, for people to read. */
  public static String forms() {
    return Form.all();
  }

  /**
   * The next block.
   *
   * @return empty at the end
   * @throws TranscriptProblem if it cannot be read; the one after it can still be asked for
   */
  public Optional<Block> next() throws IOException, TranscriptProblem {
    Line first = take();
    if (first == null) {
      return Optional.empty();
    }
    if (first.text.isBlank() || first.text.startsWith("#")) {
      return Optional.of(new Block.Remark(first.number, List.of(first.text)));
    }
    if (first.indented()) {
      throw new TranscriptProblem(
          first.number,
          "An indented line goes on with the line before it, and none began there. While you type,"
              + " end the line before with \\ to go on.");
    }
    List<String> text = new ArrayList<>(List.of(first.text));
    text.addAll(rest());
    return Optional.of(
        EXPECTED.matcher(first.text.stripTrailing()).matches()
            ? new Block.Expected(first.number, text)
            : new Block.Action(
                first.number, text, new StepReader(first.number).read(joined(text))));
  }

  /** The indented lines that follow, with the blank ones between them. */
  private List<String> rest() throws IOException {
    List<String> rest = new ArrayList<>();
    List<Line> seen = new ArrayList<>();
    while (!ahead.isEmpty() || lines.ready()) {
      Line line = take();
      if (line == null) {
        break;
      }
      seen.add(line);
      if (line.indented()) {
        seen.forEach(one -> rest.add(one.text));
        seen.clear();
      } else if (!line.text.isBlank()) {
        break;
      }
    }
    for (Line line : seen.reversed()) {
      ahead.addFirst(line);
    }
    return rest;
  }

  private @Nullable Line take() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    String text = lines.next();
    return text == null ? null : new Line(++read, text);
  }

  /** The lines as one text, without the indentation they share. */
  private static String joined(List<String> text) {
    String first = text.getFirst().stripTrailing();
    if (text.size() == 1) {
      return first;
    }
    return first + "\n" + String.join("\n", text.subList(1, text.size())).stripIndent();
  }

  /** A line and its number. */
  private record Line(int number, String text) {
    boolean indented() {
      return !text.isBlank() && Character.isWhitespace(text.charAt(0));
    }
  }
}
