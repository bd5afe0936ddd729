package org.mycelium.bot.trial;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mycelium.bot.matrix.MatrixException;

/**
 * The story that is played: people decide about a cargo bike, a meeting day and a wall, and write
 * their commands in every way there is. Each step waits until the person concerned has seen its
 * effect in their own client.
 */
final class ShortAssembly {
  /** What the room is called. */
  static final String ROOM = "Oak Street assembly";

  private static final String COUNTED = "✅";
  private static final Duration BY_THE_CLOCK = Duration.ofSeconds(15);

  /** What a close by the clock may take beyond its time. */
  private static final Duration SLACK = Duration.ofSeconds(30);

  private final Cast cast;
  private final Progress progress;
  private final String room;
  private final Map<Person, String> chats = new LinkedHashMap<>();

  private ShortAssembly(Cast cast, Progress progress, String room) {
    this.cast = cast;
    this.progress = progress;
    this.room = room;
  }

  /** Sets the stage: the assembly's room with the bot in it. */
  static ShortAssembly open(Cast cast, Progress progress) throws MatrixException, TrialFailure {
    progress.scene("Ana opens a room for her neighbours and the bot");
    String room = cast.ana().createsRoom(ROOM);
    for (Person neighbour : cast.neighbours()) {
      cast.ana().invites(room, neighbour.id());
      neighbour.joins(room);
    }
    cast.ana().makesModerator(room, cast.botId());
    cast.ana().invites(room, cast.botId());
    cast.ana().sees(room, "the bot's greeting", m -> m.sender().equals(cast.botId()));
    return new ShortAssembly(cast, progress, room);
  }

  /** Plays it. */
  void play() throws MatrixException, TrialFailure {
    buyABike();
    outsiders();
    closeEarly();
    closeByTheClock();
    consent();
    mended();
    lookBack();
    leaveOneOpen();
  }

  /** What it looks like to the people in it: the room to Ana, each chat to its owner. */
  Transcript transcript() throws MatrixException {
    Transcript transcript = new Transcript(cast.botId(), ZoneId.systemDefault(), progress.scenes());
    transcript.room(cast.ana().view(room));
    chats.forEach((person, chat) -> transcript.chat(person.name(), person.view(chat)));
    return transcript;
  }

  private void buyABike() throws MatrixException, TrialFailure {
    progress.scene("Ana makes a proposal; each votes in their own way");
    cast.ana()
        .says(
            room,
            """
            /propose Buy a cargo bike, for 2d
            The used one at the repair shop, 900 EUR from the tools line.
            Instead of: borrowing a van every Saturday.""");
    String card = card(cast.eli(), "P1");
    counts(cast.bo(), room, cast.bo().says(room, "/vote yes because it carries the food boxes"));
    counts(
        cast.eli(),
        room,
        cast.eli().replies(room, card, "no because we have nowhere dry to keep it"));
    answers(cast.dana(), room, cast.dana().says(room, "/vot yes"), "!vote");
    answers(cast.dana(), room, cast.dana().says(room, "/close"), "P1");
    cast.dana().reacts(room, card, "👍");
    privately(cast.chidi(), "yes");
    counts(
        cast.bo(),
        room,
        cast.bo().says(room, "!vote abstain because I would like to try one first"));
  }

  private void outsiders() throws MatrixException, TrialFailure {
    progress.scene("Fay comes late, Gil is no member: no vote for them");
    cast.ana().invites(room, cast.fay().id());
    cast.fay().joins(room);
    answers(cast.fay(), room, cast.fay().says(room, "/vote yes"), "P1");
    String chat = chat(cast.gil());
    answers(cast.gil(), chat, cast.gil().says(chat, "vote P1 no"), "member");
  }

  private void closeEarly() throws MatrixException, TrialFailure {
    progress.scene("The last vote comes in; nothing is left to wait for");
    counts(cast.ana(), room, cast.ana().mentions(room, cast.botId(), cast.botName(), "vote yes"));
    cast.bo().says(room, "/close");
    sees(cast.bo(), "Passed: P1");
  }

  private void closeByTheClock() throws MatrixException, TrialFailure {
    progress.scene("Bo proposes another day; the clock closes the vote");
    cast.bo().says(room, "!propose Meet on Thursdays instead of Sundays, for 15s");
    String card = card(cast.dana(), "P2");
    long closesAt = System.nanoTime() + BY_THE_CLOCK.toNanos();
    cast.dana().reacts(room, card, "👎");
    counts(
        cast.ana(),
        room,
        cast.ana().says(room, "//vote no because two of us work late on Thursdays"));
    counts(cast.bo(), room, cast.bo().says(room, "!vote yes"));
    cast.dana()
        .mentions(
            room,
            cast.botId(),
            cast.botName(),
            "propose Paint the hall green, by consent\nWith the paint that is left in the cellar.");
    card(cast.eli(), "P3");
    answers(cast.eli(), room, cast.eli().says(room, "/open"), "P3");
    cast.bo()
        .sees(
            room,
            "the result of P2",
            m -> isBots(m) && m.text().contains("P2") && m.text().contains("Did not pass"),
            BY_THE_CLOCK.plus(SLACK),
            () -> progress.countdown("P2 closes", closesAt));
  }

