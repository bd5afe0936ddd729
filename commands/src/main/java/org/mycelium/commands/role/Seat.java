package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * One seat of a role. Terms are numbered from 1; in term 0 the seat waits for its first.
 *
 * @param no from 1 within the role
 * @param opens when the first term begins, on the assembly's clocks; or, where the length of terms
 *     was changed, when the term began in which that was
 * @param start from when terms are counted, so that none is ever a little off: the same, or before
 *     it, where staggered seats have a shorter first term, or when the first of a new length begins
 * @param counted how many terms are before that
 * @param term the present one
 * @param holder empty while the seat is vacant
 * @param outgoing who handed over, or still has to, when this term or its holder began
 * @param outgoingDone whether the outgoing one said that the handover is done
 * @param incomingDone whether the holder said so
 * @param next who was named for the next term
 * @param announcedDays with how many days ahead the coming handover was last announced
 * @param vacancyTold whether it was said that nobody can take the seat
 * @param closing with which term the seat ends, if the assembly decided that it does
 * @param first the term in which it was added to the others, after that began; 0 if it was not
 */
public record Seat(
    int no,
    LocalDateTime opens,
    LocalDateTime start,
    int counted,
    int term,
    Optional<MemberNo> holder,
    Optional<MemberNo> outgoing,
    boolean outgoingDone,
    boolean incomingDone,
    Optional<MemberNo> next,
    Optional<Integer> announcedDays,
    boolean vacancyTold,
    Optional<Integer> closing,
    int first) {

  /** A seat that waits for its first term. */
  static Seat waiting(int no, LocalDateTime opens, LocalDateTime start) {
    return new Seat(
        no,
        opens,
        start,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        0);
  }

  /** A seat that comes to those there are; it is vacant in the term that it begins with. */
  static Seat added(RoleFact.SeatAdded fact) {
    return new Seat(
        fact.seat(),
        fact.opens(),
        fact.start(),
        fact.counted(),
        fact.term(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        fact.term());
  }

  /** Whether a term of it has begun, and nobody has it. */
  public boolean vacant() {
    return term > 0 && holder.isEmpty();
  }

  /** Whether no term comes after the present one. */
  public boolean last() {
    return closing.filter(with -> term >= with).isPresent();
  }

  /**
   * When the present term ends and the next begins. A time that the clocks skip is as much later as
   * they skip; of one that they show twice it is the first.
   */
  public Instant ends(TermLength length, ZoneId zone) {
    return instant(end(length), zone);
  }

  /** When a term begins, which need not be the present one. */
  public Instant begins(int term, TermLength length, ZoneId zone) {
    return instant(begin(term, length), zone);
  }

  /** Of terms of an earlier length it is told as if they had been of the present one. */
  private LocalDateTime begin(int term, TermLength length) {
    if (term > Math.max(1, counted)) {
      return length.after(start, term - 1 - counted);
    }
    return term < counted ? length.after(opens, term - counted) : opens;
  }

  /** So many days before that, at the same time of day. */
  Instant endsLess(int days, TermLength length, ZoneId zone) {
    return instant(end(length).minusDays(days), zone);
  }

  /** Whether both have not yet said that the handover is done. */
  public boolean handoverOpen() {
    return outgoing.isPresent() && holder.isPresent() && !(outgoingDone && incomingDone);
  }

  /** The handover that began with this term or its holder, if it is open. */
  public Optional<Handover> handover() {
    return handoverOpen()
        ? Optional.of(
            new Handover(no, term, outgoing.get(), holder.get(), outgoingDone, incomingDone))
        : Optional.empty();
  }

  private LocalDateTime end(TermLength length) {
    return end(term, length);
  }

  /** When the present term ends, or one to come, on the assembly's clocks. */
  LocalDateTime end(int term, TermLength length) {
    return term == 0 ? opens : length.after(start, term - counted);
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return ZonedDateTime.of(local, zone).toInstant();
  }

  /** The present term ends as it would have, and from there on terms have another length. */
  Seat counting(TermLength before) {
    return term == 0
        ? this
        : new Seat(
            no,
            begin(term, before),
            end(before),
            term,
            term,
            holder,
            outgoing,
            outgoingDone,
            incomingDone,
            next,
            announcedDays,
            vacancyTold,
            closing,
            0);
  }

  /** It ends with a term; whoever was named for one after that does not come. */
  Seat closingWith(int last) {
    boolean over = term >= last;
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        holder,
        outgoing,
        outgoingDone,
        incomingDone,
        over ? Optional.empty() : next,
        over ? Optional.empty() : announcedDays,
        vacancyTold,
        Optional.of(last),
        first);
  }

  Seat naming(Optional<MemberNo> named) {
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        holder,
        outgoing,
        outgoingDone,
        incomingDone,
        named,
        announcedDays,
        vacancyTold,
        closing,
        first);
  }

  Seat announced(int days) {
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        holder,
        outgoing,
        outgoingDone,
        incomingDone,
        next,
        Optional.of(days),
        vacancyTold,
        closing,
        first);
  }

  /** The next term begins with whoever was named for it. */
  Seat beginning() {
    boolean changes = holder.isPresent() && !holder.equals(next);
    return new Seat(
        no,
        opens,
        start,
        counted,
        term + 1,
        next,
        changes ? holder : Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        closing,
        first);
  }

  Seat filled(MemberNo member) {
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        Optional.of(member),
        outgoing,
        outgoingDone,
        false,
        next,
        announcedDays,
        false,
        closing,
        first);
  }

  /** Who left cannot hand over any more; others can. */
  Seat vacated(Optional<MemberNo> handsOver) {
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        Optional.empty(),
        handsOver,
        false,
        false,
        next,
        announcedDays,
        false,
        closing,
        first);
  }

  /** Nothing is handed over any more. */
  Seat handoverClosed() {
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        holder,
        Optional.empty(),
        false,
        false,
        next,
        announcedDays,
        vacancyTold,
        closing,
        first);
  }

  Seat vacancyWasTold() {
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        holder,
        outgoing,
        outgoingDone,
        incomingDone,
        next,
        announcedDays,
        true,
        closing,
        first);
  }

  Seat confirmed(MemberNo member) {
    return new Seat(
        no,
        opens,
        start,
        counted,
        term,
        holder,
        outgoing,
        outgoingDone || outgoing.filter(member::equals).isPresent(),
        incomingDone || holder.filter(member::equals).isPresent(),
        next,
        announcedDays,
        vacancyTold,
        closing,
        first);
  }
}
