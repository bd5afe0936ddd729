package org.mycelium.bot.pipeline;

import java.util.Optional;
import java.util.Set;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.matrix.RoomEvents;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.conversation.ConversationCommand;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalMessage;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.vote.BareBallots;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.commands.vote.VoteGrammar;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.room.Room;

/**
 * What an event of a room means: which command, of whom, for which assembly. Everything is decided
 * by exact ids and by the order of receipt; display names and timestamps of events are never looked
 * at.
 */
public final class Inbound {
  /** Of a message that is none of words only the type is told: it holds a file, or was redacted. */
  private static final String MESSAGE = "m.room.message";

  private final Surroundings surroundings;
  private final Parser parser;
  private final Postbox postbox;
  private final CommandRunner runner;
  private final Arrivals arrivals;
  private final Overheard overheard;

  Inbound(Surroundings surroundings, Postbox postbox, CommandRunner runner) {
    this.surroundings = surroundings;
    this.parser =
        new Parser(
            Features.GRAMMAR,
            new BotName(surroundings.botId(), surroundings.botName()),
            VoteGrammar.BARE);
    this.postbox = postbox;
    this.runner = runner;
    this.overheard = new Overheard(surroundings, parser, postbox);
    this.arrivals = new Arrivals(surroundings, postbox, runner, overheard);
  }

  /** Does what one row of the inbox asks for. The caller marks the row. */
  Handled handle(Transaction transaction, InboxRow row) {
    if (row.type().equals(Roster.TYPE)) {
      arrivals.roster(transaction, row);
      return Handled.DONE;
    }
    Optional<Room> room = transaction.rooms().find(row.roomId());
    if (room.isEmpty() || !room.get().joined()) {
      return Handled.IGNORED;
    }
    RoomEvent event = RoomEvents.read(RawEvent.of(row.json()));
    if (event instanceof RoomEvent.Malformed) {
      return Handled.QUARANTINED;
    }
    if (event.sender().equals(surroundings.botId())) {
      return Handled.IGNORED;
    }
    boolean isOverheard = room.get().kind() == Room.Kind.OVERHEARD;
    return switch (event) {
      case RoomEvent.Text text when isOverheard -> overheard.said(transaction, room.get(), text);
      case RoomEvent.Edit edit when isOverheard -> overheard.edited(transaction, room.get(), edit);
      case RoomEvent.Text text -> words(transaction, room.get(), text, text.eventId());
      case RoomEvent.Edit edit -> edited(transaction, room.get(), edit);
      case RoomEvent.Reaction reaction -> reacted(transaction, room.get(), reaction);
      case RoomEvent.PollResponse response -> answered(transaction, room.get(), response);
      case RoomEvent.Redaction redaction -> redacted(transaction, room.get(), redaction);
      case RoomEvent.Membership membership ->
          arrivals.membership(transaction, room.get(), membership);
      case RoomEvent.Other other when other.type().equals(MESSAGE) -> Handled.DONE;
      case RoomEvent.Other other -> arrivals.other(transaction, room.get(), other);
      case RoomEvent.PowerLevels _ -> Handled.IGNORED;
      case RoomEvent.Malformed _ -> Handled.QUARANTINED;
    };
  }

  /**
   * Somebody wrote something.
   *
   * @param cause the event by which it came: the message, or an edit of it
   */
  private Handled words(Transaction transaction, Room room, RoomEvent.Text text, String cause) {
    if (!text.msgtype().equals("m.text")) {
      return Handled.IGNORED;
    }
    Optional<LetterSubject> answered = Bearings.subject(transaction, text);
    Origin origin =
        new Origin(
            room.roomId(),
            Optional.of(text.eventId()),
            Optional.ofNullable(text.threadRoot()),
            Bearings.answered(room, text),
            text.sender(),
            room.isPrivate());
    Optional<AssemblyId> assembly = Bearings.assembly(transaction, room, text.sender(), answered);
    // What belongs to another assembly has the same numbers, and is not what is meant here.
    Optional<LetterSubject> subject =
        answered.filter(letter -> assembly.filter(letter.assembly()::equals).isPresent());
    Settings settings = settings(transaction, assembly);
    Reading reading =
        parser.read(
            utterance(room, text, subject),
            surroundings.moment(settings.zone()),
            assembly
                .map(
                    id ->
                        bare(
                            transaction,
                            id,
                            subject.flatMap(Bearings::proposal),
                            room,
                            takeReadBack(transaction, id, room, text.sender())))
                .orElse(VoteGrammar.BARE));
    return switch (reading) {
      case Reading.NotForMe _ -> Handled.IGNORED;
      case Reading.Problem problem -> {
        postbox.reply(transaction, origin, settings, problem.message());
        yield Handled.HEARD;
      }
      case Reading.Understood understood -> {
        boolean signed =
            command(
                transaction,
                room,
                origin,
                cause,
                understood.command(),
                assembly,
                subject,
                settings);
        // An edit of what is unsigned is nobody's, so it does nothing a second time.
        yield signed ? Handled.HEARD : Handled.DONE;
      }
    };
  }

