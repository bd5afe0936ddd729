package org.mycelium.bot.pipeline;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.matrix.RoomEvents;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.bank.BankCommand;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.market.MarketCommand;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.RoleCommand;
import org.mycelium.commands.scrip.ScripCommand;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.vote.RecordingCommand;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.pending.Waits;
import org.mycelium.storage.room.Room;
import org.mycelium.storage.vote.StandingReactions;

/** What people do to messages without words: reactions, taps in polls, deletions. */
final class Marks {
  /** Whoever deletes what they filled in or chose, step by step, may want to hide it and go on. */
  private static final Set<Pending.Kind> TAKEN_BACK =
      Set.of(Pending.Kind.PAYMENT, Pending.Kind.READ_BACK, Pending.Kind.WHICH);

  /** That there was a story is not to be said in a room. */
  private static final Set<Pending.Kind> TAKEN_BACK_IN_PRIVATE =
      Set.of(Pending.Kind.PAYMENT, Pending.Kind.READ_BACK, Pending.Kind.WHICH, Pending.Kind.STORY);

  private final CommandRunner runner;
  private final StoryKeeper stories;
  private final Function<Transaction, Asking> asking;

  Marks(CommandRunner runner, StoryKeeper stories, Function<Transaction, Asking> asking) {
    this.runner = runner;
    this.stories = stories;
    this.asking = asking;
  }

  Handled reacted(Transaction transaction, Room room, RoomEvent.Reaction reaction) {
    Optional<LetterSubject> card = transaction.cards().shownBy(reaction.target());
    if (card.isEmpty()) {
      return reactedToQuestion(transaction, room, reaction);
    }
    if (!card.get().assembly().equals(room.assembly().orElse(null))) {
      return Handled.IGNORED;
    }
    ProposalNo no = Bearings.proposal(card.get()).orElseThrow();
    Optional<String> before = castBy(transaction, card.get(), reaction.sender());
    runner.run(
        transaction,
        card.get().assembly(),
        Origin.unanswerable(room, reaction.sender()),
        reaction.eventId(),
        new VoteCommand.React(no, reaction.key()),
        card);
    if (castBy(transaction, card.get(), reaction.sender())
        .filter(reaction.eventId()::equals)
        .isPresent()) {
      transaction
          .reactions()
          .cast(
              card.get().assembly(),
              no,
              voter(transaction, card.get().assembly(), reaction.sender()).orElseThrow(),
              new StandingReactions.Reaction(reaction.eventId(), reaction.key()),
              before);
    }
    return Handled.DONE;
  }

  /** A reaction to what asks somebody; to any other message it is conversation. */
  private Handled reactedToQuestion(
      Transaction transaction, Room room, RoomEvent.Reaction reaction) {
    return transaction
        .outbox()
        .subjectOf(reaction.target())
        .filter(subject -> concerns(transaction, room, reaction.sender(), subject.assembly()))
        .flatMap(
            subject ->
                meant(subject, reaction.key())
                    .map(
                        command -> {
                          runner.run(
                              transaction,
                              subject.assembly(),
                              Origin.unanswerable(room, reaction.sender()),
                              reaction.eventId(),
                              command,
                              Optional.empty());
                          return Handled.DONE;
                        }))
        .orElse(Handled.IGNORED);
  }

  /** Whether the assembly is that of the room, or in private one of whoever reacts. */
  private static boolean concerns(
      Transaction transaction, Room room, String sender, AssemblyId assembly) {
    return room.isPrivate()
        ? transaction.rooms().assembliesOf(sender).contains(assembly)
        : room.assembly().filter(assembly::equals).isPresent();
  }

  private static Optional<Command> meant(LetterSubject subject, String key) {
    Optional<Command> witness =
        Bearings.recording(subject).map(no -> new RecordingCommand.React(no, key));
    return witness.or(
        () -> Bearings.offeredTurn(subject).map(turn -> new RoleCommand.AnswerSwap(turn, key)));
  }

