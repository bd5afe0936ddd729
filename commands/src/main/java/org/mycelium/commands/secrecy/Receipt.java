package org.mycelium.commands.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Entropy;

/**
 * The phrase by which a voter finds their own ballot in the published list, such as "piano coral
 * taxi mango radio hotel". Drawn from {@link ReceiptWords}, 48 bits of it, and never twice for one
 * vote; nobody can guess one that they were not told.
 *
 * @param words lower-case words with single blanks between them
 */
public record Receipt(String words) implements Comparable<Receipt> {
  /** Words in a receipt. */
  public static final int LENGTH = 6;

  private static final int MAX_DRAWS = 100;

  /** Refuses what is no such phrase. */
  public Receipt {
    List<String> each = List.of(words.split(" ", -1));
    if (each.size() != LENGTH || !ReceiptWords.ALL.containsAll(each)) {
      throw new IllegalArgumentException("no receipt");
    }
  }

  /**
   * Draws a receipt that is not taken.
   *
   * @throws IllegalStateException if the dice show the same again and again
   */
  public static Receipt draw(Entropy entropy, Set<Receipt> taken) {
    for (int i = 0; i < MAX_DRAWS; i++) {
      Receipt drawn = of(entropy.bytes(LENGTH));
      if (!taken.contains(drawn)) {
        return drawn;
      }
    }
    throw new IllegalStateException("the dice are stuck");
  }

  /** The receipt that somebody wrote, if it is one. */
  public static Optional<Receipt> read(String words) {
    try {
      return Optional.of(new Receipt(words));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** There are 256 words, one for each byte. */
  private static Receipt of(byte[] bytes) {
    List<String> words = new ArrayList<>();
    for (byte each : bytes) {
      words.add(ReceiptWords.ALL.get(Byte.toUnsignedInt(each)));
    }
    return new Receipt(String.join(" ", words));
  }

  @Override
  public int compareTo(Receipt other) {
    return words.compareTo(other.words);
  }
}
