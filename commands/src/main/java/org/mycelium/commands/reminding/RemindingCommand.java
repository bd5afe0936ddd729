package org.mycelium.commands.reminding;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.proposal.ProposalNo;

/** What members can wish about their own reminders. */
public sealed interface RemindingCommand extends Command {
  /** No reminders: of the proposal whose card is answered, or altogether. */
  record Quiet() implements RemindingCommand {}

  /** No reminders of one proposal. */
  record QuietOn(ProposalNo proposal) implements RemindingCommand {}

  /** No reminders until a time. */
  record QuietUntil(Instant until) implements RemindingCommand {}

  /** Reminders again; of one proposal, or of all. */
  record Loud(Optional<ProposalNo> proposal) implements RemindingCommand {}

  /** Reminders in private, or in the room. */
  record Where(boolean privately) implements RemindingCommand {}

  /** How one is reminded now. */
  record Show() implements RemindingCommand {}
}
