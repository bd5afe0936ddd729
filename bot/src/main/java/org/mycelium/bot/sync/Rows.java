package org.mycelium.bot.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.Letter;

/** Turns what the homeserver shows into rows of the inbox, each event once. Immutable. */
public final class Rows {
  private final String botId;
  private final InstantSource clock;

  /** Leaves out what this user sent. */
  public Rows(String botId, InstantSource clock) {
    this.botId = botId;
    this.clock = clock;
  }

  /** Now, at millisecond precision. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Files these events of a room in their order, from this position of a batch on. */
  long file(Transaction tx, long batch, long position, String roomId, List<RawEvent> events) {
    long next = position;
    for (RawEvent event : events) {
      echo(tx, event);
      if (concerns(event)) {
        file(tx, batch, next++, roomId, event);
      }
    }
    return next;
  }

  /** Files these events of a room, newest first, before this position of a batch. */
  long fileBefore(
      Transaction tx, long batch, long position, String roomId, List<RawEvent> newestFirst) {
    long reached = position;
    for (RawEvent event : newestFirst) {
      echo(tx, event);
      if (concerns(event)) {
        fileFromGap(tx, batch, --reached, roomId, event);
      }
    }
    return reached;
  }

  /** Files who is in a room, to be compared with whom we know. */
  void file(Transaction tx, long batch, long position, String roomId, Roster roster) {
    tx.inbox()
        .file(
            row(
                "roster:" + roomId + ":" + batch,
                roomId,
                batch,
                position,
                "",
                Roster.TYPE,
                roster.json()));
  }

  /** What can be a command, what tells of membership, and what is broken. */
  boolean concerns(RawEvent event) {
    return event.problem() != null
        || (SyncFilter.isFiled(event.type()) && !event.sender().equals(botId));
  }

  /**
   * Our own event tells what its letter became, before anything that answers it is dealt with: a
   * crash may have come between the homeserver's answer and our noting it.
   */
  private void echo(Transaction tx, RawEvent event) {
    String transactionId = event.transactionId();
    if (transactionId != null && event.sender().equals(botId)) {
      boolean isNews = tx.outbox().echoed(transactionId, event.eventId());
      if (isNews) {
        takeBack(tx, transactionId);
      }
    }
  }

  /** It was taken back while we did not know that it had gone out. */
  private void takeBack(Transaction tx, String transactionId) {
    tx.testimonyLetters()
        .takenBack(transactionId)
        .ifPresent(
            told ->
                tx.outbox()
                    .add(
                        Letter.redaction(told.roomId(), told.letter(), transactionId + "-back"),
                        now()));
  }

  private void file(Transaction tx, long batch, long position, String roomId, RawEvent event) {
    InboxRow row = row(batch, position, roomId, event);
    String problem = event.problem();
    if (problem == null) {
      tx.inbox().file(row);
    } else {
      tx.inbox().fileQuarantined(row, problem);
    }
  }

  private void fileFromGap(
      Transaction tx, long batch, long position, String roomId, RawEvent event) {
    if (event.problem() == null) {
      tx.inbox().fileFromGap(row(batch, position, roomId, event));
    } else {
      file(tx, batch, position, roomId, event);
    }
  }

  private InboxRow row(long batch, long position, String roomId, RawEvent event) {
    return row(
        event.eventId(), roomId, batch, position, event.sender(), event.type(), event.json());
  }

  private InboxRow row(
      String eventId,
      String roomId,
      long batch,
      long position,
      String sender,
      String type,
      String json) {
    return new InboxRow(eventId, roomId, batch, position, now(), sender, type, json);
  }
}
