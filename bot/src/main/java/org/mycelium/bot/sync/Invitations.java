package org.mycelium.bot.sync;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.mycelium.bot.matrix.Invite;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the invitations of those who may invite, and declines all others. Immutable. */
public final class Invitations {
  private static final Logger log = LoggerFactory.getLogger(Invitations.class);

  private final String botId;
  private final Predicate<String> mayInvite;
  private final InstantSource clock;
  private final TransactionIds transactionIds;

  /**
   * Answers for this user.
   *
   * @param mayInvite by exact Matrix id
   */
  public Invitations(
      String botId,
      Predicate<String> mayInvite,
      InstantSource clock,
      TransactionIds transactionIds) {
    this.botId = botId;
    this.mayInvite = mayInvite;
    this.clock = clock;
    this.transactionIds = transactionIds;
  }

  /** Answers with a letter, sent like every other. */
  void answer(Transaction tx, Invite invite) {
    Optional<String> inviter = invite.inviter(botId);
    if (inviter.filter(mayInvite).isEmpty()) {
      log.warn(
          "Declined an invitation to {} by {}, whom the settings do not allow to invite",
          invite.roomId(),
          inviter.orElse("somebody who cannot be told"));
      tx.outbox().add(Letter.leave(invite.roomId(), transactionIds.next()), clock.instant());
    } else {
      log.info("Invited to {} by {}", invite.roomId(), inviter.get());
      tx.rooms().invited(invite.roomId(), invite.isDirect(botId) ? inviter.get() : null);
      tx.outbox().add(Letter.join(invite.roomId(), transactionIds.next()), clock.instant());
    }
  }
}
