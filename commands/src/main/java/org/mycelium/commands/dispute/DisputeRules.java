package org.mycelium.commands.dispute;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Disputes;

/**
 * What becomes of disputes. Nothing is told to the room when one is counted, since somebody could
 * tell by the hour whose it is; the digest tells the week's counts.
 */
public final class DisputeRules {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Disputes disputes;

  /** Decides from these. */
  public DisputeRules(Disputes disputes) {
    this.disputes = disputes;
  }

  /** What becomes of this command. */
  public Decision decide(DisputeCommand command, Situation situation) {
    Instant now = situation.moment().now();
    DisputeCounts year = disputes.between(now.minus(YEAR), now);
    return Belonging.inside(
        situation.issuer(),
        _ ->
            switch (command) {
              case DisputeCommand.Open _ ->
                  noted(new DisputeFact.DisputeOpened(), year.open() + 1, situation);
              case DisputeCommand.Resolve _ when year.open() == 0 ->
                  Decision.refuse(new DisputeMessage.NoneOpen());
              case DisputeCommand.Resolve resolve ->
                  noted(new DisputeFact.DisputeResolved(resolve.how()), year.open() - 1, situation);
              case DisputeCommand.Show _ -> Decision.answer(new DisputeMessage.Shown(year));
            });
  }

  private static Decision noted(DisputeFact fact, int open, Situation situation) {
    return Decision.accept()
        .fact(fact)
        .reply(new DisputeMessage.Noted(open, situation.inPrivate()))
        .done();
  }
}
