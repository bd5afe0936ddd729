package org.mycelium.commands.question;

/**
 * The keys that stand for numbers where people react: 1️⃣ to 9️⃣, 🔟, and 0️⃣ for none of these.
 */
final class Keys {
  /** There is no key beyond ten. */
  static final int MOST = 10;

  private static final String TEN = "\uD83D\uDD1F";
  private static final String FRAME = "\uFE0F\u20E3";

  private Keys() {}

  /** Whether this is a key rather than a number somebody wrote. */
  static boolean are(String reaction) {
    return reaction.equals(TEN) || reaction.contains("\u20E3");
  }

  /** The key of a number from 0 to {@link #MOST}. */
  static String of(int number) {
    return number == MOST ? TEN : number + FRAME;
  }
}
