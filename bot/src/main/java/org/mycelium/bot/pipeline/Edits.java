package org.mycelium.bot.pipeline;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.StaysAsDone;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.dispute.DisputeCommand;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalMessage;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.scrip.PayMessage;
import org.mycelium.commands.scrip.ScripCommand;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.testimony.TellingMessage;
import org.mycelium.commands.testimony.TestimonyCommand;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.commands.vote.VoteGrammar;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.pending.Waits;
import org.mycelium.storage.room.Room;

/**
 * Messages that were edited: a ballot is changed by it, a slip mended, and what is done stays done.
 */
final class Edits {
  /** What is told or filled in step by step is not changed by an edit. */
  private static final Set<Pending.Kind> TAKEN_BACK_BY_EDIT =
      Set.of(Pending.Kind.PAYMENT, Pending.Kind.READ_BACK, Pending.Kind.WHICH);

  private final Surroundings surroundings;
  private final Parser parser;
  private final Postbox postbox;
  private final CommandRunner runner;
  private final Words words;

  Edits(
      Surroundings surroundings,
      Parser parser,
      Postbox postbox,
      CommandRunner runner,
      Words words) {
    this.surroundings = surroundings;
    this.parser = parser;
    this.postbox = postbox;
    this.runner = runner;
    this.words = words;
  }

  /** An edit counts only if it is of the sender's own message: anybody can send one of any. */
  Handled edited(Transaction transaction, Room room, RoomEvent.Edit edit) {
    return switch (transaction.inbox().authorship(edit.target(), room.roomId(), edit.sender())) {
      case OWN -> ownEdited(transaction, room, edit);
      case ANOTHERS -> Handled.IGNORED;
      case UNKNOWN -> conversationEdited(transaction, room, edit);
    };
  }

  private boolean tellsStory(Transaction transaction, RoomEvent.Edit edit) {
    return asking(transaction)
        .asked(edit.sender())
        .filter(asked -> asked.pending().kind() == Pending.Kind.STORY)
        .isPresent();
  }

  private Handled ownEdited(Transaction transaction, Room room, RoomEvent.Edit edit) {
    asking(transaction).takenBack(edit.sender(), edit.target(), TAKEN_BACK_BY_EDIT);
    Optional<AssemblyId> assembly =
        Bearings.castIn(transaction, room, edit.sender(), edit.target());
    if (assembly.isPresent()) {
      amended(transaction, room, edit, assembly.get());
    } else if (transaction.cards().openedBy(edit.target()).isPresent()) {
      openedBy(transaction, room, edit.sender(), edit.target());
    } else {
      corrected(transaction, room, edit);
    }
    return Handled.DONE;
  }

  private void amended(
      Transaction transaction, Room room, RoomEvent.Edit edit, AssemblyId assembly) {
    Settings settings = transaction.assembly(assembly).settings().current();
    Reading reading =
        parser.read(
            new Utterance(edit.newBody(), false, room.isPrivate(), true, Optional.empty()),
            surroundings.moment(settings.zone()),
            // Whoever mends their vote does not talk to others.
            Words.bare(transaction, assembly, votedOn(transaction, assembly, edit.target()), room)
                .orElse(VoteGrammar.BARE));
    Optional<VoteCommand.Cast> now =
        reading instanceof Reading.Understood understood
                && understood.command() instanceof VoteCommand.Cast cast
            ? Optional.of(cast)
            : Optional.empty();
    Origin origin = Origin.unanswerable(room, edit.sender());
    runner.run(
        transaction,
        assembly,
        origin,
        edit.eventId(),
        new VoteCommand.Amend(edit.target(), now),
        Optional.empty());
  }

  private static Optional<ProposalNo> votedOn(
      Transaction transaction, AssemblyId assembly, String castBy) {
    return transaction
        .assembly(assembly)
        .proposals()
        .castBy(castBy)
        .map(Proposals.CastBallot::proposal);
  }

  /** Editing the message that opened a proposal changes nothing, and its proposer is told so. */
  private void openedBy(Transaction transaction, Room room, String sender, String target) {
    LetterSubject opened = transaction.cards().openedBy(target).orElseThrow();
    Origin origin =
        new Origin(
            room.roomId(),
            Optional.of(target),
            Optional.empty(),
            Optional.empty(),
            sender,
            room.isPrivate());
    Tx tx = transaction.assembly(opened.assembly());
    ProposalNo no = Bearings.proposal(opened).orElseThrow();
    boolean open = tx.proposals().find(no).filter(Proposal::open).isPresent();
    postbox.refuse(
        transaction, origin, tx.settings().current(), new ProposalMessage.TextStays(no, open));
  }

