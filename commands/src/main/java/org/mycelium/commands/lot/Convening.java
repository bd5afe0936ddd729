package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.BeaconChain;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.text.Message;

/**
 * Begins draws, for members and for features that fill places by lot. One transaction, one
 * instance.
 */
public final class Convening {
  private static final int SECRET_BYTES = 32;

  /**
   * From the end of reveals to the beacon's round: a restart of the bot has room in it, or a clock
   * that is late.
   */
  private static final Duration TO_CLOSE = Duration.ofMinutes(10);

  private final Tickets tickets;
  private final Lots lots;
  private int begun;

  Convening(Tickets tickets, Lots lots) {
    this.tickets = tickets;
    this.lots = lots;
  }

  /** From what a transaction reads. */
  public static Convening in(Tx tx) {
    return new Convening(Tickets.in(tx), tx.lots());
  }

  /**
   * What is to be drawn.
   *
   * @param about what for, one line; untrusted
   * @param seats at most as many as there are eligible
   * @param eligible all of one kind, in order of number; at least one
   * @param commitUntil until when chance is put in, to come
   * @param reveal how long secrets are revealed after that, at least a second
   * @param beacon whether a round of drand's quicknet ends the draw
   */
  public record Plan(
      String about,
      int seats,
      List<Ticket> eligible,
      Instant commitUntil,
      Duration reveal,
      boolean beacon) {
    /** Keeps its own copy. */
    public Plan {
      eligible = List.copyOf(eligible);
    }
  }

  /**
   * Announces a draw to the room: facts and what people see of it go into the draft. Everything
   * else happens by itself when it falls due.
   *
   * @param convener empty for the clock
   * @return its number, by which {@link Lots} finds it
   */
  public LotNo convene(
      Plan plan, Optional<MemberNo> convener, Moment moment, Decision.Draft draft) {
    LotNo no = next();
    begun++;
    String secret = secret(moment.entropy());
    Disclosure about = draft.keep(Disclosure.of(plan.about(), moment.entropy()));
    announce(
        no,
        about.commitment(),
        Optional.of(new Legend.Purpose(about.saltHex(), about.text())),
        Optional.empty(),
        plan,
        convener,
        secret,
        moment,
        draft);
    return no;
  }

  /**
   * The same for a draw that has its number and its words already.
   *
   * @param about commitment to what it is for
   * @param purpose that itself; empty if it was erased
   * @param pledge what it is bound to, if it has quotas
   */
  public void announce(
      LotNo no,
      Commitment about,
      Optional<Legend.Purpose> purpose,
      Optional<Pledge> pledge,
      Plan plan,
      Optional<MemberNo> convener,
      Moment moment,
      Decision.Draft draft) {
    announce(no, about, purpose, pledge, plan, convener, secret(moment.entropy()), moment, draft);
  }

  private void announce(
      LotNo no,
      Commitment about,
      Optional<Legend.Purpose> purpose,
      Optional<Pledge> pledge,
      Plan plan,
      Optional<MemberNo> convener,
      String secret,
      Moment moment,
      Decision.Draft draft) {
    Instant commitUntil = wholeSecond(plan.commitUntil());
    Instant revealUntil = wholeSecond(commitUntil.plus(plan.reveal()));
    @Nullable Long round =
        plan.beacon() ? BeaconChain.QUICKNET.roundFrom(revealUntil.plus(TO_CLOSE)) : null;
    LotFact.LotAnnounced fact =
        new LotFact.LotAnnounced(
            no,
            about,
            plan.seats(),
            plan.eligible(),
            Announcement.sealOf(secret),
            draft.commit(secret, moment.entropy()),
            commitUntil,
            revealUntil,
            round);
    Lot lot = lot(fact, purpose, pledge, convener);
    draft
        .fact(fact)
        .effect(
            new Effect.Announce(
                announced(lot, convener), Effect.Loudness.LOUD, List.of(), Optional.empty()))
        .effect(new Effect.Attach(new LotFile(tickets).of(lot), Effect.Audience.ASSEMBLY));
  }

  /** The number of the next one. */
  LotNo next() {
    return new LotNo(lots.next().value() + begun);
  }

  private static Lot lot(
      LotFact.LotAnnounced fact,
      Optional<Legend.Purpose> purpose,
      Optional<Pledge> pledge,
      Optional<MemberNo> convener) {
    Announcement announcement =
        Lot.announcement(
            fact.lot(),
            fact.about(),
            pledge,
            fact.seats(),
            fact.eligible(),
            fact.seal(),
            fact.commitUntil(),
            fact.revealUntil(),
            fact.round());
    return new Lot(
        fact.lot(),
        convener,
        purpose,
        Draw.announced(announcement),
        Set.of(),
        Lot.Stage.GATHERING,
        fact.revealUntil(),
        0,
        Optional.empty(),
        Optional.empty(),
        pledge);
  }

  private Message announced(Lot lot, Optional<MemberNo> convener) {
    Announcement announcement = lot.draw().announcement();
    if (lot.tie().isPresent()) {
      return new TieLotMessage.Announced(
          lot.no(),
          lot.about(),
          lot.eligible().stream()
              .map(
                  ticket ->
                      new TieLotMessage.Announced.Option(
                          ticket.name(), tickets.called(List.of(ticket))))
              .toList(),
          lot.seats(),
          announcement.commitUntil(),
          announcement.eligible().hash(),
          announcement.hash());
    }
    return new LotMessage.Announced(
        lot.no(),
        lot.about(),
        convener.map(tickets::name),
        lot.seats(),
        Ticket.members(lot.eligible()).stream()
            .sorted()
            .map(no -> Ticket.of(no).name() + " " + tickets.name(no))
            .toList(),
        announcement.commitUntil(),
        Optional.ofNullable(announcement.beacon())
            .map(round -> new LotMessage.Coming(round.round(), round.time())),
        announcement.eligible().hash(),
        announcement.hash(),
        lot.pledge().isPresent());
  }

  /** Unguessable, as 64 hex digits. */
  static String secret(Entropy entropy) {
    return HexFormat.of().formatHex(entropy.bytes(SECRET_BYTES));
  }

  static Instant wholeSecond(Instant at) {
    Instant whole = at.truncatedTo(ChronoUnit.SECONDS);
    return whole.equals(at) ? at : whole.plusSeconds(1);
  }
}
