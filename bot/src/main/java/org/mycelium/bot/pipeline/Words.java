package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.conversation.ConversationCommand;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.SwapGrammar;
import org.mycelium.commands.scrip.BarePayment;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.template.BareForm;
import org.mycelium.commands.template.TemplateCommand;
import org.mycelium.commands.testimony.TestimonyCommand;
import org.mycelium.commands.vote.BareBallots;
import org.mycelium.commands.vote.DialogueAnswer;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.commands.vote.RecordingGrammar;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.commands.vote.VoteGrammar;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.room.Room;

/** What somebody wrote: whether it is for the bot, which command it is, and in which assembly. */
final class Words {
  private final Surroundings surroundings;
  private final Parser parser;
  private final Postbox postbox;
  private final CommandRunner runner;

  Words(Surroundings surroundings, Parser parser, Postbox postbox, CommandRunner runner) {
    this.surroundings = surroundings;
    this.parser = parser;
    this.postbox = postbox;
    this.runner = runner;
  }

  /**
   * Somebody wrote something.
   *
   * @param cause the event by which it came: the message, or an edit of it
   */
  Handled said(Transaction transaction, Room room, RoomEvent.Text text, String cause) {
    return said(transaction, room, text, cause, false);
  }

  /** Somebody mended what they had written: no answer to what the bot asked since. */
  Handled mended(Transaction transaction, Room room, RoomEvent.Text text, String cause) {
    return said(transaction, room, text, cause, true);
  }

