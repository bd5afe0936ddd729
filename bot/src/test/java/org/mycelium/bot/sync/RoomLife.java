package org.mycelium.bot.sync;

import java.util.ArrayList;
import java.util.List;

/** What people do in an assembly's room and in private with its bot, as the homeserver has it. */
final class RoomLife {
  static final List<String> PEOPLE = List.of("@ana:x", "@bo:x", "@chidi:x", "@dita:x");

  static final String ROOM = "!room:x";

  /** The last of each is read back instead of counted, or refused. */
  private static final List<String> RANKINGS =
      List.of("bike > trailer", "3 1 2", "none", "abstain", "biek > van", "bike > bike > boat");

  private static final List<String> SCORES =
      List.of("bike=5 trailer=2 van=0", "5 0 3", "abstain", "bike=9", "boat=1");

  private static final List<String> DOTS =
      List.of("bike=3 van=2", "van=5", "5 0 0", "abstain", "bike=4 van=4");

  private static final List<String> APPROVALS =
      List.of("bike, van", "2", "none", "abstain", "boat");

  private static final List<String> CHOICES = List.of("yes", "no", "abstain");
  private static final List<String> KEYS = List.of("👍", "👎", "🤷", "❤");

  private RoomLife() {}

  /** An event, and the room in which it is. */
  record Sent(String room, String json) {}

  /** What people do. */
  enum Kind {
    TALKS,
    PROPOSES,
    VOTES,
    RANKS,
    SCORES,
    DOTS,
    APPROVES,
    REACTS,
    REPLIES,
    TAPS,
    RECORDS,
    WITNESSES,
    WITHDRAWS,
    EDITS,
    DELETES,
    MISTYPES,
    /** In private, as all that follow. */
    VOTES_APART,
    ANSWERS_APART,
    SEALS,
    UNSEALS;

    /** Whether it is done in the room, where everybody reads it. */
    boolean aloud() {
      return ordinal() < VOTES_APART.ordinal();
    }
  }

  /**
   * What somebody does.
   *
   * @param who their place in {@link #PEOPLE}
   * @param what a number that says on what, or how
   */
  record Happening(Kind kind, int who, int what) {}

  /**
   * The events of a life that begins with proposals of every kind of ballot: yes and no, ranked,
   * scored, dots, approval, sealed.
   */
  static List<Sent> events(List<Happening> life) {
    List<Sent> events = new ArrayList<>();
    events.add(says(0, 0, "!propose Buy a cargo bike"));
    events.add(says(1, 1, "!propose Paint the door"));
    events.add(says(2, 2, "!propose Which one? options: bike, trailer, van, by irv"));
    events.add(says(3, 3, "!propose How good? options: bike, trailer, van, by score"));
    events.add(says(4, 0, "!propose How much? options: bike, trailer, van, by dots"));
    events.add(says(5, 1, "!propose Which ones? options: bike, trailer, van, by approval"));
    events.add(says(6, 2, "!propose Keep Bo as treasurer, sealed"));
    for (Happening one : life) {
      events.add(event(events.size(), one));
    }
    return events;
  }

