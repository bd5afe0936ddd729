package org.mycelium.bot.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mycelium.bot.console.transcript.Block;

/**
 * One step of a transcript, what was expected of the bot after it, and what the bot did. Not
 * thread-safe.
 *
 * <p>An expected line may have {@code ...} in it for whatever the bot says there; a line that is
 * nothing but that stands for any lines of the same message.
 */
final class Exchange {
  private static final String ANYTHING = "...";

  private final int line;
  private final List<String> step;
  private final List<List<String>> came;
  private final List<Block> after = new ArrayList<>();

  /**
   * A step and its outcome.
   *
   * @param line the number of its first line
   * @param step its lines; none for what happens by itself at the beginning
   * @param came what the bot did, as a transcript has it
   */
  Exchange(int line, List<String> step, List<List<String>> came) {
    this.line = line;
    this.step = List.copyOf(step);
    this.came = List.copyOf(came);
  }

  /** Takes what stands in the transcript after the step. */
  void add(Block block) {
    after.add(block);
  }

  /** Whether anything was expected. */
  boolean expects() {
    return !expected().isEmpty();
  }

  /** Whether the bot did exactly what was expected. */
  boolean asExpected() {
    List<List<String>> expected = expected();
    return expected.size() == came.size() && agreeing(expected) == came.size();
  }

  /** What was expected and what came instead, for people to read. */
  String difference() {
    List<List<String>> expected = expected();
    int agreeing = agreeing(expected);
    return "line %d: %s%n  expected%s%n  but the bot said%s"
        .formatted(
            line,
            step.isEmpty() ? "(the beginning)" : step.getFirst(),
            listed(expected.subList(agreeing, expected.size())),
            listed(came.subList(agreeing, came.size())));
  }

  /**
   * The lines of the transcript as they should stand: with what came, where that was not expected.
   */
  List<String> recorded() {
    List<String> lines = new ArrayList<>(step);
    if (asExpected()) {
      after.forEach(block -> lines.addAll(block.text()));
      return lines;
    }
    int first = 0;
    while (first < after.size() && !(after.get(first) instanceof Block.Expected)) {
      first++;
    }
    int before = first == after.size() ? 0 : first;
    after.subList(0, before).forEach(remark -> lines.addAll(remark.text()));
    lines.addAll(outcome());
    after.subList(before, after.size()).stream()
        .filter(Block.Remark.class::isInstance)
        .forEach(remark -> lines.addAll(remark.text()));
    return lines;
  }

  /** What came, in the words expected where they fit. */
  private List<String> outcome() {
    List<List<String>> expected = expected();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < came.size(); i++) {
      boolean fits = i < expected.size() && agree(expected.get(i), came.get(i));
      lines.addAll(fits ? expected.get(i) : came.get(i));
    }
    return lines;
  }

  private List<List<String>> expected() {
    return after.stream()
        .filter(Block.Expected.class::isInstance)
        .map(Block::text)
        .collect(Collectors.toList());
  }

  /** How many agree before the first that does not. */
  private int agreeing(List<List<String>> expected) {
    int i = 0;
    while (i < expected.size() && i < came.size() && agree(expected.get(i), came.get(i))) {
      i++;
    }
    return i;
  }

  private static boolean agree(List<String> expected, List<String> came) {
    if (expected.isEmpty()) {
      return came.isEmpty();
    }
    List<String> rest = expected.subList(1, expected.size());
    boolean anything = expected.getFirst().strip().equals(ANYTHING);
    if (anything && agree(rest, came)) {
      return true;
    }
    if (came.isEmpty()) {
      return false;
    }
    List<String> restCame = came.subList(1, came.size());
    return anything
        ? agree(expected, restCame)
        : agree(expected.getFirst().strip(), came.getFirst().strip()) && agree(rest, restCame);
  }

  /**
   * Whether the pieces between the gaps are found one after the other, the first and the last at
   * the ends.
   */
  private static boolean agree(String expected, String came) {
    String[] pieces = expected.split("\\.\\.\\.", -1);
    if (pieces.length == 1) {
      return expected.equals(came);
    }
    String last = pieces[pieces.length - 1];
    int at = pieces[0].length();
    if (!came.startsWith(pieces[0])) {
      return false;
    }
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = came.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return came.length() - last.length() >= at && came.endsWith(last);
  }

  private static String listed(List<List<String>> blocks) {
    return blocks.isEmpty()
        ? " nothing"
        : blocks.stream()
            .flatMap(List::stream)
            .collect(Collectors.joining("\n    ", ":\n    ", ""));
  }
}
