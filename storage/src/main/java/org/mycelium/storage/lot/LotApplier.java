package org.mycelium.storage.lot;

import static org.mycelium.storage.schema.Tables.LOT;
import static org.mycelium.storage.schema.Tables.LOT_CHANCE;
import static org.mycelium.storage.schema.Tables.LOT_OPTION;
import static org.mycelium.storage.schema.Tables.LOT_PLACE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Arrays;
import org.jooq.Field;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.lot.Asking;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.LotFact.ChanceGiven;
import org.mycelium.commands.lot.LotFact.ChanceRevealed;
import org.mycelium.commands.lot.LotFact.CommitmentsClosed;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotCalledOff;
import org.mycelium.commands.lot.LotFact.LotClosed;
import org.mycelium.commands.lot.LotFact.LotDeparted;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotFact.RoundAsked;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.DrawText;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.quota.QuotaApplier;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings draws, and what is due of them, to where a fact leads. */
public final class LotApplier {
  private static final Sql ANNOUNCE =
      Sql.insert(
          LOT,
          LOT.ASSEMBLY,
          LOT.NO,
          LOT.CONVENER,
          LOT.ABOUT,
          LOT.SEATS,
          LOT.SEAL,
          LOT.SEAL_SECRET_KEPT,
          LOT.COMMIT_UNTIL_MS,
          LOT.REVEAL_UNTIL_MS,
          LOT.ROUND,
          LOT.STAGE,
          LOT.REVEALS_END_MS,
          LOT.SEQ);

  private static final Sql ADMIT =
      Sql.insert(LOT_PLACE, LOT_PLACE.ASSEMBLY, LOT_PLACE.LOT, LOT_PLACE.MEMBER);

  private static final Sql ADMIT_OPTION =
      Sql.insert(
          LOT_OPTION, LOT_OPTION.ASSEMBLY, LOT_OPTION.LOT, LOT_OPTION.PROPOSAL, LOT_OPTION.OPTION);

  private static final Sql GIVE =
      Sql.insert(
          LOT_CHANCE,
          LOT_CHANCE.ASSEMBLY,
          LOT_CHANCE.LOT,
          LOT_CHANCE.MEMBER,
          LOT_CHANCE.COMMITMENT,
          LOT_CHANCE.KEPT,
          LOT_CHANCE.SEQ);

  private static final Sql REVEAL =
      Sql.of(
          DSL.update(LOT_CHANCE)
              .set(LOT_CHANCE.SECRET, arg(LOT_CHANCE.SECRET))
              .set(LOT_CHANCE.SEQ, arg(LOT_CHANCE.SEQ))
              .where(LOT_CHANCE.ASSEMBLY.eq(arg(LOT_CHANCE.ASSEMBLY)))
              .and(LOT_CHANCE.LOT.eq(arg(LOT_CHANCE.LOT)))
              .and(LOT_CHANCE.MEMBER.eq(arg(LOT_CHANCE.MEMBER)))
              .and(LOT_CHANCE.SECRET.isNull()));

  private static final Sql END_GATHERING =
      step("revealing", set(LOT.REVEALS_END_MS), Lot.Stage.GATHERING);

  private static final Sql CLOSE =
      step(
          "awaiting", set(LOT.SEAL_SECRET).set(LOT.CLOSING, arg(LOT.CLOSING)), Lot.Stage.REVEALING);

