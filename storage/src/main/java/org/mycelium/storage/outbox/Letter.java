package org.mycelium.storage.outbox;

import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;

/**
 * Something to be sent, rendered, with its transaction id fixed.
 *
 * @param eventType for SEND and STATE; empty otherwise
 * @param stateKey for STATE; empty otherwise
 * @param content JSON; may hold {@link #FOLLOWED} where the id of the followed letter's event goes
 * @param assembly whose subject it is about
 * @param subject what a reply to it is about, such as P3
 * @param follows the letter whose event this one edits or pins
 */
public record Letter(
    String roomId,
    Kind kind,
    String eventType,
    Optional<String> stateKey,
    String content,
    String transactionId,
    Optional<AssemblyId> assembly,
    Optional<String> subject,
    Optional<Long> follows) {
  /**
   * Stands in content for the id of the followed letter's event, which is known only once that was
   * sent.
   */
  public static final String FOLLOWED = "$followed";

  /** The type of what takes an event back. */
  private static final String REDACTION = "m.room.redaction";

  /** What is done with it. */
  public enum Kind {
    /** An event is sent. */
    SEND,
    /** State is set. */
    STATE,
    /** The room is joined. */
    JOIN,
    /** The room is left, or its invitation declined. */
    LEAVE,
    /** The followed event is pinned. */
    PIN,
    /** The followed event is no longer pinned. */
    UNPIN
  }

  /** An event to be sent. */
  public static Letter send(String roomId, String eventType, String content, String transactionId) {
    return of(roomId, Kind.SEND, eventType, Optional.empty(), content, transactionId);
  }

  /** What a letter became is to be taken back, if it became anything. */
  public static Letter redaction(String roomId, long letter, String transactionId) {
    String content = "{\"redacts\":\"" + FOLLOWED + "\"}";
    return send(roomId, REDACTION, content, transactionId).following(letter);
  }

  /** State to be set. */
  public static Letter state(
      String roomId, String eventType, String stateKey, String content, String transactionId) {
    return of(roomId, Kind.STATE, eventType, Optional.of(stateKey), content, transactionId);
  }

  /** A room to be joined. */
  public static Letter join(String roomId, String transactionId) {
    return of(roomId, Kind.JOIN, "", Optional.empty(), "", transactionId);
  }

  /** A room to be left, or an invitation to be declined. */
  public static Letter leave(String roomId, String transactionId) {
    return of(roomId, Kind.LEAVE, "", Optional.empty(), "", transactionId);
  }

  /** A letter's event to be pinned. */
  public static Letter pin(String roomId, long letter, String transactionId) {
    return of(roomId, Kind.PIN, "", Optional.empty(), "", transactionId).following(letter);
  }

  /** A letter's event to be unpinned. */
  public static Letter unpin(String roomId, long letter, String transactionId) {
    return of(roomId, Kind.UNPIN, "", Optional.empty(), "", transactionId).following(letter);
  }

  /** Whether it takes back what the letter that it follows became. */
  public boolean isRedaction() {
    return kind == Kind.SEND && eventType.equals(REDACTION);
  }

  /** The same, about a subject of an assembly. */
  public Letter about(AssemblyId ofAssembly, Optional<String> what) {
    return new Letter(
        roomId,
        kind,
        eventType,
        stateKey,
        content,
        transactionId,
        Optional.of(ofAssembly),
        what,
        follows);
  }

  /** The same, following an earlier letter of the same room. */
  public Letter following(long letter) {
    return new Letter(
        roomId,
        kind,
        eventType,
        stateKey,
        content,
        transactionId,
        assembly,
        subject,
        Optional.of(letter));
  }

  private static Letter of(
      String roomId,
      Kind kind,
      String eventType,
      Optional<String> stateKey,
      String content,
      String transactionId) {
    return new Letter(
        roomId,
        kind,
        eventType,
        stateKey,
        content,
        transactionId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
