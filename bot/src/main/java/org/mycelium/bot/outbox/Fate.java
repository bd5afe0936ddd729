package org.mycelium.bot.outbox;

import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.storage.outbox.Letter.Kind;

/** What became of a letter. */
sealed interface Fate {
  /** The homeserver has it, as this event. */
  record Sent(String eventId) implements Fate {}

  /** It is done, and is no event, or none that we know. */
  record Done() implements Fate {}

  /** It can never be sent, and why. */
  record Wedged(Reason reason, String words) implements Fate {}

  /** Why a letter can never be sent. */
  enum Reason {
    /** The bot has not the right, or is not in the room. */
    FORBIDDEN,
    /** The homeserver takes no event of that size. */
    TOO_LARGE,
    /** There is no such room. */
    NO_ROOM,
    /** What it edits or answers can never be sent. */
    LOST,
    /** The homeserver refused it for another reason. */
    REFUSED
  }

  /** What becomes of a letter of this kind that follows one which can never be sent. */
  static Fate ofLost(Kind kind) {
    return switch (kind) {
      case PIN, UNPIN -> new Done();
      case SEND, STATE, JOIN, LEAVE -> new Wedged(Reason.LOST, "what it follows can never be sent");
    };
  }

  /** What a refusal makes of a letter of this kind. */
  static Fate of(Kind kind, MatrixException.Refused refusal) {
    // It is there already, from a try of which we never heard.
    boolean isThere = refusal.errcode().equals("M_DUPLICATE_ANNOTATION");
    return switch (kind) {
      // Wherever we cannot leave, we are not; and a pin is a courtesy, done where it is allowed.
      case LEAVE, PIN, UNPIN -> new Done();
      case SEND, STATE, JOIN -> isThere ? new Done() : new Wedged(reason(refusal), words(refusal));
    };
  }

  private static Reason reason(MatrixException.Refused refusal) {
    return switch (refusal.errcode()) {
      case "M_FORBIDDEN", "M_GUEST_ACCESS_FORBIDDEN", "M_USER_DEACTIVATED" -> Reason.FORBIDDEN;
      case "M_TOO_LARGE" -> Reason.TOO_LARGE;
      case "M_NOT_FOUND", "M_UNKNOWN_ROOM" -> Reason.NO_ROOM;
      default -> refusal.status() == 413 ? Reason.TOO_LARGE : Reason.REFUSED;
    };
  }

  private static String words(MatrixException.Refused refusal) {
    return (refusal.status() + " " + refusal.errcode() + " " + refusal.error()).strip();
  }
}
