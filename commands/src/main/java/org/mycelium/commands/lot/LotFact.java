package org.mycelium.commands.lot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;

/** The life of draws. All hashes, seals and secrets are 64 lower-case hex digits. */
public sealed interface LotFact extends Fact {
  /** The draw. */
  LotNo lot();

  /**
   * What can be drawn is published, before there is any chance.
   *
   * @param about commitment to what is drawn for
   * @param eligible in order of number, all of one kind
   * @param seal what the bot commits to
   * @param sealSecret commitment to its secret, which lies beside the journal until it is opened
   * @param round of drand's quicknet that ends the draw; null for none
   */
  record LotAnnounced(
      LotNo lot,
      Commitment about,
      int seats,
      List<Ticket> eligible,
      String seal,
      Commitment sealSecret,
      Instant commitUntil,
      Instant revealUntil,
      @Nullable Long round)
      implements LotFact {
    /** Keeps its own copy. */
    public LotAnnounced {
      eligible = List.copyOf(eligible);
    }
  }

  /**
   * A member put chance in.
   *
   * @param commitment to their secret
   * @param kept commitment to the same secret, which was left with the bot and lies beside the
   *     journal; null if it is the member's own
   */
  record ChanceGiven(LotNo lot, MemberNo member, String commitment, @Nullable Commitment kept)
      implements LotFact {}

  /** Nobody can put chance in any more. */
  record CommitmentsClosed(LotNo lot) implements LotFact {}

  /** A secret that somebody had committed to. */
  record ChanceRevealed(LotNo lot, MemberNo member, String secret) implements LotFact {}

  /**
   * Nothing is added any more.
   *
   * @param sealSecret the bot's; null if it was lost, and a round of the beacon comes
   * @param closing a hash of everything that was given
   */
  record LotClosed(LotNo lot, @Nullable String sealSecret, String closing) implements LotFact {}

  /** The awaited round of the beacon is out, and the room was asked for it, perhaps again. */
  record RoundAsked(LotNo lot) implements LotFact {}

  /**
   * The draw was made.
   *
   * @param signature of the beacon's round, as drand publishes it; null without a beacon
   * @param order everything that was eligible, first drawn first; with quotas only who was chosen
   */
  record LotDrawn(LotNo lot, @Nullable String signature, String seed, List<Ticket> order)
      implements LotFact {
    /** Keeps its own copy. */
    public LotDrawn {
      order = List.copyOf(order);
    }
  }

  /**
   * Somebody is taken out of the order; whoever comes next moves up.
   *
   * @param declined whether they said no; else they are not eligible any more
   */
  record LotDeparted(LotNo lot, Ticket ticket, boolean declined) implements LotFact {}

  /** Nothing will be drawn. */
  record LotCalledOff(LotNo lot, Reason reason) implements LotFact {}

  /** Why nothing is drawn. */
  enum Reason {
    /** Whoever convened it said so while chance was put in. */
    CONVENER("convener"),
    /** The tie it was to settle is voted on once more. */
    VOTE("vote"),
    /** The bot's secret is gone, and there is no beacon. */
    SEAL_LOST("lost"),
    /** The beacon's round was out before the draw could be closed. */
    TOO_LATE("late"),
    /** Nobody entered the beacon's round, however often the room was asked. */
    NOT_ENTERED("unentered"),
    /** What is kept of it is not what was announced, or what was given. */
    ALTERED("altered"),
    /** What a panel with quotas is drawn from is gone. */
    ANSWERS_LOST("answers");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The stable word in facts. */
    public String key() {
      return key;
    }

    /** The reason that facts call so. */
    public static Optional<Reason> of(String key) {
      return Arrays.stream(values()).filter(reason -> reason.key.equals(key)).findFirst();
    }
  }
}
