package org.mycelium.bot.pipeline;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mycelium.bot.matrix.Mentions;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.chart.Sketch;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Text;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.room.Room;
import org.mycelium.storage.secrecy.Envelopes;

/** Turns what is to be said into rows of the outbox, rendered, with their transaction ids fixed. */
final class Postbox {
  /** How we say "counted" without saying what. */
  static final String COUNTED = "✅";

  private static final int TRANSACTION_ID_BYTES = 16;

  private final Surroundings surroundings;
  private final Speech speech;
  private final AnswerBudget budget;

  Postbox(Surroundings surroundings, Speech speech) {
    this.surroundings = surroundings;
    this.speech = speech;
    this.budget = new AnswerBudget(surroundings);
  }

  /** Answers quietly where something was said, as far as whoever said it is still answered. */
  void reply(Transaction transaction, Origin origin, Settings settings, Message message) {
    granted(transaction, origin, message)
        .ifPresent(answer -> answer(transaction, origin, settings, answer));
  }

  /** Answers in private with what is told only until a vote closes, such as a receipt. */
  void confide(
      Transaction transaction,
      AssemblyId assembly,
      Origin origin,
      Settings settings,
      Effect.Confide confidence) {
    if (!origin.inPrivate()) {
      throw new IllegalStateException("a confidence in a room of many");
    }
    step(transaction, origin, confidence.message())
        .ifPresent(
            answer -> {
              Text text = speech.say(answer, settings);
              MessageContents notice = MessageContents.notice(text.plain(), text.html());
              transaction
                  .outbox()
                  .add(
                      Letter.send(
                              origin.roomId(),
                              "m.room.message",
                              answering(notice, origin).json(),
                              transactionId())
                          .about(assembly, Optional.of(Envelopes.subject(confidence.proposal()))),
                      surroundings.now());
            });
  }

  /** Tells somebody that there will be no answers for a while, if they do not know it yet. */
  void hush(Transaction transaction, Origin origin, Settings settings) {
    reply(transaction, origin, settings, enough(transaction, origin));
  }

  /** Whether nothing that somebody asks for there is done for now, so that nobody hears of it. */
  boolean isSilentTowards(Transaction transaction, Origin origin) {
    return budget.isSpent(transaction, origin);
  }

  /** Whether the next step of a ballot would not be heard of. */
  boolean isSilentInSteps(Transaction transaction, Origin origin) {
    return budget.isStepSpent(transaction, origin);
  }

  /** What the room sees on account of somebody is as good as an answer. */
  void seen(Transaction transaction, Origin origin) {
    budget.count(transaction, origin);
  }

  private Optional<Message> granted(Transaction transaction, Origin origin, Message message) {
    return switch (budget.take(transaction, origin)) {
      case ANSWER -> Optional.of(message);
      case NOTICE -> Optional.of(enough(transaction, origin));
      case SILENCE -> Optional.empty();
    };
  }

  /** What is confided, a step of a ballot or what became of it. */
  private Optional<Message> step(Transaction transaction, Origin origin, Message message) {
    return switch (budget.takeStep(transaction, origin)) {
      case ANSWER -> Optional.of(message);
      case NOTICE ->
          Optional.of(new ConversationMessage.Enough(budget.stepsUntil(transaction, origin)));
      case SILENCE -> Optional.empty();
    };
  }

  private ConversationMessage enough(Transaction transaction, Origin origin) {
    return new ConversationMessage.Enough(budget.until(transaction, origin));
  }

  private void answer(Transaction transaction, Origin origin, Settings settings, Message message) {
    boolean addressed = origin.inPrivate() || origin.eventId().isPresent();
    Text text =
        speech.say(
            addressed ? message : new ConversationMessage.To(nameOf(transaction, origin), message),
            settings);
    MessageContents notice = MessageContents.notice(text.plain(), text.html());
    send(transaction, origin.roomId(), answering(notice, origin).json());
  }

