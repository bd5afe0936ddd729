package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.conversation.ConversationCommand;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.dispute.DisputeCommand;
import org.mycelium.commands.dispute.DisputeMessage;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.GrammarMessage;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.lot.quota.QuotaDraw;
import org.mycelium.commands.lot.quota.QuotaGrammar;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.SwapGrammar;
import org.mycelium.commands.scrip.PayMessage;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.template.TemplateCommand;
import org.mycelium.commands.testimony.TestimonyCommand;
import org.mycelium.commands.vote.BareBallots;
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
    Optional<AssemblyId> here = Bearings.assembly(transaction, room, text.sender(), answered);
    Answering answering =
        Answering.of(transaction, room, text.sender(), answered, mended, surroundings.now());
    Reading reading =
        answering.heard(
            read(transaction, room, text, here, answered, answering), surroundings.now());
    if (tellsOfDisputes(reading)) {
      // What was written with it is passed over; it is not to be found in the files either.
      transaction.wipe();
    }
    Optional<AssemblyId> assembly = answering.assembly(reading).or(() -> here);
    Optional<LetterSubject> subject = within(assembly, answered);
    Settings settings = settings(transaction, assembly);
    return switch (reading) {
      case Reading.NotForMe _ -> Handled.IGNORED;
      case Reading.Problem problem -> {
        if (room.isPrivate() && !postbox.isSilentTowards(transaction, origin)) {
          if (Answering.answersAdvice(reading)) {
            transaction.pending().toldSo(text.sender());
          } else if (problem.message().readsLikeQuestion()) {
            asking(transaction).advised(assembly, text.sender());
          }
        }
        postbox.reply(transaction, origin, settings, problem.message());
        yield Handled.HEARD;
      }
      case Reading.Understood understood -> {
        if (answering.passesPaymentOver(reading)) {
          postbox.reply(transaction, origin, settings, new PayMessage.PassedOver());
        }
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
        // Alone with the bot the room says who wrote, and a row without an author would say what.
        yield room.isPrivate()
                || (signed && counted && !(understood.command() instanceof TestimonyCommand))
            ? Handled.HEARD
            : Handled.DONE;
      }
    };
  }

  private static boolean tellsOfDisputes(Reading reading) {
    return switch (reading) {
      case Reading.Problem problem ->
          problem.message() instanceof DisputeMessage
              || (problem.message() instanceof PayMessage.NotAnswered(var said)
                  && said instanceof DisputeMessage);
      case Reading.Understood understood ->
          understood.command() instanceof DisputeCommand command
              && !(command instanceof DisputeCommand.Show);
      case Reading.NotForMe _ -> false;
    };
  }

  /** What belongs to another assembly has the same numbers, and is not what is meant here. */
  private static Optional<LetterSubject> within(
      Optional<AssemblyId> assembly, Optional<LetterSubject> answered) {
    return answered.filter(letter -> assembly.filter(letter.assembly()::equals).isPresent());
  }

  private Reading read(
      Transaction transaction,
      Room room,
      RoomEvent.Text text,
      Optional<AssemblyId> assembly,
      Optional<LetterSubject> answered,
      Answering answering) {
    Optional<LetterSubject> subject = within(assembly, answered);
    BareAnswer answers = answering.reader();
    BareAnswer votes =
        assembly.map(id -> bare(transaction, id, room, subject)).orElse(VoteGrammar.BARE);
    return (text.command() == null ? answers.plainly(text.body()) : Optional.<Reading>empty())
        .orElseGet(
            () ->
                seeming(
                    transaction,
                    room,
                    assembly,
                    text.body(),
                    parser.read(
                        utterance(room, text, subject),
                        surroundings.moment(settings(transaction, assembly).zone()),
                        answers.orElse(answering.butLate(assembly, text.body(), votes)))));
  }

  /** Where nothing was found, but a draw asks for answers, it says which. */
  private static Reading seeming(
      Transaction transaction,
      Room room,
      Optional<AssemblyId> assembly,
      String text,
      Reading read) {
    return read instanceof Reading.Problem(GrammarMessage.NoCommand _)
        ? assembly
            .map(id -> asking(transaction.assembly(id), room))
            .filter(asking -> !asking.isEmpty())
            .flatMap(asking -> QuotaGrammar.seeming(text, asking))
            .<Reading>map(Reading.Problem::new)
            .orElse(read)
        : read;
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
      asking(transaction).hushed(assembly, origin, command);
      return true;
    }
    if (room.isPrivate() && command instanceof ConversationCommand.Choose choose) {
      new Choosing(postbox)
          .choose(transaction, room, origin, choose, settings)
          .ifPresent(chosen -> asking(transaction).chose(origin.sender(), chosen));
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
    return runner.run(transaction, assembly.get(), origin, cause, command, subject);
  }

  /** What may stand without a command's word in what was said here. */
  private static BareAnswer bare(
      Transaction transaction, AssemblyId assembly, Room room, Optional<LetterSubject> subject) {
    return subject
        .flatMap(Bearings::recording)
        .map(RecordingGrammar::bare)
        .or(() -> subject.flatMap(Bearings::offeredTurn).map(SwapGrammar::bare))
        .orElseGet(() -> bare(transaction, assembly, subject.flatMap(Bearings::proposal), room));
  }

  /** What may stand without a command's word in this room. */
  static BareAnswer bare(
      Transaction transaction, AssemblyId assembly, Optional<ProposalNo> answered, Room room) {
    Tx tx = transaction.assembly(assembly);
    BareBallots ballots = new BareBallots(tx.proposals(), answered, room.isPrivate());
    List<QuotaDraw> asking = asking(tx, room);
    return asking.isEmpty()
        ? ballots
        : line ->
            ballots
                .read(line)
                .or(() -> QuotaGrammar.ofMyself(line))
                .or(() -> QuotaGrammar.answering(line, asking));
  }

  /** The draws that ask for what people are, where only the bot reads it. */
  private static List<QuotaDraw> asking(Tx tx, Room room) {
    return tx.lots().quotas().open().stream()
        .filter(draw -> room.isPrivate() && draw.stage() == QuotaDraw.Stage.ASKING)
        .toList();
  }

  private Asking asking(Transaction transaction) {
    return new Asking(transaction, postbox, surroundings.now());
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
