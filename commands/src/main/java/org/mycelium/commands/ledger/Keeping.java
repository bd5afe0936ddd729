package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.text.Message;

/**
 * Who may record what comes in and is spent: every member, until the assembly decides that a role
 * does; then its holders alone. A role that is vacant or has ended lets nobody, and never
 * everybody, by neglect.
 */
final class Keeping {
  private final Books books;
  private final Roles roles;
  private final Members members;

  Keeping(Books books, Roles roles, Members members) {
    this.books = books;
    this.roles = roles;
    this.members = members;
  }

  /** What is in the way of this member recording something; empty if nothing is. */
  Optional<Message> obstacle(Member member) {
    if (books.keeper().isEmpty()) {
      return Optional.empty();
    }
    Optional<Role> role = keeper();
    if (role.isEmpty()) {
      return Optional.of(new SpendingRefused.KeeperGone());
    }
    List<Member> holders = holders(role.get());
    if (holders.isEmpty()) {
      return Optional.of(new SpendingRefused.KeeperVacant(role.get().name()));
    }
    return holders.stream().anyMatch(holder -> holder.no().equals(member.no()))
        ? Optional.empty()
        : Optional.of(
            new SpendingRefused.NotKeeper(
                role.get().name(), holders.stream().map(Member::displayName).toList()));
  }

  /** The role that keeps the books, if one does and has not ended. */
  Optional<Role> keeper() {
    return books
        .keeper()
        .flatMap(no -> roles.all().stream().filter(role -> role.no().equals(no)).findFirst());
  }

  private List<Member> holders(Role role) {
    return role.seats().stream()
        .map(Seat::holder)
        .flatMap(Optional::stream)
        .map(members::get)
        .filter(Member::present)
        .toList();
  }
}
