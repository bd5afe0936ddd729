package org.mycelium.commands.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Disputes;

/**
 * What becomes of disputes. Nothing is told to the room when one is counted, since somebody could
 * tell by the hour whose it is, and no reply tells how many there are: the digest tells the week's
 * counts when it is over, and how many counts were taken back.
 */
public final class DisputeRules {
  /** As long as people remember what they counted by mistake, and the week's digest seldom has. */
  private static final Duration UNDOABLE = Duration.ofDays(1);

  private final Disputes disputes;

  /** Decides from these. */
  public DisputeRules(Disputes disputes) {
    this.disputes = disputes;
  }

  /** What becomes of this command. */
  public Decision decide(DisputeCommand command, Situation situation) {
    Instant now = situation.moment().now();
    return Belonging.inside(
        situation.issuer(),
        _ ->
            switch (command) {
              case DisputeCommand.Open _ -> noted(new DisputeFact.DisputeOpened(), situation);
              // Whether one is open is told of whole weeks, so none is refused for lack of it.
              case DisputeCommand.Resolve resolve ->
                  noted(new DisputeFact.DisputeResolved(resolve.how()), situation);
              case DisputeCommand.OpenAndResolve both ->
                  Decision.accept()
                      .fact(new DisputeFact.DisputeOpened())
                      .fact(new DisputeFact.DisputeResolved(both.how()))
                      .reply(new DisputeMessage.NotedBoth(situation.inPrivate()))
                      .done();
              case DisputeCommand.Undo _ -> undo(now);
              case DisputeCommand.Show _ ->
                  Decision.answer(
                      new DisputeMessage.Shown(
                          DisputeWeek.last(disputes, now, situation.moment().zone())));
            });
  }

  private Decision undo(Instant now) {
    Optional<Counted> last =
        disputes.last().filter(counted -> counted.at().plus(UNDOABLE).isAfter(now));
    if (last.isEmpty()) {
      return Decision.refuse(new DisputeMessage.NothingToUndo());
    }
    Instant at = last.get().at();
    boolean opened = last.get().settled().isEmpty();
    // What one message counted are two counts, and only the newest is taken back.
    boolean openedWithIt = !opened && disputes.between(at.minusMillis(1), at).opened() > 0;
    return Decision.accept()
        .fact(new DisputeFact.DisputeMiscounted())
        .reply(new DisputeMessage.Undone(opened, openedWithIt))
        .done();
  }

  private static Decision noted(DisputeFact fact, Situation situation) {
    return Decision.accept()
        .fact(fact)
        .reply(new DisputeMessage.Noted(situation.inPrivate()))
        .done();
  }
}
