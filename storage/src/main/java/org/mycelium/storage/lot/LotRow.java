package org.mycelium.storage.lot;

import static org.mycelium.storage.schema.Tables.LOT;
import static org.mycelium.storage.schema.Tables.LOT_CHANCE;
import static org.mycelium.storage.schema.Tables.LOT_OPTION;
import static org.mycelium.storage.schema.Tables.LOT_PLACE;
import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.lot.quota.QuotaDraw;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.BeaconPulse;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.sortition.Result;
import org.mycelium.storage.quota.StoredQuotaDraws;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * One draw, put together from its rows. Where they make none, as no fact can bring about, that is
 * an IllegalArgumentException, an ArithmeticException or a DateTimeException.
 */
final class LotRow {
  private static final Sql PLACES =
      Sql.of(
          DSL.select(
                  LOT_PLACE.MEMBER, LOT_PLACE.PLACE, LOT_PLACE.DEPARTURE, LOT_PLACE.DEPARTURE_SEQ)
              .from(LOT_PLACE)
              .where(LOT_PLACE.ASSEMBLY.eq(arg(LOT_PLACE.ASSEMBLY)))
              .and(LOT_PLACE.LOT.eq(arg(LOT_PLACE.LOT)))
              .orderBy(LOT_PLACE.PLACE, LOT_PLACE.MEMBER));

  private static final Sql OPTIONS =
      Sql.of(
          DSL.select(
                  LOT_OPTION.PROPOSAL,
                  LOT_OPTION.OPTION,
                  LOT_OPTION.PLACE,
                  LOT_OPTION.DEPARTURE,
                  LOT_OPTION.DEPARTURE_SEQ)
              .from(LOT_OPTION)
              .where(LOT_OPTION.ASSEMBLY.eq(arg(LOT_OPTION.ASSEMBLY)))
              .and(LOT_OPTION.LOT.eq(arg(LOT_OPTION.LOT)))
              .orderBy(LOT_OPTION.PLACE, LOT_OPTION.OPTION));

  private static final Sql CHANCES =
      Sql.of(
          DSL.select(LOT_CHANCE.MEMBER, LOT_CHANCE.COMMITMENT, LOT_CHANCE.KEPT, LOT_CHANCE.SECRET)
              .from(LOT_CHANCE)
              .where(LOT_CHANCE.ASSEMBLY.eq(arg(LOT_CHANCE.ASSEMBLY)))
              .and(LOT_CHANCE.LOT.eq(arg(LOT_CHANCE.LOT)))
              .orderBy(LOT_CHANCE.MEMBER));

  private static final Sql STRANGERS =
      Sql.of(
          DSL.select(LOT_PLACE.MEMBER)
              .from(LOT_PLACE)
              .leftJoin(MEMBER)
              .on(MEMBER.ASSEMBLY.eq(LOT_PLACE.ASSEMBLY))
              .and(MEMBER.NO.eq(LOT_PLACE.MEMBER))
              .where(LOT_PLACE.ASSEMBLY.eq(arg(LOT_PLACE.ASSEMBLY)))
              .and(LOT_PLACE.LOT.eq(arg(LOT_PLACE.LOT)))
              .and(MEMBER.NO.isNull())
              .limit(DSL.inline(1)));

  private static final Sql STRANGE_GIVERS =
      Sql.of(
          DSL.select(LOT_CHANCE.MEMBER)
              .from(LOT_CHANCE)
              .leftJoin(MEMBER)
              .on(MEMBER.ASSEMBLY.eq(LOT_CHANCE.ASSEMBLY))
              .and(MEMBER.NO.eq(LOT_CHANCE.MEMBER))
              .where(LOT_CHANCE.ASSEMBLY.eq(arg(LOT_CHANCE.ASSEMBLY)))
              .and(LOT_CHANCE.LOT.eq(arg(LOT_CHANCE.LOT)))
              .and(MEMBER.NO.isNull())
              .limit(DSL.inline(1)));

  private static final Sql CONVENER =
      Sql.of(
          DSL.select(MEMBER.NO)
              .from(MEMBER)
              .where(MEMBER.ASSEMBLY.eq(arg(MEMBER.ASSEMBLY)))
              .and(MEMBER.NO.eq(arg(MEMBER.NO))));

  private final Row row;
  private final Session session;
  private final AssemblyId assembly;
  private final LotNo no;

  LotRow(Row row, Session session, AssemblyId assembly) {
    this.row = row;
    this.session = session;
    this.assembly = assembly;
    this.no = new LotNo(row.integer(LOT.NO));
  }

  /** Something eligible, and what became of it. */
  private record Place(Ticket ticket, boolean placed, Optional<Departed> departed) {}

  /** A departure, and when it was in the journal. */
  private record Departed(Departure departure, long seq) {}

  /** What somebody gave, and whether it was left with the bot. */
  private record Chance(MemberNo member, Contribution contribution, boolean left) {}

