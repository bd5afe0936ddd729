package org.mycelium.commands.vote;

import java.time.Duration;
import java.util.Optional;
import org.mycelium.commands.decision.Pending;

/**
 * A vote that said nothing of which proposal it is on, where several are open. Asked in private
 * only, and not where ballots are sealed: of those nothing is kept outside of their envelopes.
 *
 * @param written as after the command's word, untrusted
 */
public record Unplaced(String written) implements Pending {
  private static final Duration WAITS = Duration.ofHours(1);

  @Override
  public Kind kind() {
    return Kind.WHICH;
  }

  @Override
  public Optional<Duration> waits() {
    return Optional.of(WAITS);
  }
}
