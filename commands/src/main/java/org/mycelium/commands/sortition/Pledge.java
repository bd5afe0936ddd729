package org.mycelium.commands.sortition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a draw with quotas is bound to before there is any chance, in hashes that tell nothing: what
 * was asked for, who gave which answers, and the lottery over panels. {@link Announcement#about}
 * names its {@link #hash}. What is behind the hashes stays with whoever convenes the draw and can
 * be erased; then they cannot be guessed, since each is salted.
 *
 * @param quotas the commitment to what was asked for, as 64 hex digits
 * @param asked that itself; empty once it was erased
 * @param lottery the hash of the lottery, as {@link #lotteryHash} makes it
 * @param answers of everybody eligible by name, as {@link #answersHash} makes it
 */
public record Pledge(
    String quotas,
    Optional<Legend.Purpose> asked,
    String lottery,
    SortedMap<String, String> answers) {
  /** Keeps its own copy, in {@link Name#ORDER}. */
  public Pledge {
    Digest.checked("the quotas", quotas);
    Digest.checked("the lottery", lottery);
    SortedMap<String, String> sorted = new TreeMap<>(Name.ORDER);
    sorted.putAll(answers);
    sorted.values().forEach(hash -> Digest.checked("answers", hash));
    answers = Collections.unmodifiableSortedMap(sorted);
  }

  /** 64 lower-case hex digits. */
  public String hash() {
    Digest digest = Digest.of("pledge").field(quotas).field(lottery).field(answers.size());
    answers.forEach((name, hash) -> digest.field(name).field(hash));
    return digest.hex();
  }

  /** Whether what was asked for is what was committed to; true where it was erased. */
  boolean asksWhatItSays() {
    return asked.filter(words -> !words.commitment().equals(quotas)).isEmpty();
  }

  /**
   * The hash of somebody's answers.
   *
   * @param salt theirs, 64 lower-case hex digits
   * @param features the feature in each category
   */
  public static String answersHash(String salt, String name, Map<String, String> features) {
    SortedMap<String, String> sorted = new TreeMap<>(Name.ORDER);
    sorted.putAll(features);
    Digest digest =
        Digest.of("answers")
            .field(Digest.checked("the salt", salt))
            .field(name)
            .field(sorted.size());
    sorted.forEach((category, feature) -> digest.field(category).field(feature));
    return digest.hex();
  }

  /** The hash of a lottery's text under a salt of 64 lower-case hex digits. */
  public static String lotteryHash(String salt, String text) {
    return Digest.of("lottery").field(Digest.checked("the salt", salt)).field(text).hex();
  }

  /** The seed of the numbers that draw a ticket of the lottery. */
  public static String ticketSeed(String seed) {
    return Digest.of("ticket").field(seed).hex();
  }

  /**
   * By which people who gave the same answers are ordered, the smallest first. It takes the salt of
   * each, so that nobody can compute another's and learn from it who is like whom.
   */
  public static String placeKey(String seed, String salt) {
    return Digest.of("place").field(seed).field(Digest.checked("the salt", salt)).hex();
  }

  /** The names of everybody who gave answers, in {@link Name#ORDER}. */
  public List<String> names() {
    return List.copyOf(answers.keySet());
  }
}
