package org.mycelium.commands.template;

import java.time.Duration;
import java.util.Optional;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * A template that somebody began to fill in, and was asked about.
 *
 * @param reads the decision by which the template read as it did then
 * @param written what was filled in so far, as {@link FilledIn} reads it; untrusted
 */
public record PendingForm(TemplateNo template, DecisionNo reads, String written)
    implements Pending {
  /** Whoever has not answered by then begins anew. */
  private static final Duration WAITS = Duration.ofHours(1);

  @Override
  public Kind kind() {
    return Kind.FORM;
  }

  @Override
  public Optional<Duration> waits() {
    return Optional.of(WAITS);
  }
}
