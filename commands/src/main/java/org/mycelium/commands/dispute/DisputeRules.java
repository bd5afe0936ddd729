package org.mycelium.commands.dispute;

import java.time.Duration;
import java.time.Instant;
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

  /**
   * Says the same whether or not there was a count: who counted is kept nowhere, so anybody can
   * ask, and must not learn that way at what hour others counted what.
   */
  private Decision undo(Instant now) {
    boolean counted =
        disputes.last().filter(last -> last.at().plus(UNDOABLE).isAfter(now)).isPresent();
    DisputeMessage said = new DisputeMessage.Undone();
    return counted
        ? Decision.accept().fact(new DisputeFact.DisputeMiscounted()).reply(said).done()
        : Decision.answer(said);
  }

  private static Decision noted(DisputeFact fact, Situation situation) {
    return Decision.accept()
        .fact(fact)
        .reply(new DisputeMessage.Noted(situation.inPrivate()))
        .done();
  }
}
