package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.room.Room;

/** What people do to messages without words: reactions, taps in polls, deletions. */
final class Marks {
  private final CommandRunner runner;

  Marks(CommandRunner runner) {
    this.runner = runner;
  }

  Handled reacted(Transaction transaction, Room room, RoomEvent.Reaction reaction) {
    Optional<LetterSubject> card = transaction.cards().shownBy(reaction.target());
    if (card.isEmpty() || !card.get().assembly().equals(room.assembly().orElse(null))) {
      return Handled.IGNORED;
    }
    ProposalNo no = Bearings.proposal(card.get()).orElseThrow();
    runner.run(
        transaction,
        card.get().assembly(),
        Origin.unanswerable(room, reaction.sender()),
        reaction.eventId(),
        new VoteCommand.React(no, reaction.key()),
        card);
    return Handled.DONE;
  }

  /** A poll of ours, in its own room; any other is other people's. */
  Handled answered(Transaction transaction, Room room, RoomEvent.PollResponse response) {
    Optional<LetterSubject> poll = transaction.polls().askedBy(response.target());
    if (poll.isEmpty() || !poll.get().assembly().equals(room.assembly().orElse(null))) {
      return Handled.IGNORED;
    }
    runner.run(
        transaction,
        poll.get().assembly(),
        Origin.unanswerable(room, response.sender()),
        response.eventId(),
        new VoteCommand.AnswerPoll(Bearings.proposal(poll.get()).orElseThrow(), response.answers()),
        poll);
    return Handled.DONE;
  }

  Handled redacted(Transaction transaction, Room room, RoomEvent.Redaction redaction) {
    Optional<AssemblyId> assembly =
        Bearings.castIn(transaction, room, redaction.sender(), redaction.target());
    if (assembly.isEmpty()) {
      return Handled.IGNORED;
    }
    runner.run(
        transaction,
        assembly.get(),
        Origin.unanswerable(room, redaction.sender()),
        redaction.eventId(),
        new VoteCommand.Retract(redaction.target()),
        Optional.empty());
    return Handled.DONE;
  }
}