  Lot lot() {
    List<Place> members = session.all(PLACES, LotRow::place, assembly.value(), no.value());
    List<Place> places =
        members.isEmpty()
            ? session.all(OPTIONS, LotRow::option, assembly.value(), no.value())
            : members;
    List<Chance> chances = session.all(CHANCES, LotRow::chance, assembly.value(), no.value());
    checkPeople();
    Announcement announcement = announcement(places);
    Optional<String> seed = row.maybeText(LOT.SEED);
    checkStage(
        seed.isPresent(),
        places.stream().anyMatch(Place::placed),
        chances.stream().filter(one -> one.contribution().secret() != null).toList());
    return new Lot(
        no,
        row.maybeNumber(LOT.CONVENER).map(member -> new MemberNo(Math.toIntExact(member))),
        row.maybeText(PRIVATE_TEXT.SALT)
            .map(salt -> new Legend.Purpose(salt, row.text(PRIVATE_TEXT.TEXT))),
        new Draw(
            announcement,
            chances.stream().map(Chance::contribution).toList(),
            row.textOrNull(LOT.SEAL_SECRET)),
        chances.stream().filter(Chance::left).map(Chance::member).collect(Collectors.toSet()),
        stage(),
        row.instant(LOT.REVEALS_END_MS),
        row.integer(LOT.ASKED),
        row.maybeText(LOT.SIGNATURE)
            .map(signature -> new BeaconPulse(row.number(LOT.ROUND), signature)),
        seed.map(drawn -> result(drawn, announcement.seats(), places)),
        pledge());
  }

  /** Whoever is nobody here cannot be told by name. */
  private void checkPeople() {
    if (session.any(STRANGERS, assembly.value(), no.value())
        || session.any(STRANGE_GIVERS, assembly.value(), no.value())
        || (row.maybeNumber(LOT.CONVENER).isPresent()
            && !session.any(CONVENER, assembly.value(), row.number(LOT.CONVENER)))) {
      throw new IllegalArgumentException("somebody in it is no member");
    }
  }

  /** It is as far as it says, no less and no further. */
  private void checkStage(boolean seeded, boolean placed, List<Chance> revealed) {
    Lot.Stage stage = stage();
    boolean drawn = stage == Lot.Stage.DRAWN;
    boolean early = stage == Lot.Stage.GATHERING || stage == Lot.Stage.REVEALING;
    boolean opened =
        row.maybeText(LOT.SEAL_SECRET).isPresent() || revealed.stream().anyMatch(Chance::left);
    boolean gathering = stage == Lot.Stage.GATHERING;
    boolean noSecret =
        row.maybeText(LOT.SEAL_SECRET)
            .map(Announcement::sealOf)
            .filter(String::isEmpty)
            .isPresent();
    if (noSecret
        || seeded != drawn
        || (placed && !drawn)
        || (early && opened)
        || (gathering && !revealed.isEmpty())) {
      throw new IllegalArgumentException("it is not where it says");
    }
  }

  private Announcement announcement(List<Place> places) {
    return Lot.announcement(
        no,
        new Commitment(row.text(LOT.ABOUT)),
        pledge(),
        row.integer(LOT.SEATS),
        places.stream().map(Place::ticket).toList(),
        row.text(LOT.SEAL),
        row.instant(LOT.COMMIT_UNTIL_MS),
        row.instant(LOT.REVEAL_UNTIL_MS),
        row.maybeNumber(LOT.ROUND).orElse(null));
  }

  private Optional<Pledge> pledge() {
    return new StoredQuotaDraws(session, assembly).read(no).flatMap(QuotaDraw::pledge);
  }

  /** The rows are in the order that was drawn; with quotas only some have a place in it. */
  private static Result result(String seed, int seats, List<Place> places) {
    return new Result(
        seed,
        places.stream().filter(Place::placed).map(place -> place.ticket().name()).toList(),
        seats,
        places.stream()
            .flatMap(place -> place.departed().stream())
            .sorted(Comparator.comparingLong(Departed::seq))
            .map(Departed::departure)
            .toList());
  }

  private Lot.Stage stage() {
    String key = row.text(LOT.STAGE);
    return Lot.Stage.of(key)
        .orElseThrow(() -> new IllegalArgumentException("this version does not know " + key));
  }

  private static Place place(Row row) {
    return place(
        row,
        Ticket.of(new MemberNo(row.integer(LOT_PLACE.MEMBER))),
        LOT_PLACE.PLACE,
        LOT_PLACE.DEPARTURE,
        LOT_PLACE.DEPARTURE_SEQ);
  }

  private static Place option(Row row) {
    return place(
        row,
        new Ticket.OfOption(
            new ProposalNo(row.integer(LOT_OPTION.PROPOSAL)), row.integer(LOT_OPTION.OPTION)),
        LOT_OPTION.PLACE,
        LOT_OPTION.DEPARTURE,
        LOT_OPTION.DEPARTURE_SEQ);
  }

  private static Place place(
      Row row,
      Ticket ticket,
      Field<Long> place,
      Field<String> departure,
      Field<Long> departureSeq) {
    return new Place(
        ticket,
        row.maybeNumber(place).isPresent(),
        row.maybeText(departure)
            .map(
                word ->
                    new Departed(
                        new Departure(ticket.name(), cause(word)), row.number(departureSeq))));
  }

  private static Departure.Cause cause(String word) {
    return word.equals("declined") ? Departure.Cause.DECLINED : Departure.Cause.DISQUALIFIED;
  }

  private static Chance chance(Row row) {
    MemberNo member = new MemberNo(row.integer(LOT_CHANCE.MEMBER));
    return new Chance(
        member,
        new Contribution(
            Ticket.of(member).name(),
            row.text(LOT_CHANCE.COMMITMENT),
            row.textOrNull(LOT_CHANCE.SECRET)),
        row.maybeText(LOT_CHANCE.KEPT).isPresent());
  }
}
