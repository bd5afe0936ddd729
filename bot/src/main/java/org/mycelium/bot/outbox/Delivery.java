package org.mycelium.bot.outbox;

import java.time.InstantSource;
import java.util.Optional;
import org.mycelium.bot.loop.Turnstile;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.QueuedLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one letter to the homeserver, as often as it takes to learn what became of it: always with
 * the same path and transaction id, so that however often it is asked it happens once. Thread-safe.
 */
public final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final MatrixClient client;
  private final Units units;
  private final Turnstile turnstile;
  private final Lookback lookback;
  private final Uploads uploads;
  private final Pins pins;
  private final Powers powers;
  private final InstantSource clock;

  /** Delivers for this user, at the pace of this turnstile. */
  public Delivery(
      MatrixClient client, Units units, Turnstile turnstile, String botId, InstantSource clock) {
    this.client = client;
    this.units = units;
    this.turnstile = turnstile;
    this.lookback = new Lookback(client, units, botId, clock);
    this.uploads = new Uploads(client, units, turnstile);
    this.pins = new Pins(client, units, botId);
    this.powers = new Powers(client, units, botId, clock);
    this.clock = clock;
  }

  Fate deliver(QueuedLetter queued) throws InterruptedException, MatrixException.TokenRevoked {
    if (queued.letter().isRedaction() && queued.followed().isEmpty()) {
      // What never came to be needs not be taken back.
      return new Fate.Done();
    }
    if (queued.lost()) {
      return Fate.ofLost(queued.letter().kind());
    }
    QueuedLetter ready = queued;
    while (true) {
      try {
        ready = uploads.handOver(ready);
        Optional<String> event = sentBefore(ready);
        return event.isPresent() ? new Fate.Sent(event.get()) : send(ready);
      } catch (MatrixException e) {
        Optional<Fate> fate = fate(queued, e);
        if (fate.isPresent()) {
          return fate.get();
        }
      }
    }
  }

  /** What a failure makes of a letter; empty if it is to be tried again. */
  private Optional<Fate> fate(QueuedLetter queued, MatrixException failure)
      throws InterruptedException, MatrixException.TokenRevoked {
    switch (failure) {
      case MatrixException.TokenRevoked e -> throw e;
      case MatrixException.Refused e -> {
        return Optional.of(Fate.of(queued.letter().kind(), e));
      }
      case MatrixException.RateLimited _,
          MatrixException.Unreachable _,
          MatrixException.Garbled _ -> {
        log.debug("Letter {} did not get through", queued.id(), failure);
        units.run(tx -> tx.outbox().tried(queued.id(), clock.instant()));
        return Optional.empty();
      }
    }
  }

  private Optional<String> sentBefore(QueuedLetter queued)
      throws MatrixException, InterruptedException {
    return queued.letter().kind() == Letter.Kind.SEND
            && !queued.letter().isRedaction()
            && lookback.isNeeded(queued)
        ? lookback.find(queued, turnstile)
        : Optional.empty();
  }

  private Fate send(QueuedLetter queued) throws MatrixException, InterruptedException {
    Letter letter = queued.letter();
    String roomId = letter.roomId();
    return switch (letter.kind()) {
      case SEND ->
          new Fate.Sent(
              turnstile.pass(
                  () ->
                      letter.isRedaction()
                          ? client.redact(
                              roomId, queued.followed().orElseThrow(), letter.transactionId(), null)
                          : client.send(
                              roomId,
                              letter.eventType(),
                              letter.transactionId(),
                              queued.content())));
      case STATE ->
          letter.eventType().equals(PowerChange.TYPE)
              ? powers.change(queued, turnstile)
              : new Fate.Sent(
                  turnstile.pass(
                      () ->
                          client.putState(
                              roomId,
                              letter.eventType(),
                              letter.stateKey().orElse(""),
                              queued.content())));
      case JOIN -> {
        turnstile.pass(() -> client.join(roomId));
        yield new Fate.Done();
      }
      case LEAVE -> {
        turnstile.pass(
            () -> {
              client.leave(roomId);
              return roomId;
            });
        yield new Fate.Done();
      }
      case PIN, UNPIN -> {
        pins.change(letter, queued.followed(), turnstile);
        yield new Fate.Done();
      }
    };
  }
}