  /**
   * Who mends a slip by editing gets what they would have got by writing it again. What was done on
   * account of the message stays done, and is not done a second time.
   */
  private void corrected(Transaction transaction, Room room, RoomEvent.Edit edit) {
    Cause cause = Cause.event(edit.target());
    // The journal of any assembly knows the causes of all.
    boolean wasDone =
        room.assembly()
            .or(() -> transaction.rooms().assembliesOf(edit.sender()).stream().findFirst())
            .filter(id -> transaction.assembly(id).known(cause))
            .isPresent();
    if (wasDone) {
      stays(transaction, room, edit, cause);
    } else if (understood(transaction, room, edit) instanceof ScripCommand.Pay) {
      // It may have been asked about, and paid since by a yes.
      answer(transaction, room, edit, new PayMessage.NotByEdit());
    } else if (answersQuestion(transaction, room, edit)) {
      answer(
          transaction,
          room,
          edit,
          tellsStory(transaction, edit)
              ? new TellingMessage.NotByEdit()
              : new ConversationMessage.EditIsNoAnswer());
    } else if ((room.isPrivate() && !isPlainCommand(transaction, room, edit))
        || understood(transaction, room, edit) instanceof DisputeCommand) {
      answer(
          transaction,
          room,
          edit,
          tellsStory(transaction, edit)
              ? new TellingMessage.NotByEdit()
              : new ConversationMessage.EditDoesNothing());
    } else {
      // As if the message had said so at first, so that editing it again does it no more.
      words.mended(transaction, room, asWritten(edit), edit.target());
    }
  }

  /**
   * Whether it is a command with its word that can be done on account of an edit. Of a private
   * message nothing is kept that tells whether it was part of a dialogue, told a story or counted a
   * dispute. So a word alone may have answered a question that is long gone, and what the journal
   * counts without a name would be counted twice.
   */
  private boolean isPlainCommand(Transaction transaction, Room room, RoomEvent.Edit edit) {
    return parser.read(
                words.utterance(room, asWritten(edit), Optional.empty()),
                surroundings.moment(settings(transaction, room, edit).zone()),
                BareAnswer.NONE)
            instanceof Reading.Understood understood
        && !(understood.command() instanceof TestimonyCommand)
        && !(understood.command() instanceof DisputeCommand);
  }

  /** Says how what was done by the message is undone, where that is easily missed. */
  private void stays(Transaction transaction, Room room, RoomEvent.Edit edit, Cause cause) {
    Optional<Bearings.OldVote> vote =
        Bearings.votedOnce(transaction, room, edit.sender(), edit.target());
    if (vote.isPresent()) {
      runner.run(
          transaction,
          vote.get().assembly(),
          Origin.unanswerable(room, edit.sender()),
          edit.eventId(),
          new VoteCommand.AmendOld(vote.get().proposal(), edit.target()),
          Optional.empty());
      return;
    }
    Bearings.assemblies(transaction, room, edit.sender()).stream()
        .flatMap(id -> transaction.assembly(id).chronicle().causedBy(cause).stream())
        .flatMap(fact -> StaysAsDone.of(fact).stream())
        .findFirst()
        .ifPresent(why -> answer(transaction, room, edit, why));
  }

  private void answer(Transaction transaction, Room room, RoomEvent.Edit edit, Message why) {
    Settings settings = settings(transaction, room, edit);
    postbox.refuse(transaction, Origin.unanswerable(room, edit.sender()), settings, why);
  }

  /**
   * Whether it would answer what the bot asked after the message was written: a yes to a payment,
   * or what goes into a blank. Nobody means that by changing what they said before. What is a
   * command is none, be it one that begins a story.
   */
  private boolean answersQuestion(Transaction transaction, Room room, RoomEvent.Edit edit) {
    Optional<Waits.Asked> asked =
        room.isPrivate() ? asking(transaction).asked(edit.sender()) : Optional.empty();
    return asked.isPresent()
        && Answering.answers(
            parser.read(
                words.utterance(room, asWritten(edit), Optional.empty()),
                surroundings.moment(settings(transaction, room, edit).zone()),
                Answering.reader(transaction, asked.get())));
  }

  private Asking asking(Transaction transaction) {
    return new Asking(transaction, postbox, surroundings.now());
  }

  private @Nullable Command understood(Transaction transaction, Room room, RoomEvent.Edit edit) {
    Settings settings = settings(transaction, room, edit);
    return parser.read(
                words.utterance(room, asWritten(edit), Optional.empty()),
                surroundings.moment(settings.zone()))
            instanceof Reading.Understood understood
        ? understood.command()
        : null;
  }

  private Settings settings(Transaction transaction, Room room, RoomEvent.Edit edit) {
    return words.settings(
        transaction, Bearings.assembly(transaction, room, edit.sender(), Optional.empty()));
  }

  /**
   * Of conversation we keep no sender, so nobody can tell whether this is its sender's own edit.
   * Whoever wants something done by it is asked to say so in a message, and nothing is done.
   */
  private Handled conversationEdited(Transaction transaction, Room room, RoomEvent.Edit edit) {
    Settings settings =
        words.settings(
            transaction, Bearings.assembly(transaction, room, edit.sender(), Optional.empty()));
    Reading reading =
        parser.read(
            words.utterance(room, asWritten(edit), Optional.empty()),
            surroundings.moment(settings.zone()));
    if (reading instanceof Reading.NotForMe) {
      return Handled.IGNORED;
    }
    postbox.reply(
        transaction,
        Origin.unanswerable(room, edit.sender()),
        settings,
        new ConversationMessage.EditOfConversation());
    return Handled.DONE;
  }

  /** The message as it reads now. */
  private static RoomEvent.Text asWritten(RoomEvent.Edit edit) {
    return new RoomEvent.Text(
        edit.target(), edit.sender(), edit.newBody(), "m.text", null, null, Set.of(), null);
  }
}
