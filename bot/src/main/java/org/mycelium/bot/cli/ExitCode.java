package org.mycelium.bot.cli;

import java.util.Map;
import java.util.TreeMap;

/** What a process ends with. */
public final class ExitCode {
  /** It did what it was asked, and found no problem. */
  public static final int OK = 0;

  /** It could not do it, or found a problem; stderr or the report says which. */
  public static final int FAILED = 1;

  /** It was asked wrongly; stderr says what would be right. */
  public static final int MISUSED = 2;

  /** For help, as picocli takes them. */
  static final Map<String, String> MEANINGS =
      new TreeMap<>(
          Map.of(
              "0", "It did what it was asked, and found no problem.",
              "1", "It could not, or found a problem, and said which.",
              "2", "It was asked wrongly, and said what would be right."));

  private ExitCode() {}
}
