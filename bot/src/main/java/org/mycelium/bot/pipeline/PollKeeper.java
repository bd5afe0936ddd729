package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.PollContents;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.vote.PollOffer;
import org.mycelium.commands.vote.VoteMessage;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Letter;

/**
 * Asks proposals in polls beside their cards, where the assembly chose so, and ends each poll once.
 * Used from the writer's thread.
 */
final class PollKeeper {
  private final Surroundings surroundings;
  private final Postbox postbox;

  PollKeeper(Surroundings surroundings, Postbox postbox) {
    this.surroundings = surroundings;
    this.postbox = postbox;
  }

  /** Asks a proposal whose card was just posted, if a poll can ask it. */
  void post(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      ProposalNo no,
      Settings settings,
      Tx tx) {
    if (!settings.polls()) {
      return;
    }
    tx.proposals()
        .find(no)
        .flatMap(proposal -> PollOffer.of(proposal, tx.proposals().terms(no)))
        .ifPresent(
            offer -> {
              String content =
                  PollContents.start(
                      words(offer.question(), settings),
                      offer.answers().stream()
                          .map(
                              answer ->
                                  new PollContents.Answer(
                                      answer.id(), words(answer.words(), settings)))
                          .toList(),
                      offer.most());
              long letter =
                  add(
                      transaction,
                      Letter.send(roomId, PollContents.START, content, postbox.transactionId())
                          .about(assembly, Optional.of(no.toString())));
              transaction.polls().posted(assembly, no, letter);
            });
  }

  /** Ends a proposal's poll, if it has one that was not ended. */
  void end(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      ProposalNo no,
      Settings settings) {
    transaction
        .polls()
        .open(assembly, no)
        .ifPresent(
            poll -> {
              String words = words(new VoteMessage.PollEnded(no), settings);
              add(
                  transaction,
                  Letter.send(
                          roomId,
                          PollContents.END,
                          PollContents.end(Letter.FOLLOWED, words),
                          postbox.transactionId())
                      .about(assembly, Optional.of(no.toString()))
                      .following(poll));
              transaction.polls().ended(assembly, no);
            });
  }

  private long add(Transaction transaction, Letter letter) {
    return transaction.outbox().add(letter, surroundings.now());
  }

  private String words(Message message, Settings settings) {
    return postbox.words(message, settings).plain();
  }
}