  private Handled said(
      Transaction transaction, Room room, RoomEvent.Text text, String cause, boolean mended) {
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
    Optional<DialogueAnswer> asked =
        assembly
            .filter(_ -> room.isPrivate() && !mended)
            .flatMap(id -> dialogue(transaction, id, text, subject));
    Reading reading =
        StoryKeeper.saying(transaction, room, text, assembly, subject, surroundings.now())
            .filter(_ -> !mended)
            .orElseGet(() -> read(transaction, room, text, assembly, subject, settings, asked));
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
        // An edit of what is unsigned is nobody's, so it does nothing a second time; nor does one
        // of an answer in a dialogue, but for the word that confirmed a ballot.
        boolean counted =
            !(understood.command() instanceof VoteCommand.AnswerBallot)
                || Bearings.castIn(transaction, room, text.sender(), text.eventId()).isPresent();
        yield signed && counted && !(understood.command() instanceof TestimonyCommand)
            ? Handled.HEARD
            : Handled.DONE;
      }
    };
  }

  private Reading read(
      Transaction transaction,
      Room room,
      RoomEvent.Text text,
      Optional<AssemblyId> assembly,
      Optional<LetterSubject> subject,
      Settings settings,
      Optional<DialogueAnswer> asked) {
    return asked
        .flatMap(dialogue -> dialogue.plainly(text.body()))
        .orElseGet(
            () ->
                parser.read(
                    utterance(room, text, subject),
                    surroundings.moment(settings.zone()),
                    asked
                        .<BareAnswer>map(dialogue -> dialogue)
                        .or(() -> assembly.map(id -> bare(transaction, id, room, text, subject)))
                        .orElse(VoteGrammar.BARE)));
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
        command instanceof ProposalCommand.Propose || command instanceof TemplateCommand.Fill
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
    forgetForm(transaction, assembly.get(), command, origin.sender());
    return runner.run(transaction, assembly.get(), origin, cause, command, subject);
  }

  /**
   * The dialogue in which somebody is asked for a ballot, if this can be an answer in it: what
   * answers the card of something else is not, nor a yes to what was read back meanwhile.
   */
  private Optional<DialogueAnswer> dialogue(
      Transaction transaction,
      AssemblyId assembly,
      RoomEvent.Text text,
      Optional<LetterSubject> answered) {
    return transaction
        .assembly(assembly)
        .members()
        .byMatrixId(text.sender())
        .map(Member::no)
        .filter(
            member ->
                transaction.readBacks(assembly).of(member).isEmpty()
                    && !transaction.pendingPayments(assembly).waits(member)
                    && transaction.pendingForms(assembly).of(member, surroundings.now()).isEmpty())
        .flatMap(transaction.dialogues(assembly)::of)
        .filter(
            dialogue ->
                answered
                    .flatMap(Bearings::proposal)
                    .filter(no -> !no.equals(dialogue.proposal()))
                    .isEmpty())
        .map(dialogue -> new DialogueAnswer(transaction.assembly(assembly).proposals(), dialogue));
  }

  /** What may stand without a command's word in what was said here. */
  private BareAnswer bare(
      Transaction transaction,
      AssemblyId assembly,
      Room room,
      RoomEvent.Text text,
      Optional<LetterSubject> subject) {
    return subject
        .flatMap(Bearings::recording)
        .map(RecordingGrammar::bare)
        .or(() -> subject.flatMap(Bearings::offeredTurn).map(SwapGrammar::bare))
        .orElseGet(
            () ->
                payment(
                    transaction,
                    assembly,
                    room,
                    text.sender(),
                    subject,
                    form(
                        transaction,
                        assembly,
                        room,
                        text.sender(),
                        subject,
                        takeReadBack(transaction, assembly, room, text.sender()))));
  }

  /** What may stand without a command's word in this room. */
  static BareAnswer bare(
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

  /** The same of a payment that was read back; a yes under a card is a vote there. */
  private BareAnswer payment(
      Transaction transaction,
      AssemblyId assembly,
      Room room,
      String sender,
      Optional<LetterSubject> answered,
      BareAnswer otherwise) {
    if (!room.isPrivate()) {
      return otherwise;
    }
    return transaction
        .assembly(assembly)
        .members()
        .byMatrixId(sender)
        .flatMap(
            member -> transaction.pendingPayments(assembly).take(member.no(), surroundings.now()))
        .filter(_ -> answered.isEmpty())
        .<BareAnswer>map(payment -> new BarePayment(payment, otherwise))
        .orElse(otherwise);
  }

  /** The same of a template that is being filled in, unless a ballot was read back since. */
  private BareAnswer form(
      Transaction transaction,
      AssemblyId assembly,
      Room room,
      String sender,
      Optional<LetterSubject> answered,
      Optional<ReadBack> readBack) {
    BareAnswer ballots =
        bare(transaction, assembly, answered.flatMap(Bearings::proposal), room, readBack);
    if (!room.isPrivate() || readBack.isPresent() || answered.isPresent()) {
      return ballots;
    }
    return transaction
        .assembly(assembly)
        .members()
        .byMatrixId(sender)
        .flatMap(member -> transaction.pendingForms(assembly).of(member.no(), surroundings.now()))
        .<BareAnswer>map(form -> new BareForm(form, ballots))
        .orElse(ballots);
  }

  /** What a template was asked about is answered, be it by giving up. */
  private static void forgetForm(
      Transaction transaction, AssemblyId assembly, Command command, String sender) {
    if (command instanceof TemplateCommand.Answer || command instanceof TemplateCommand.Drop) {
      transaction
          .assembly(assembly)
          .members()
          .byMatrixId(sender)
          .ifPresent(member -> transaction.pendingForms(assembly).forget(member.no()));
    }
  }

  Settings settings(Transaction transaction, Optional<AssemblyId> assembly) {
    return assembly
        .map(id -> transaction.assembly(id).settings().current())
        .orElse(surroundings.defaults());
  }

  Utterance utterance(Room room, RoomEvent.Text text, Optional<LetterSubject> subject) {
    return new Utterance(
        text.body(),
        text.mentions().contains(surroundings.botId()),
        room.isPrivate(),
        subject.isPresent(),
        Optional.ofNullable(text.command())
            .map(c -> new Utterance.Structured(c.name(), c.arguments())));
  }
}
