package org.mycelium.bot.console;

import java.util.List;
import java.util.stream.Stream;
import org.mycelium.bot.console.transcript.Step;
import tools.jackson.databind.node.ObjectNode;

/** Turns what people do into events of a homeserver. Not thread-safe. */
final class Acts {
  private final Loopback homeserver;

  Acts(Loopback homeserver) {
    this.homeserver = homeserver;
  }

  /**
   * Does it.
   *
   * @throws Impossible if a homeserver would not let it happen
   */
  void perform(Step.Act act) throws Impossible {
    switch (act) {
      case Step.Says says -> says(says);
      case Step.Answers answers -> answers(answers);
      case Step.Edits edits -> edits(edits);
      case Step.Deletes deletes -> deletes(deletes);
      case Step.Reacts reacts -> reacts(reacts);
      case Step.Unreacts unreacts -> unreacts(unreacts);
      case Step.Polls polls -> polls(polls);
      case Step.Sends sends ->
          homeserver.sendRaw(
              homeserver.roomOf(sends.who(), sends.where()), sends.who(), sends.json());
      case Step.Empowers empowers ->
          homeserver.empower(
              homeserver.roomOf(empowers.who(), empowers.where()),
              empowers.who(),
              empowers.whom().equals("bot") ? homeserver.botId() : Loopback.userId(empowers.whom()),
              empowers.level());
      case Step.Joins joins -> homeserver.join(joins.who(), joins.where());
      case Step.Intrudes intrudes -> homeserver.intrude(intrudes.who(), intrudes.whose());
      case Step.Leaves leaves -> homeserver.leave(leaves.who(), leaves.where());
      case Step.Renames renames ->
          homeserver.rename(renames.who(), renames.where(), renames.name());
    }
  }

  private void says(Step.Says says) throws Impossible {
    LoopbackRoom room = homeserver.roomOf(says.who(), says.where());
    write(room, says.who(), message(says.text()));
  }

  private void answers(Step.Answers answers) throws Impossible {
    LoopbackRoom room = homeserver.roomOf(answers.who(), answers.where());
    String target = target(room, answers.target());
    ObjectNode message = message(answers.text());
    write(
        room,
        answers.who(),
        answers.inThread()
            ? ClientEvents.threaded(message, target)
            : ClientEvents.reply(message, target));
  }

  private void edits(Step.Edits edits) throws Impossible {
    LoopbackRoom room = homeserver.roomOf(edits.who(), edits.where());
    String original = latest(room, edits.who());
    homeserver.send(
        room, edits.who(), "m.room.message", ClientEvents.edit(message(edits.text()), original));
  }

  private void deletes(Step.Deletes deletes) throws Impossible {
    LoopbackRoom room = homeserver.roomOf(deletes.who(), deletes.where());
    redact(room, deletes.who(), latest(room, deletes.author()));
  }

  private void reacts(Step.Reacts reacts) throws Impossible {
    LoopbackRoom room = homeserver.roomOf(reacts.who(), reacts.where());
    String target = target(room, reacts.target());
    String event =
        homeserver.send(
            room, reacts.who(), "m.reaction", ClientEvents.reaction(target, reacts.key()));
    room.rememberReaction(Loopback.userId(reacts.who()), target, reacts.key(), event);
  }

  private void polls(Step.Polls polls) throws Impossible {
    LoopbackRoom room = homeserver.roomOf(polls.who(), polls.where());
    LoopbackRoom.Poll poll =
        room.poll(polls.target())
            .orElseThrow(
                () ->
                    new Impossible(
                        "There is no poll on %s in %s.".formatted(polls.target(), room.name())));
    // What the poll does not show a client could still send.
    List<String> answers =
        Stream.of(polls.answer().split(", "))
            .filter(words -> !words.isEmpty())
            .map(words -> poll.answers().getOrDefault(words, words))
            .toList();
    String event =
        homeserver.send(
            room,
            polls.who(),
            "org.matrix.msc3381.poll.response",
            ClientEvents.pollResponse(poll.eventId(), answers));
    room.rememberLatest(Loopback.userId(polls.who()), event);
  }

  private void unreacts(Step.Unreacts unreacts) throws Impossible {
    LoopbackRoom room = homeserver.roomOf(unreacts.who(), unreacts.where());
    String target = target(room, unreacts.target());
    String reaction =
        room.takeReaction(Loopback.userId(unreacts.who()), target, unreacts.key())
            .orElseThrow(
                () ->
                    new Impossible(
                        "%s has no %s on %s to take away."
                            .formatted(unreacts.who(), unreacts.key(), unreacts.target())));
    redact(room, unreacts.who(), reaction);
  }

  private void redact(LoopbackRoom room, String who, String eventId) {
    homeserver.send(room, who, "m.room.redaction", ClientEvents.redaction(eventId));
  }

  private void write(LoopbackRoom room, String who, ObjectNode message) {
    String event = homeserver.send(room, who, "m.room.message", message);
    room.rememberLatest(Loopback.userId(who), event);
  }

  private ObjectNode message(String text) {
    return ClientEvents.message(text, homeserver.botId());
  }

  /** The event of a card, or of somebody's last message. */
  private String target(LoopbackRoom room, String target) throws Impossible {
    if (target.matches("P\\d+")) {
      return room.card(target)
          .orElseThrow(
              () -> new Impossible("There is no card of " + target + " in " + room.name() + "."));
    }
    return latest(room, target);
  }

  private String latest(LoopbackRoom room, String who) throws Impossible {
    return room.latestOf(who.equals("bot") ? homeserver.botId() : Loopback.userId(who))
        .orElseThrow(
            () -> new Impossible(who + " has written nothing in " + room.name() + " yet."));
  }
}
