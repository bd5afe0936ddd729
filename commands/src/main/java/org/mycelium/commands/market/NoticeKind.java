package org.mycelium.commands.market;

import java.util.Optional;
import java.util.stream.Stream;

/** Which side of the board a notice hangs on. */
public enum NoticeKind {
  /** Somebody gives it. */
  OFFER("offer", "O"),
  /** Somebody looks for it. */
  WANT("want", "W");

  private final String key;
  private final String letter;

  NoticeKind(String key, String letter) {
    this.key = key;
    this.letter = letter;
  }

  /** The name in facts, tables and phrases. */
  public String key() {
    return key;
  }

  /** What stands before the number: O4, W5. */
  String letter() {
    return letter;
  }

  /** What it can fit. */
  NoticeKind other() {
    return this == OFFER ? WANT : OFFER;
  }

  /** The one with this key. */
  public static Optional<NoticeKind> of(String key) {
    return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