  /** Whether it may be kept by whom it came. */
  private boolean command(
      Transaction transaction,
      Room room,
      Origin origin,
      String cause,
      Command command,
      Optional<AssemblyId> assembly,
      Optional<LetterSubject> subject,
      Settings settings) {
    if (!(command instanceof VoteCommand) && postbox.isSilentTowards(transaction, origin)) {
      // Done without a word, it would not be known to be done.
      postbox.hush(transaction, origin, settings);
      return true;
    }
    if (room.isPrivate() && command instanceof ConversationCommand.Choose choose) {
      new Choosing(postbox).choose(transaction, room, origin, choose, settings);
      return true;
    }
    if (assembly.isEmpty()) {
      new Choosing(postbox).unclear(transaction, origin, command, settings);
      return true;
    }
    String roomId = transaction.rooms().roomOf(assembly.get());
    Optional<String> unknownVersion =
        command instanceof ProposalCommand.Propose
            ? People.unknownVersion(transaction, roomId)
            : Optional.empty();
    if (unknownVersion.isPresent()) {
      postbox.refuse(
          transaction,
          origin,
          settings,
          new ConversationMessage.UnknownRoomVersion(unknownVersion.get()));
      return true;
    }
    return run(transaction, assembly.get(), roomId, origin, cause, command, subject);
  }

  /** An edit counts only if it is of the sender's own message: anybody can send one of any. */
  private Handled edited(Transaction transaction, Room room, RoomEvent.Edit edit) {
    return switch (transaction.inbox().authorship(edit.target(), room.roomId(), edit.sender())) {
      case OWN -> ownEdited(transaction, room, edit);
      case ANOTHERS -> Handled.IGNORED;
      case UNKNOWN -> conversationEdited(transaction, room, edit);
    };
  }