  /** A poll of ours, in its own room; any other is other people's. */
  Handled answered(Transaction transaction, Room room, RoomEvent.PollResponse response) {
    Optional<LetterSubject> poll = transaction.polls().askedBy(response.target());
    if (poll.isEmpty() || !poll.get().assembly().equals(room.assembly().orElse(null))) {
      return Handled.IGNORED;
    }
    if (response.answers().isEmpty() && !isOfPoll(transaction, poll.get(), response.sender())) {
      return Handled.DONE;
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

  /** Whoever takes their answer back takes back nothing that they said another way since. */
  private static boolean isOfPoll(Transaction transaction, LetterSubject poll, String sender) {
    return castBy(transaction, poll, sender)
        .flatMap(transaction.inbox()::typeOf)
        .filter(RoomEvents::isPollResponse)
        .isPresent();
  }

  /** The event that cast somebody's standing vote. */
  private static Optional<String> castBy(
      Transaction transaction, LetterSubject proposal, String sender) {
    return voter(transaction, proposal.assembly(), sender)
        .flatMap(
            voter ->
                transaction
                    .assembly(proposal.assembly())
                    .proposals()
                    .ballot(Bearings.proposal(proposal).orElseThrow(), voter))
        .map(Ballot::castBy);
  }

  private static Optional<MemberNo> voter(
      Transaction transaction, AssemblyId assembly, String sender) {
    return transaction.assembly(assembly).members().byMatrixId(sender).map(Member::no);
  }

  Handled redacted(Transaction transaction, Room room, RoomEvent.Redaction redaction) {
    Asking asks = asking.apply(transaction);
    Optional<Waits.Asked> asked =
        asks.takenBack(
                redaction.sender(),
                redaction.target(),
                room.isPrivate() ? TAKEN_BACK_IN_PRIVATE : TAKEN_BACK)
            .or(() -> asks.storyTakenBack(room, redaction.sender(), redaction.target()));
    if (asked.isPresent()) {
      return takenBack(transaction, room, redaction, asked.get());
    }
    Optional<PostedNotices.Posted> posted =
        PostedNotices.by(transaction, room, redaction.sender(), redaction.target());
    if (posted.isPresent()) {
      return deleted(
          transaction,
          room,
          redaction,
          posted.get().assembly(),
          new MarketCommand.TakeDown(posted.get().notice()));
    }
    Optional<StagedLines.Staged> staged = StagedLines.by(transaction, room, redaction);
    if (staged.isPresent()) {
      return deleted(
          transaction,
          room,
          redaction,
          staged.get().assembly(),
          new BankCommand.Unsaid(staged.get().lines()));
    }
    return Bearings.castIn(transaction, room, redaction.sender(), redaction.target())
        .map(
            cast ->
                deleted(
                    transaction, room, redaction, cast, withdrawn(transaction, cast, redaction)))
        .orElseGet(() -> unedited(transaction, room, redaction));
  }

  /** Whoever takes a reaction away, and leaves one other, has voted by that. */
  private static VoteCommand withdrawn(
      Transaction transaction, AssemblyId assembly, RoomEvent.Redaction redaction) {
    ProposalNo no =
        transaction
            .assembly(assembly)
            .proposals()
            .castBy(redaction.target())
            .orElseThrow()
            .proposal();
    boolean reacted = transaction.reactions().gone(redaction.target());
    return voter(transaction, assembly, redaction.sender())
        .filter(_ -> reacted)
        .flatMap(voter -> transaction.reactions().onlyOne(assembly, no, voter))
        .<VoteCommand>map(
            left -> new VoteCommand.FallBack(redaction.target(), left.eventId(), left.key()))
        .orElseGet(() -> new VoteCommand.Retract(redaction.target()));
  }

  /** Whoever deletes their edit sees their vote as they first wrote it, and it is another one. */
  private Handled unedited(Transaction transaction, Room room, RoomEvent.Redaction redaction) {
    transaction.reactions().gone(redaction.target());
    return Bearings.changedBy(transaction, room, redaction.sender(), redaction.target())
        .map(
            changed ->
                deleted(
                    transaction,
                    room,
                    redaction,
                    changed.assembly(),
                    new VoteCommand.Unedit(changed.castBy())))
        .orElse(Handled.IGNORED);
  }

  private Handled takenBack(
      Transaction transaction, Room room, RoomEvent.Redaction redaction, Waits.Asked asked) {
    switch (asked.pending().kind()) {
      case PAYMENT ->
          deleted(transaction, room, redaction, asked.assembly(), new ScripCommand.Decline());
      case STORY -> stories.unsaid(transaction, room, asked.assembly());
      case READ_BACK, WHICH, FORM, BALLOT, COMMAND -> {}
    }
    return Handled.DONE;
  }

  private Handled deleted(
      Transaction transaction,
      Room room,
      RoomEvent.Redaction redaction,
      AssemblyId assembly,
      Command meant) {
    runner.run(
        transaction,
        assembly,
        Origin.unanswerable(room, redaction.sender()),
        redaction.eventId(),
        meant,
        Optional.empty());
    return Handled.DONE;
  }
}
