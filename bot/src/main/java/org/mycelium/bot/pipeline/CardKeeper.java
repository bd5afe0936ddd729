package org.mycelium.bot.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalCard;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Views;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Text;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.outbox.Card;
import org.mycelium.storage.outbox.Letter;

/**
 * Keeps the one live card of each proposal: posts it, edits it within its budget, pins and freezes
 * it.
 */
final class CardKeeper {
  /** More pins than this, and none is looked at. */
  private static final int MAX_PINNED = 3;

  private static final String MESSAGE = "m.room.message";

  private final Surroundings surroundings;
  private final Postbox postbox;

  CardKeeper(Surroundings surroundings, Postbox postbox) {
    this.surroundings = surroundings;
    this.postbox = postbox;
  }

  /** Posts the card of a proposal that just opened. */
  void post(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      ProposalNo no,
      Cause openedBy,
      Settings settings,
      Tx tx) {
    Text text = render(no, ProposalCard.Extent.BRIEF, settings, tx);
    long letter =
        transaction
            .outbox()
            .add(
                Letter.send(
                        roomId,
                        MESSAGE,
                        MessageContents.text(text.plain(), text.html()).json(),
                        postbox.transactionId())
                    .about(assembly, Optional.of(no.toString())),
                surroundings.now());
    transaction.cards().posted(assembly, no, letter, openedBy.key());
    if (settings.pinCards() && tx.proposals().open().size() <= MAX_PINNED) {
      transaction
          .outbox()
          .add(Letter.pin(roomId, letter, postbox.transactionId()), surroundings.now());
    }
  }

  /** Something on the card changed: it is edited as soon as its budget allows. */
  void touch(Transaction transaction, AssemblyId assembly, ProposalNo no, Tx tx) {
    Card card = transaction.cards().get(assembly, no);
    Proposal proposal = tx.proposals().find(no).orElseThrow();
    if (card.frozen()
        || transaction.due().find(assembly, DueWork.CARD, no.toString()).isPresent()) {
      return;
    }
    CardPace.next(card.edits(), card.lastEditAt(), surroundings.now(), proposal.closesAt())
        .ifPresent(at -> transaction.due().put(assembly, DueWork.CARD, no.toString(), at));
  }

  /** The time of an edit has come. */
  void refresh(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      ProposalNo no,
      Settings settings,
      Tx tx) {
    transaction.due().remove(assembly, DueWork.CARD, no.toString());
    if (!transaction.cards().get(assembly, no).frozen()) {
      edit(transaction, assembly, roomId, no, ProposalCard.Extent.BRIEF, settings, tx);
    }
  }

  /** The card takes its last form. */
  void freeze(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      ProposalNo no,
      Settings settings,
      Tx tx) {
    transaction.due().remove(assembly, DueWork.CARD, no.toString());
    Card card = transaction.cards().get(assembly, no);
    edit(transaction, assembly, roomId, no, ProposalCard.Extent.LAST, settings, tx);
    transaction.cards().froze(assembly, no);
    if (settings.pinCards()) {
      transaction
          .outbox()
          .add(Letter.unpin(roomId, card.letter(), postbox.transactionId()), surroundings.now());
    }
  }

  private void edit(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      ProposalNo no,
      ProposalCard.Extent extent,
      Settings settings,
      Tx tx) {
    Card card = transaction.cards().get(assembly, no);
    Instant now = surroundings.now();
    Text text = render(no, extent, settings, tx);
    String content =
        MessageContents.text(text.plain(), text.html()).replacing(Letter.FOLLOWED).json();
    transaction
        .outbox()
        .add(
            Letter.send(roomId, MESSAGE, content, postbox.transactionId())
                .about(assembly, Optional.of(no.toString()))
                .following(card.letter()),
            surroundings.now());
    transaction.cards().edited(assembly, no, now);
  }

  private Text render(ProposalNo no, ProposalCard.Extent extent, Settings settings, Tx tx) {
    Proposal proposal = tx.proposals().find(no).orElseThrow();
    Views views =
        new Views(
            tx.members(),
            tx.proposals(),
            tx.decisions(),
            tx.enactments(),
            provision -> Features.moot(provision, tx));
    return postbox.words(
        new ProposalCard(
            views.of(proposal),
            extent,
            settings.reactionVotes(),
            settings.suffrage().newcomers(),
            surroundings.now()),
        settings);
  }
}