  private Handled ownEdited(Transaction transaction, Room room, RoomEvent.Edit edit) {
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
            bare(
                transaction,
                assembly,
                votedOn(transaction, assembly, edit.target()),
                room,
                Optional.empty()));
    Optional<VoteCommand.Cast> now =
        reading instanceof Reading.Understood understood
                && understood.command() instanceof VoteCommand.Cast cast
            ? Optional.of(cast)
            : Optional.empty();
    Origin origin = silent(room, edit.sender());
    run(
        transaction,
        assembly,
        transaction.rooms().roomOf(assembly),
        origin,
        edit.eventId(),
        new VoteCommand.Amend(edit.target(), now),
        Optional.empty());
  }

  /** What may stand without a command's word in this room. */
  private static BareAnswer bare(
      Transaction transaction,
      AssemblyId assembly,
      Optional<ProposalNo> answered,
      Room room,
      Optional<ReadBack> readBack) {
    return new BareBallots(
        transaction.assembly(assembly).proposals(), answered, room.isPrivate(), readBack);
  }

  /**
   * The ballot that was read back before this was said in private. Whatever is said, it waits no
   * longer: a later yes would be to something else.
   */
  private static Optional<ReadBack> takeReadBack(
      Transaction transaction, AssemblyId assembly, Room room, String sender) {
    if (!room.isPrivate()) {
      return Optional.empty();
    }
    Optional<MemberNo> member =
        transaction.assembly(assembly).members().byMatrixId(sender).map(Member::no);
    Optional<ReadBack> waiting = member.flatMap(transaction.readBacks(assembly)::of);
    waiting.ifPresent(_ -> transaction.readBacks(assembly).forget(member.get()));
    return waiting;
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
    // The journal of any assembly knows the causes of all.
    boolean wasDone =
        room.assembly()
            .or(() -> transaction.rooms().assembliesOf(edit.sender()).stream().findFirst())
            .filter(id -> transaction.assembly(id).known(Cause.event(edit.target())))
            .isPresent();
    if (!wasDone) {
      // As if the message had said so at first, so that editing it again does it no more.
      words(transaction, room, asWritten(edit), edit.target());
    }
  }

  /**
   * Of conversation we keep no sender, so nobody can tell whether this is its sender's own edit.
   * Whoever wants something done by it is asked to say so in a message, and nothing is done.
   */
  private Handled conversationEdited(Transaction transaction, Room room, RoomEvent.Edit edit) {
    Settings settings =
        settings(
            transaction, Bearings.assembly(transaction, room, edit.sender(), Optional.empty()));
    Reading reading =
        parser.read(
            utterance(room, asWritten(edit), Optional.empty()),
            surroundings.moment(settings.zone()));
    if (reading instanceof Reading.NotForMe) {
      return Handled.IGNORED;
    }
    postbox.reply(
        transaction,
        silent(room, edit.sender()),
        settings,
        new ConversationMessage.EditOfConversation());
    return Handled.DONE;
  }

  /** The message as it reads now. */
  private static RoomEvent.Text asWritten(RoomEvent.Edit edit) {
    return new RoomEvent.Text(
        edit.target(), edit.sender(), edit.newBody(), "m.text", null, null, Set.of(), null);
  }

  private Handled reacted(Transaction transaction, Room room, RoomEvent.Reaction reaction) {
    Optional<LetterSubject> card = transaction.cards().shownBy(reaction.target());
    if (card.isEmpty() || !card.get().assembly().equals(room.assembly().orElse(null))) {
      return Handled.IGNORED;
    }
    ProposalNo no = Bearings.proposal(card.get()).orElseThrow();
    run(
        transaction,
        card.get().assembly(),
        room.roomId(),
        silent(room, reaction.sender()),
        reaction.eventId(),
        new VoteCommand.React(no, reaction.key()),
        card);
    return Handled.DONE;
  }

  /** A poll of ours, in its own room; any other is other people's. */
  private Handled answered(Transaction transaction, Room room, RoomEvent.PollResponse response) {
    Optional<LetterSubject> poll = transaction.polls().askedBy(response.target());
    if (poll.isEmpty() || !poll.get().assembly().equals(room.assembly().orElse(null))) {
      return Handled.IGNORED;
    }
    run(
        transaction,
        poll.get().assembly(),
        room.roomId(),
        silent(room, response.sender()),
        response.eventId(),
        new VoteCommand.AnswerPoll(Bearings.proposal(poll.get()).orElseThrow(), response.answers()),
        poll);
    return Handled.DONE;
  }

  private Handled redacted(Transaction transaction, Room room, RoomEvent.Redaction redaction) {
    Optional<AssemblyId> assembly =
        Bearings.castIn(transaction, room, redaction.sender(), redaction.target());
    if (assembly.isEmpty()) {
      return Handled.IGNORED;
    }
    run(
        transaction,
        assembly.get(),
        transaction.rooms().roomOf(assembly.get()),
        silent(room, redaction.sender()),
        redaction.eventId(),
        new VoteCommand.Retract(redaction.target()),
        Optional.empty());
    return Handled.DONE;
  }

  private boolean run(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Origin origin,
      String eventId,
      Command command,
      Optional<LetterSubject> subject) {
    Issuer issuer = People.issuer(transaction, assembly, roomId, origin.sender());
    return runner.run(
        transaction,
        new CommandRunner.Addressed(
            assembly,
            roomId,
            Cause.event(eventId),
            subject.flatMap(Bearings::proposal),
            Optional.of(origin)),
        command,
        issuer);
  }

  private Settings settings(Transaction transaction, Optional<AssemblyId> assembly) {
    return assembly
        .map(id -> transaction.assembly(id).settings().current())
        .orElse(surroundings.defaults());
  }

  private Utterance utterance(Room room, RoomEvent.Text text, Optional<LetterSubject> subject) {
    return new Utterance(
        text.body(),
        text.mentions().contains(surroundings.botId()),
        room.isPrivate(),
        subject.isPresent(),
        Optional.ofNullable(text.command())
            .map(c -> new Utterance.Structured(c.name(), c.arguments())));
  }

  /**
   * For what is not a message: it cannot be acknowledged by a reaction, nor answered by a reply.
   */
  private static Origin silent(Room room, String sender) {
    return new Origin(
        room.roomId(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        sender,
        room.isPrivate());
  }

  /** What becomes of the row. */
  enum Handled {
    /** It was a message for us, which whoever wrote it may still change. */
    HEARD,
    /** It was for us. */
    DONE,
    /** It was conversation. */
    IGNORED,
    /** It breaks a rule, and is kept aside for the operator. */
    QUARANTINED
  }
}