  /**
   * Says why nothing was done: in private where there is a private room, else as a short reply in
   * place.
   */
  void refuse(Transaction transaction, Origin origin, Settings settings, Message why) {
    Optional<String> apart = apart(transaction, origin);
    if (apart.isEmpty()) {
      reply(transaction, origin, settings, why);
      return;
    }
    granted(transaction, origin, why)
        .ifPresent(answer -> say(transaction, apart.get(), settings, answer));
  }

  /** Whether nobody but they read why nothing was done. */
  boolean refusesInPrivate(Transaction transaction, Origin origin) {
    return origin.inPrivate() || apart(transaction, origin).isPresent();
  }

  /** Where somebody is told alone what does not count of what they said before others. */
  private static Optional<String> apart(Transaction transaction, Origin origin) {
    return origin.inPrivate() ? Optional.empty() : transaction.rooms().privateWith(origin.sender());
  }

  /** Marks what was said as counted; what comes in a flood is counted unmarked. */
  void acknowledge(Transaction transaction, Origin origin, Settings settings) {
    if (origin.eventId().isEmpty()) {
      return;
    }
    switch (budget.take(transaction, origin)) {
      case ANSWER -> mark(transaction, origin.roomId(), origin.eventId().get());
      case NOTICE -> answer(transaction, origin, settings, enough(transaction, origin));
      case SILENCE -> {}
    }
  }

  private void mark(Transaction transaction, String roomId, String event) {
    String reaction = MessageContents.reaction(event, COUNTED);
    transaction
        .outbox()
        .add(Letter.send(roomId, "m.reaction", reaction, transactionId()), surroundings.now());
  }

  /** Says something to the assembly's room. */
  void announce(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Effect.Announce announcement,
      Settings settings,
      Tx tx) {
    Text text = speech.say(announcement.message(), settings);
    MessageContents contents =
        switch (announcement.loudness()) {
          case QUIET -> MessageContents.notice(text.plain(), text.html());
          case LOUD ->
              MessageContents.text(text.plain(), text.html())
                  .mentioning(Mentions.fitting(ids(tx.members().these(announcement.mentions()))));
        };
    transaction
        .outbox()
        .add(
            Letter.send(roomId, "m.room.message", contents.json(), transactionId())
                .about(assembly, announcement.about().map(Object::toString)),
            surroundings.now());
  }

  /** Says something to one person: in private where there is a private room, else by name. */
  void whisper(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Effect.Whisper whisper,
      Settings settings,
      Tx tx) {
    Text text = speech.say(whisper.message(), settings);
    Member person = tx.members().get(whisper.to());
    MessageContents contents =
        MessageContents.text(text.plain(), text.html())
            .mentioning(Mentions.fitting(ids(List.of(person))));
    transaction
        .outbox()
        .add(
            Letter.send(
                    transaction.rooms().privateWith(person.matrixId()).orElse(roomId),
                    "m.room.message",
                    contents.json(),
                    transactionId())
                .about(assembly, Optional.empty()),
            surroundings.now());
  }

  /** Asks somebody by name, in a message to which an answer is about this subject. */
  void ask(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Member person,
      Message message,
      String subject,
      Settings settings) {
    Text text = speech.say(message, settings);
    transaction
        .outbox()
        .add(
            Letter.send(
                    roomId,
                    "m.room.message",
                    MessageContents.text(text.plain(), text.html())
                        .mentioning(Mentions.fitting(ids(List.of(person))))
                        .json(),
                    transactionId())
                .about(assembly, Optional.of(subject)),
            surroundings.now());
  }