  private static Sent event(int no, Happening one) {
    int who = one.who();
    String some = "P" + (1 + one.what() % 2);
    String vote = "!vote " + some + (one.what() % 3 == 0 ? " no" : " yes");
    String target = "$e" + one.what() % no;
    return switch (one.kind()) {
      case TALKS -> says(no, who, "about the weather");
      case PROPOSES -> says(no, who, "!propose Something else, " + one.what());
      case VOTES -> says(no, who, vote);
      case RANKS -> says(no, who, "!vote P3 " + any(RANKINGS, one));
      case SCORES -> says(no, who, "!vote P4 " + any(SCORES, one));
      case DOTS -> says(no, who, "!vote P5 " + any(DOTS, one));
      case APPROVES -> says(no, who, "!vote P6 " + any(APPROVALS, one));
      case REACTS -> reacts(no, who, some, any(KEYS, one));
      case REPLIES -> replies(no, who, some, any(CHOICES, one));
      case TAPS ->
          one.what() % 2 == 0
              ? taps(no, who, some, any(CHOICES, one))
              : taps(no, who, "P6", Integer.toString(1 + one.what() % 3));
      case RECORDS -> says(no, who, recording(one));
      case WITNESSES -> says(no, who, "!witness");
      case WITHDRAWS -> says(no, who, "!withdraw P%d vote".formatted(1 + one.what() % 7));
      case MISTYPES -> says(no, who, "!vot yes");
      case EDITS -> edits(no, who, vote, target);
      case DELETES -> deletes(no, who, target);
      case VOTES_APART -> apart(no, who, vote);
      case ANSWERS_APART -> apart(no, who, some + " " + any(CHOICES, one));
      case SEALS -> apart(no, who, "P7 " + any(CHOICES, one));
      case UNSEALS -> apart(no, who, "withdraw P7 vote");
    };
  }

  private static String any(List<String> several, Happening one) {
    return several.get(one.what() % several.size());
  }

  /** Somebody's vote is recorded by who may be themselves, with a witness who may be, too. */
  private static String recording(Happening one) {
    return "!record P%d %s %s, witness %s"
        .formatted(
            1 + one.what() % 2,
            PEOPLE.get(one.what() % PEOPLE.size()),
            one.what() % 3 == 0 ? "no" : "yes",
            PEOPLE.get((one.what() / PEOPLE.size()) % PEOPLE.size()));
  }

  static String apart(int who) {
    return "!apart%d:x".formatted(who);
  }

  static Sent says(int no, int who, String words) {
    return new Sent(ROOM, message(no, who, words));
  }

  static Sent apart(int no, int who, String words) {
    return new Sent(apart(who), message(no, who, words));
  }

  private static String message(int no, int who, String words) {
    return event(
        no, who, "m.room.message", "\"msgtype\":\"m.text\",\"body\":\"%s\"".formatted(words));
  }

  static Sent reacts(int no, int who, String proposal, String key) {
    return aloud(
        no,
        who,
        "m.reaction",
        """
        "m.relates_to":{"rel_type":"m.annotation","event_id":"%s","key":"%s"}"""
            .formatted(DeliveredRoom.card(proposal), key));
  }

  static Sent replies(int no, int who, String proposal, String words) {
    return aloud(
        no,
        who,
        "m.room.message",
        """
        "msgtype":"m.text","body":"%s","m.relates_to":{"m.in_reply_to":{"event_id":"%s"}}"""
            .formatted(words, DeliveredRoom.card(proposal)));
  }

  static Sent taps(int no, int who, String proposal, String answer) {
    return aloud(
        no,
        who,
        "org.matrix.msc3381.poll.response",
        """
        "m.relates_to":{"rel_type":"m.reference","event_id":"%s"},\
        "org.matrix.msc3381.poll.response":{"answers":["%s"]}"""
            .formatted(DeliveredRoom.poll(proposal), answer));
  }

  private static Sent edits(int no, int who, String words, String target) {
    return aloud(
        no,
        who,
        "m.room.message",
        """
        "msgtype":"m.text","body":"* %s","m.new_content":{"msgtype":"m.text","body":"%s"},\
        "m.relates_to":{"rel_type":"m.replace","event_id":"%s"}"""
            .formatted(words, words, target));
  }

  private static Sent deletes(int no, int who, String target) {
    return aloud(no, who, "m.room.redaction", "\"redacts\":\"%s\"".formatted(target));
  }

  private static Sent aloud(int no, int who, String type, String content) {
    return new Sent(ROOM, event(no, who, type, content));
  }

  private static String event(int no, int who, String type, String content) {
    return """
        {"event_id":"$e%d","type":"%s","sender":"%s","origin_server_ts":1,"content":{%s}}"""
        .formatted(no, type, PEOPLE.get(who), content);
  }
}
