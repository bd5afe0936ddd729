package org.mycelium.storage.codec;

import java.util.Map;
import java.util.TreeMap;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;

/** Counts as facts and tables keep them: {@code {"no":3,"yes":9}}, without what nobody took. */
public final class CountForm {
  private CountForm() {}

  /** The canonical JSON. */
  public static String of(Count count) {
    Body body = new Body();
    votes(count).forEach(body::number);
    return body.json();
  }

  /**
   * The count.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Count read(String json) {
    return count(Fields.of(json).numbers());
  }

  static Map<String, Integer> votes(Count count) {
    Map<String, Integer> votes = new TreeMap<>();
    count.taken().forEach((choice, many) -> votes.put(choice.word(), many));
    return votes;
  }

  static Count count(Map<String, Integer> votes) {
    Count count = Count.NONE;
    for (Map.Entry<String, Integer> entry : votes.entrySet()) {
      count = count.plus(new Choice(entry.getKey()), entry.getValue());
    }
    return count;
  }
}
