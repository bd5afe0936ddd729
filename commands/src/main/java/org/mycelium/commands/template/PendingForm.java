package org.mycelium.commands.template;

import java.time.Duration;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * A template that somebody began to fill in, and was asked about.
 *
 * @param reads the decision by which the template read as it did then
 * @param written what was filled in so far, as {@link FilledIn} reads it; untrusted
 */
public record PendingForm(TemplateNo template, DecisionNo reads, String written) {
  /** Whoever has not answered by then begins anew. */
  public static final Duration WAITS = Duration.ofHours(1);
}