  /** Tells each in private what concerns them, and the room what everybody may know. */
  void tellEach(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Effect.TellEach told,
      Settings settings,
      Tx tx) {
    List<MemberNo> byName = new ArrayList<>();
    for (Effect.TellEach.Told one : told.each()) {
      Optional<String> apart =
          transaction.rooms().privateWith(tx.members().get(one.to()).matrixId());
      if (apart.isPresent()) {
        Text text = speech.say(one.message(), settings);
        send(transaction, apart.get(), MessageContents.text(text.plain(), text.html()).json());
      } else {
        byName.add(one.to());
      }
    }
    announce(
        transaction,
        assembly,
        roomId,
        new Effect.Announce(
            told.aloud(),
            byName.isEmpty() ? Effect.Loudness.QUIET : Effect.Loudness.LOUD,
            byName,
            Optional.empty()),
        settings,
        tx);
  }

  /**
   * Tells one person what nobody else is to read: in private; where there is no private room,
   * something else in the assembly's room, by name.
   */
  void discreetly(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Effect.Discreet discreet,
      Settings settings,
      Tx tx) {
    boolean apart =
        transaction.rooms().privateWith(tx.members().get(discreet.to()).matrixId()).isPresent();
    whisper(
        transaction,
        assembly,
        roomId,
        new Effect.Whisper(discreet.to(), apart ? discreet.message() : discreet.inRoom()),
        settings,
        tx);
  }

  /** Tells one person in private, if there is a private room: the assembly's room names nobody. */
  void apart(
      Transaction transaction, AssemblyId assembly, Effect.Apart apart, Settings settings, Tx tx) {
    transaction
        .rooms()
        .privateWith(tx.members().get(apart.to()).matrixId())
        .ifPresent(
            room ->
                whisper(
                    transaction,
                    assembly,
                    room,
                    new Effect.Whisper(apart.to(), apart.message()),
                    settings,
                    tx));
  }

  /** A quiet message to a room, answering nothing. */
  void say(Transaction transaction, String roomId, Settings settings, Message message) {
    Text text = speech.say(message, settings);
    send(transaction, roomId, MessageContents.notice(text.plain(), text.html()).json());
  }

  /** Whether somebody is still answered there; who is not any more is told so once. */
  boolean isGranted(Transaction transaction, Origin origin, Settings settings) {
    return switch (budget.take(transaction, origin)) {
      case ANSWER -> true;
      case NOTICE -> {
        answer(transaction, origin, settings, enough(transaction, origin));
        yield false;
      }
      case SILENCE -> false;
    };
  }

  /** What is in a file, in the language of these settings. */
  String inFull(Attachment.Writing writing, Settings settings) {
    return speech.inFull(writing, settings);
  }

  /** A chart in the language of these settings. */
  Sketch sketch(Chart chart, Settings settings) {
    return speech.sketch(chart, settings);
  }

  /** Words in the language of these settings. */
  Text words(Message message, Settings settings) {
    return speech.say(message, settings);
  }

  /** A new transaction id: fixed from now on, whatever happens to the process. */
  String transactionId() {
    return HexFormat.of().formatHex(surroundings.entropy().bytes(TRANSACTION_ID_BYTES));
  }

  private void send(Transaction transaction, String roomId, String content) {
    transaction
        .outbox()
        .add(Letter.send(roomId, "m.room.message", content, transactionId()), surroundings.now());
  }

  /** As an answer, where something was said. */
  static MessageContents answering(MessageContents contents, Origin origin) {
    if (origin.eventId().isEmpty()) {
      return contents;
    }
    String event = origin.eventId().get();
    return origin
        .threadRoot()
        .map(root -> contents.inThreadReplyingTo(root, event))
        .orElseGet(() -> contents.inReplyTo(event));
  }

  private static String nameOf(Transaction transaction, Origin origin) {
    return transaction
        .rooms()
        .find(origin.roomId())
        .flatMap(Room::assembly)
        .flatMap(id -> transaction.assembly(id).members().byMatrixId(origin.sender()))
        .map(Member::displayName)
        .orElse(origin.sender());
  }

  private static List<String> ids(List<Member> members) {
    return members.stream().map(Member::matrixId).filter(id -> !id.isEmpty()).toList();
  }
}
