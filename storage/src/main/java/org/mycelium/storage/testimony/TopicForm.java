package org.mycelium.storage.testimony;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.Topic;

/** What a story is about and who may read it, as facts and tables have it. Pure. */
public final class TopicForm {
  private TopicForm() {}

  /** The word for a kind of topic. */
  public static String word(Topic topic) {
    return switch (topic) {
      case Topic.OfMetric _ -> "metric";
      case Topic.OfDecision _ -> "decision";
      case Topic.OfEvent _ -> "event";
      case Topic.OfNothing _ -> "nothing";
    };
  }

  /** Its number; null if it has none. */
  public static @Nullable Long number(Topic topic) {
    return switch (topic) {
      case Topic.OfMetric(MetricNo no) -> (long) no.value();
      case Topic.OfDecision(DecisionNo no) -> (long) no.value();
      case Topic.OfEvent _, Topic.OfNothing _ -> null;
    };
  }

  /**
   * The topic of such a word and number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Topic topic(String word, @Nullable Long number) {
    int no = number == null ? 0 : Math.toIntExact(number);
    return switch (word) {
      case "metric" -> new Topic.OfMetric(new MetricNo(no));
      case "decision" -> new Topic.OfDecision(new DecisionNo(no));
      case "event" -> new Topic.OfEvent();
      case "nothing" -> new Topic.OfNothing();
      default -> throw new IllegalArgumentException(word + " is no topic");
    };
  }

  /** These, one after the other, in the order of their words. */
  public static String words(Set<Reach> reach) {
    return reach.stream().map(Reach::key).sorted().collect(Collectors.joining(","));
  }

  /** Those that such a text names. */
  public static Set<Reach> reach(String words) {
    return words.isEmpty() ? Set.of() : reach(Set.of(words.split(",", -1)));
  }

  /**
   * Those with these keys.
   *
   * @throws IllegalArgumentException if one of them is no key
   */
  public static Set<Reach> reach(Collection<String> keys) {
    Set<Reach> reach = new TreeSet<>();
    for (String key : keys) {
      reach.add(
          Reach.of(key).orElseThrow(() -> new IllegalArgumentException(key + " is no reach")));
    }
    return reach;
  }
}
