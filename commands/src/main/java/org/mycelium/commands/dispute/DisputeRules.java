package org.mycelium.commands.dispute;

import java.util.List;
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
  private final Disputes disputes;

  /** Decides from these. */
  public DisputeRules(Disputes disputes) {
    this.disputes = disputes;
  }

  /** What becomes of this command. */
  public Decision decide(DisputeCommand command, Situation situation) {
    boolean inPrivate = situation.inPrivate();
    return Belonging.inside(
        situation.issuer(),
        _ ->
            switch (command) {
              case DisputeCommand.OpenAndResolve both ->
                  noted(both, new DisputeMessage.NotedBoth(inPrivate));
              case DisputeCommand.Count one -> noted(one, new DisputeMessage.Noted(inPrivate));
              case DisputeCommand.Undo undo ->
                  noted(
                      kinds(undo.slip()).stream().map(DisputeRules::takenBack).toList(),
                      new DisputeMessage.Undone());
              case DisputeCommand.Show _ ->
                  Decision.answer(
                      new DisputeMessage.Shown(
                          DisputeWeek.last(
                              disputes, situation.moment().now(), situation.moment().zone())));
            });
  }

  /**
   * Whether one is open is told of whole weeks, so none is refused for lack of it; nor is a slip,
   * since who counted is kept nowhere, and whoever tried could learn what others counted.
   */
  private static Decision noted(DisputeCommand.Count count, DisputeMessage said) {
    return noted(kinds(count).stream().map(DisputeRules::counted).toList(), said);
  }

  private static Decision noted(List<? extends DisputeFact> facts, DisputeMessage said) {
    Decision.Draft accepted = Decision.accept();
    facts.forEach(accepted::fact);
    return accepted.reply(said).done();
  }

  private static DisputeFact counted(Optional<Settlement> settled) {
    return settled
        .<DisputeFact>map(DisputeFact.DisputeResolved::new)
        .orElseGet(DisputeFact.DisputeOpened::new);
  }

  private static DisputeFact takenBack(Optional<Settlement> settled) {
    return new DisputeFact.DisputeTakenBack(settled.orElse(null));
  }

  /** What is counted, one by one: how it was settled, or empty if it was opened. */
  private static List<Optional<Settlement>> kinds(DisputeCommand.Count count) {
    return switch (count) {
      case DisputeCommand.Open _ -> List.of(Optional.empty());
      case DisputeCommand.Resolve resolve -> List.of(Optional.of(resolve.how()));
      case DisputeCommand.OpenAndResolve both -> List.of(Optional.empty(), Optional.of(both.how()));
    };
  }
}
