package org.mycelium.commands.scrip;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.text.Message;

/**
 * Whose accounts rest. Who did not give nor take for long may be ill, poor or left alone, so it is
 * told to nobody but themselves, and to whoever holds the role that the assembly chose for caring.
 */
final class Care {
  /** An account rests from then on. */
  private static final Duration LONG = Duration.ofDays(30);

  /** As many as one can speak to. */
  private static final int LISTED = 10;

  private final ScripBook book;
  private final Members members;
  private final Roles roles;
  private final Absences absences;

  Care(ScripBook book, Members members, Roles roles, Absences absences) {
    this.book = book;
    this.members = members;
    this.roles = roles;
    this.absences = absences;
  }

  Message resting(Member asker, Moment moment) {
    Optional<Role> role =
        book.carer()
            .flatMap(no -> roles.all().stream().filter(one -> one.no().equals(no)).findFirst());
    return role.filter(caring -> holds(caring, asker))
        .map(caring -> everybody(caring, moment))
        .orElseGet(() -> own(asker, role, moment));
  }

  private static boolean holds(Role role, Member member) {
    return role.seats().stream()
        .map(Seat::holder)
        .flatMap(Optional::stream)
        .anyMatch(member.no()::equals);
  }

  private Message own(Member asker, Optional<Role> role, Moment moment) {
    return new RestingMessage.Own(
        book.account(asker.no()).last().map(at -> day(at, moment)), role.map(Role::name));
  }

  /** Those who used theirs long ago first, then those who never did; nobody who is away. */
  private Message everybody(Role role, Moment moment) {
    Set<MemberNo> away =
        absences.all().stream()
            .filter(absence -> absence.lasts(moment.now()))
            .map(Absence::member)
            .collect(Collectors.toUnmodifiableSet());
    Instant before = moment.now().minus(LONG);
    List<ScripAccount> resting =
        members.all().stream()
            .filter(Member::present)
            .map(Member::no)
            .filter(no -> !away.contains(no))
            .map(book::account)
            .filter(account -> account.last().filter(at -> at.isAfter(before)).isEmpty())
            .sorted(
                Comparator.comparing((ScripAccount account) -> account.last().orElse(Instant.MAX))
                    .thenComparing(ScripAccount::holder))
            .toList();
    return new RestingMessage.Everybody(
        resting.stream()
            .limit(LISTED)
            .map(
                account ->
                    new RestingMessage.Rests(
                        members.get(account.holder()).displayName(),
                        account.last().map(at -> day(at, moment))))
            .toList(),
        Math.max(0, resting.size() - LISTED),
        (int) LONG.toDays(),
        role.name());
  }

  private static LocalDate day(Instant at, Moment moment) {
    return at.atZone(moment.zone()).toLocalDate();
  }
}