  private static final Sql ASK =
      Sql.of(
          DSL.update(LOT)
              .set(LOT.ASKED, LOT.ASKED.plus(DSL.inline(1)))
              .set(LOT.SEQ, arg(LOT.SEQ))
              .where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY)))
              .and(LOT.NO.eq(arg(LOT.NO)))
              .and(LOT.STAGE.eq(DSL.inline(Lot.Stage.AWAITING.key()))));

  private static final Sql MAKE =
      step(
          "drawn",
          set(LOT.SIGNATURE).set(LOT.SEED, arg(LOT.SEED)).set(LOT.DRAWN_MS, arg(LOT.DRAWN_MS)),
          Lot.Stage.AWAITING);

  private static final Sql CALL_OFF =
      step(
          "called-off",
          set(LOT.REASON),
          Lot.Stage.GATHERING,
          Lot.Stage.REVEALING,
          Lot.Stage.AWAITING);

  private static final Sql PLACE =
      Sql.of(
          DSL.update(LOT_PLACE)
              .set(LOT_PLACE.PLACE, arg(LOT_PLACE.PLACE))
              .where(LOT_PLACE.ASSEMBLY.eq(arg(LOT_PLACE.ASSEMBLY)))
              .and(LOT_PLACE.LOT.eq(arg(LOT_PLACE.LOT)))
              .and(LOT_PLACE.MEMBER.eq(arg(LOT_PLACE.MEMBER))));

  private static final Sql DEPART =
      Sql.of(
          DSL.update(LOT_PLACE)
              .set(LOT_PLACE.DEPARTURE, arg(LOT_PLACE.DEPARTURE))
              .set(LOT_PLACE.DEPARTURE_SEQ, arg(LOT_PLACE.DEPARTURE_SEQ))
              .where(LOT_PLACE.ASSEMBLY.eq(arg(LOT_PLACE.ASSEMBLY)))
              .and(LOT_PLACE.LOT.eq(arg(LOT_PLACE.LOT)))
              .and(LOT_PLACE.MEMBER.eq(arg(LOT_PLACE.MEMBER)))
              .and(LOT_PLACE.PLACE.isNotNull())
              .and(LOT_PLACE.DEPARTURE.isNull()));

  private static final Sql PLACE_OPTION =
      Sql.of(
          DSL.update(LOT_OPTION)
              .set(LOT_OPTION.PLACE, arg(LOT_OPTION.PLACE))
              .where(LOT_OPTION.ASSEMBLY.eq(arg(LOT_OPTION.ASSEMBLY)))
              .and(LOT_OPTION.LOT.eq(arg(LOT_OPTION.LOT)))
              .and(LOT_OPTION.OPTION.eq(arg(LOT_OPTION.OPTION))));

  private static final Sql DEPART_OPTION =
      Sql.of(
          DSL.update(LOT_OPTION)
              .set(LOT_OPTION.DEPARTURE, arg(LOT_OPTION.DEPARTURE))
              .set(LOT_OPTION.DEPARTURE_SEQ, arg(LOT_OPTION.DEPARTURE_SEQ))
              .where(LOT_OPTION.ASSEMBLY.eq(arg(LOT_OPTION.ASSEMBLY)))
              .and(LOT_OPTION.LOT.eq(arg(LOT_OPTION.LOT)))
              .and(LOT_OPTION.OPTION.eq(arg(LOT_OPTION.OPTION)))
              .and(LOT_OPTION.PLACE.isNotNull())
              .and(LOT_OPTION.DEPARTURE.isNull()));

  private final Session session;
  private final DueWork due;
  private final QuotaApplier quotas;

  /** Works on the tables of this session. */
  public LotApplier(Session session) {
    this.session = session;
    this.due = new DueWork(session);
    this.quotas = new QuotaApplier(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(LotFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int lot = fact.lot().value();
    switch (fact) {
      case LotAnnounced f -> announce(f, entry);
      case ChanceGiven f ->
          session.run(
              GIVE,
              assembly,
              lot,
              f.member().value(),
              f.commitment(),
              f.kept() == null ? null : f.kept().hex(),
              entry.seq());
      case CommitmentsClosed f -> endGathering(f, entry);
      case ChanceRevealed f ->
          session.runOnOne(REVEAL, f.secret(), entry.seq(), assembly, lot, f.member().value());
      case LotClosed f -> close(f, entry);
      case RoundAsked f -> ask(f, entry);
      case LotDrawn f -> make(f, entry);
      case LotDeparted f -> depart(f, entry);
      case LotCalledOff f -> {
        session.runOnOne(CALL_OFF, f.reason().key(), entry.seq(), assembly, lot);
        due.remove(entry.assembly(), DueWork.LOT, f.lot().toString());
        quotas.ended(f.lot(), entry);
      }
    }
  }

  private void announce(LotAnnounced fact, Entry entry) {
    long assembly = entry.assembly().value();
    MemberNo convener = entry.actor();
    session.run(
        ANNOUNCE,
        assembly,
        fact.lot().value(),
        convener == null ? null : convener.value(),
        fact.about().hex(),
        fact.seats(),
        fact.seal(),
        fact.sealSecret().hex(),
        fact.commitUntil().toEpochMilli(),
        fact.revealUntil().toEpochMilli(),
        fact.round(),
        Lot.Stage.GATHERING.key(),
        fact.revealUntil().toEpochMilli(),
        entry.seq());
    for (Ticket ticket : fact.eligible()) {
      switch (ticket) {
        case Ticket.OfMember(MemberNo member) ->
            session.run(ADMIT, assembly, fact.lot().value(), member.value());
        case Ticket.OfOption(ProposalNo proposal, int option) ->
            session.run(ADMIT_OPTION, assembly, fact.lot().value(), proposal.value(), option);
      }
    }
    due.put(entry.assembly(), DueWork.LOT, fact.lot().toString(), fact.commitUntil());
  }

  private void endGathering(CommitmentsClosed fact, Entry entry) {
    Instant end = lot(fact, entry).revealing(entry.at()).revealsEnd();
    session.runOnOne(
        END_GATHERING,
        end.toEpochMilli(),
        entry.seq(),
        entry.assembly().value(),
        fact.lot().value());
    due.put(entry.assembly(), DueWork.LOT, fact.lot().toString(), end);
  }

  private void close(LotClosed fact, Entry entry) {
    session.runOnOne(
        CLOSE,
        fact.sealSecret(),
        fact.closing(),
        entry.seq(),
        entry.assembly().value(),
        fact.lot().value());
    var round = lot(fact, entry).draw().announcement().beacon();
    if (round == null) {
      due.remove(entry.assembly(), DueWork.LOT, fact.lot().toString());
    } else {
      due.put(entry.assembly(), DueWork.LOT, fact.lot().toString(), round.time());
    }
  }

  private void ask(RoundAsked fact, Entry entry) {
    session.runOnOne(ASK, entry.seq(), entry.assembly().value(), fact.lot().value());
    due.put(
        entry.assembly(),
        DueWork.LOT,
        fact.lot().toString(),
        Asking.next(lot(fact, entry).asked(), entry.at()));
  }

  private void make(LotDrawn fact, Entry entry) {
    session.runOnOne(
        MAKE,
        fact.signature(),
        fact.seed(),
        entry.at().toEpochMilli(),
        entry.seq(),
        entry.assembly().value(),
        fact.lot().value());
    int place = 0;
    long assembly = entry.assembly().value();
    for (Ticket ticket : fact.order()) {
      place++;
      switch (ticket) {
        case Ticket.OfMember(MemberNo member) ->
            session.runOnOne(PLACE, place, assembly, fact.lot().value(), member.value());
        case Ticket.OfOption(_, int option) ->
            session.runOnOne(PLACE_OPTION, place, assembly, fact.lot().value(), option);
      }
    }
    due.remove(entry.assembly(), DueWork.LOT, fact.lot().toString());
    quotas.drawn(fact.lot(), entry);
  }

  private void depart(LotDeparted fact, Entry entry) {
    long assembly = entry.assembly().value();
    int lot = fact.lot().value();
    switch (fact.ticket()) {
      case Ticket.OfMember(MemberNo member) ->
          session.runOnOne(DEPART, word(fact), entry.seq(), assembly, lot, member.value());
      case Ticket.OfOption(_, int option) ->
          session.runOnOne(DEPART_OPTION, word(fact), entry.seq(), assembly, lot, option);
    }
  }

  private Lot lot(LotFact fact, Entry entry) {
    try {
      return new StoredLots(session, entry.assembly())
          .find(fact.lot())
          .orElseThrow(() -> new IllegalStateException("there is no " + fact.lot()));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(fact.lot() + " does not hold together", e);
    }
  }

  private static String word(LotDeparted fact) {
    return DrawText.word(fact.declined() ? Departure.Cause.DECLINED : Departure.Cause.DISQUALIFIED);
  }

  private static <T> UpdateSetMoreStep<?> set(Field<T> column) {
    return DSL.update(LOT).set(column, arg(column));
  }

  /** From one of these stages to another. */
  private static Sql step(String stage, UpdateSetMoreStep<?> update, Lot.Stage... from) {
    return Sql.of(
        update
            .set(LOT.STAGE, DSL.inline(stage))
            .set(LOT.SEQ, arg(LOT.SEQ))
            .where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY)))
            .and(LOT.NO.eq(arg(LOT.NO)))
            .and(LOT.STAGE.in(Arrays.stream(from).map(one -> DSL.inline(one.key())).toList())));
  }
}
