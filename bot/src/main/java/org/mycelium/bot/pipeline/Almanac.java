package org.mycelium.bot.pipeline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.mycelium.commands.absence.AbsenceFact;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.WeeklyTime;
import org.mycelium.commands.digest.DigestSchedule;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.LotSchedule;
import org.mycelium.commands.lot.Tickets;
import org.mycelium.commands.market.MarketFact;
import org.mycelium.commands.market.MarketSchedule;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.metric.Reporting;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.power.PowerFact;
import org.mycelium.commands.proposal.standing.StandingFact;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.role.RoleSchedule;
import org.mycelium.commands.rulebook.RulebookFact;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.settings.SettingsFact;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.due.DueItem;
import org.mycelium.storage.due.DueWork;

/**
 * Puts down when work that comes again and again is due next. What an assembly chose is a time on
 * the wall and a zone; which instant that is can change with the rules of the zone, so it is worked
 * out anew at every start and kept out of the facts. What is overdue is never put off.
 */
final class Almanac {
  /** All that recurs is about the assembly itself. */
  private static final String SUBJECT = "assembly";

  /** Before any digest of the day that follows. */
  private static final LocalTime STORIES_COME_IN = LocalTime.of(3, 0);

  private final Surroundings surroundings;

  Almanac(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Plans for every assembly there is. */
  void planAll(Transaction transaction) {
    for (AssemblyId assembly : transaction.assemblies()) {
      plan(transaction, assembly);
    }
  }

  /** Plans for an assembly that was founded, or whose settings may have changed. */
  void plan(Transaction transaction, AssemblyId assembly) {
    Tx tx = transaction.assembly(assembly);
    Settings settings = tx.settings().current();
    Instant now = surroundings.now();
    Instant ask = Reporting.nextAsk(now, settings.zone());
    put(transaction, assembly, DueWork.ASK, untaken(tx, DueWork.ASK, assembly, ask), now);
    Optional<Instant> review =
        transaction.assembly(assembly).decisions().reviews().stream()
            .flatMap(back -> back.next(settings.zone()).stream())
            .min(Comparator.naturalOrder());
    if (review.isPresent()) {
      put(transaction, assembly, DueWork.REVIEW, review.get(), now);
    }
    planRoles(transaction, assembly, settings, now);
    planGone(transaction, assembly, now);
    planMarket(transaction, assembly, now);
    planStories(transaction, assembly, settings, now);
    PowerWatch.plan(transaction, assembly, now);
    Optional<WeeklyTime> weekly = settings.digest();
    if (weekly.isPresent()) {
      Instant next = new DigestSchedule(weekly.get(), settings.zone()).next(now);
      // A clock that was ahead by years had the digest of this very hour told then, and not its
      // own.
      put(transaction, assembly, DueWork.DIGEST, untaken(tx, DueWork.DIGEST, assembly, next), now);
    } else {
      transaction.due().remove(assembly, DueWork.DIGEST, SUBJECT);
    }
  }

  /** What is done under a cause is done: at an instant that had its turn there is a next one. */
  private void planRoles(
      Transaction transaction, AssemblyId assembly, Settings settings, Instant now) {
    Tx tx = transaction.assembly(assembly);
    Optional<Instant> next =
        RoleSchedule.next(tx.roles(), tx.lots(), tx.members(), tx.absences(), now, settings.zone());
    if (next.isEmpty()) {
      transaction.due().remove(assembly, DueWork.ROLE, SUBJECT);
      return;
    }
    Instant due = untaken(tx, DueWork.ROLE, assembly, next.get());
    put(transaction, assembly, DueWork.ROLE, due, now);
  }

  private void planGone(Transaction transaction, AssemblyId assembly, Instant now) {
    Tx tx = transaction.assembly(assembly);
    if (LotSchedule.owed(tx.lots(), Tickets.in(tx), now)) {
      put(transaction, assembly, DueWork.GONE, untaken(tx, DueWork.GONE, assembly, now), now);
    } else {
      transaction.due().remove(assembly, DueWork.GONE, SUBJECT);
    }
  }

  private void planMarket(Transaction transaction, AssemblyId assembly, Instant now) {
    Tx tx = transaction.assembly(assembly);
    Optional<Instant> next = MarketSchedule.next(tx.notices());
    if (next.isEmpty()) {
      transaction.due().remove(assembly, DueWork.MARKET, SUBJECT);
      return;
    }
    Instant due = untaken(tx, DueWork.MARKET, assembly, next.get());
    put(transaction, assembly, DueWork.MARKET, due, now);
  }

  /** Stories come in at night, so that no hour tells whose they are. */
  private static void planStories(
      Transaction transaction, AssemblyId assembly, Settings settings, Instant now) {
    if (transaction.assembly(assembly).testimonies().waiting().isEmpty()) {
      transaction.due().remove(assembly, DueWork.STORIES, SUBJECT);
      return;
    }
    ZonedDateTime here = now.atZone(settings.zone());
    ZonedDateTime night = here.with(STORIES_COME_IN);
    put(
        transaction,
        assembly,
        DueWork.STORIES,
        (night.isAfter(here) ? night : night.plusDays(1)).toInstant(),
        now);
  }

  /** The first instant, from this one on, at which this work has not had its turn. */
  private static Instant untaken(Tx tx, String kind, AssemblyId assembly, Instant from) {
    Instant due = from;
    while (tx.known(Cause.due(kind, assembly, SUBJECT, due))) {
      due = due.plusMillis(1);
    }
    return due;
  }

  /** Whether a fact may change when something that recurs is due. */
  static boolean movesDates(Fact fact) {
    return fact instanceof SettingsFact
        || fact instanceof RulebookFact
        || fact instanceof StandingFact
        || fact instanceof RoleFact
        || fact instanceof LotFact
        || fact instanceof PowerFact.PowerDecided
        || fact instanceof MarketFact
        || fact instanceof MembershipFact
        || fact instanceof AbsenceFact;
  }

  /** Plans the next of what was just done. */
  void again(Transaction transaction, DueItem done) {
    transaction.due().remove(done.assembly(), done.kind(), done.subject());
    plan(transaction, done.assembly());
  }

  private static void put(
      Transaction transaction, AssemblyId assembly, String kind, Instant next, Instant now) {
    boolean overdue =
        transaction
            .due()
            .find(assembly, kind, SUBJECT)
            .filter(item -> !item.due().isAfter(now))
            .isPresent();
    if (!overdue) {
      transaction.due().put(assembly, kind, SUBJECT, next);
    }
  }
}