  private void consent() throws MatrixException, TrialFailure {
    progress.scene("A proposal that needs consent, and Eli objects");
    String card = card(cast.bo(), "P3");
    counts(cast.dana(), room, cast.dana().says(room, "/vote yes"));
    counts(cast.fay(), room, cast.fay().says(room, "!votar sí"));
    cast.bo().reacts(room, card, "👍");
    cast.ana().reacts(room, card, "👍");
    privately(cast.chidi(), "abstain");
    counts(
        cast.eli(),
        room,
        cast.eli().says(room, "/vote objection because that paint gives off fumes for weeks"));
    cast.dana().says(room, "/close");
    sees(cast.dana(), "Did not pass: P3");
  }

  private void mended() throws MatrixException, TrialFailure {
    progress.scene("Chidi proposes it again, mended");
    cast.chidi()
        .fillsIn(
            room,
            cast.botId(),
            "/propose Paint the hall green with lime paint --rule consent",
            "propose",
            Map.of("title", "Paint the hall green with lime paint", "rule", "consent"));
    String card = card(cast.eli(), "P4");
    counts(cast.eli(), room, cast.eli().replies(room, card, "yes because lime paint has no fumes"));
    for (Person person : cast.allBut(cast.eli())) {
      person.reacts(room, card, "👍");
    }
    cast.fay().says(room, "/close");
    sees(cast.fay(), "Passed: P4");
  }

  private void lookBack() throws MatrixException, TrialFailure {
    progress.scene("What was decided stays readable");
    answers(cast.fay(), room, cast.fay().says(room, "/decisions"), "D2");
    answers(cast.bo(), room, cast.bo().says(room, "/decision D1"), "D1");
    for (String no : List.of("P1", "P2", "P3", "P4")) {
      cast.ana()
          .sees(
              room,
              "the card of " + no + " in its last form",
              m -> isCard(m, no) && m.edits() > 0 && m.text().contains("Closed"));
    }
  }

  private void leaveOneOpen() throws MatrixException, TrialFailure {
    progress.scene("One vote stays open");
    cast.eli()
        .says(
            room,
            """
            /propose Plant a fig tree behind the hall, by 2/3, quorum 1/3
            It wants sun, and the wall there has it all afternoon.""");
    card(cast.ana(), "P5");
  }

  /** The person's private chat with the bot, in which it has greeted them. */
  private String chat(Person person) throws MatrixException, TrialFailure {
    String known = chats.get(person);
    if (known != null) {
      return known;
    }
    String chat = person.opensChat(cast.botId());
    person.sees(chat, "the bot's greeting in private", this::isBots);
    chats.put(person, chat);
    return chat;
  }

  /** The person votes in private. */
  private void privately(Person person, String vote) throws MatrixException, TrialFailure {
    String chat = chat(person);
    counts(person, chat, person.says(chat, vote));
  }

  /** The person waits for a proposal's card; returns its event id. */
  private String card(Person person, String no) throws MatrixException, TrialFailure {
    return person.sees(room, "the card of " + no, m -> isCard(m, no)).eventId();
  }

  private boolean isCard(Shown message, String no) {
    return isBots(message) && message.replyTo() == null && message.text().startsWith(no + " ·");
  }

  /** The person waits until the bot has marked what they said as counted. */
  private void counts(Person person, String where, String eventId)
      throws MatrixException, TrialFailure {
    person.sees(
        where,
        COUNTED + " on what they said",
        m -> m.eventId().equals(eventId) && m.hasReaction(COUNTED, cast.botId()));
  }

  /** The person waits for the bot's answer to what they said. */
  private void answers(Person person, String where, String eventId, String words)
      throws MatrixException, TrialFailure {
    person.sees(
        where,
        "an answer with \"" + words + "\" to what they said",
        m -> isBots(m) && eventId.equals(m.replyTo()) && m.text().contains(words));
  }

  private void sees(Person person, String words) throws MatrixException, TrialFailure {
    person.sees(
        room,
        "the bot say \"" + words + "\"",
        m -> isBots(m) && m.replyTo() == null && m.text().contains(words));
  }

  private boolean isBots(Shown message) {
    return message.sender().equals(cast.botId());
  }
}
