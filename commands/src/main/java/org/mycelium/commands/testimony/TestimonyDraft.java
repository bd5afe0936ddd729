package org.mycelium.commands.testimony;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.decision.Pending;

/**
 * A story that a member is about to tell, one question after the other. Nothing of it is published,
 * and it is forgotten when it is told, dropped, or waited too long.
 *
 * @param words untrusted; empty until they were said
 * @param topic what it is about, once that was said
 * @param event the teller's words for what happened, untrusted; may be empty
 * @param named whether it is told by name, once that was said
 * @param reach for whom, once that was said
 */
public record TestimonyDraft(
    String words,
    Optional<Topic> topic,
    String event,
    Optional<Boolean> named,
    Optional<Set<Reach>> reach)
    implements Pending {
  /** How long it waits for the next answer. */
  private static final Duration WAITS = Duration.ofHours(2);

  /** Keeps its own copy. */
  public TestimonyDraft {
    reach = reach.map(Reach::copy);
  }

  @Override
  public Kind kind() {
    return Kind.STORY;
  }

  @Override
  public Optional<Duration> waits() {
    return Optional.of(WAITS);
  }

  /** What is to be said next. */
  enum Step {
    /** The story. */
    WORDS,
    /** What it is about. */
    TOPIC,
    /** By name or not. */
    NAME,
    /** For whom. */
    REACH,
    /** Yes to what was shown. */
    YES
  }

  /** One of which only these words are known; none, if they are empty. */
  static TestimonyDraft begun(String words) {
    return new TestimonyDraft(words, Optional.empty(), "", Optional.empty(), Optional.empty());
  }

  Step next() {
    if (words.isEmpty()) {
      return Step.WORDS;
    }
    if (topic.isEmpty()) {
      return Step.TOPIC;
    }
    if (named.isEmpty()) {
      return Step.NAME;
    }
    return reach.isEmpty() ? Step.REACH : Step.YES;
  }

  TestimonyDraft saying(String other) {
    return new TestimonyDraft(other, topic, event, named, reach);
  }

  TestimonyDraft about(Topic other, String happened) {
    return new TestimonyDraft(words, Optional.of(other), happened, named, reach);
  }

  TestimonyDraft byName(boolean yes) {
    return new TestimonyDraft(words, topic, event, Optional.of(yes), reach);
  }

  TestimonyDraft reaching(Set<Reach> other) {
    return new TestimonyDraft(words, topic, event, named, Optional.of(other));
  }
}
