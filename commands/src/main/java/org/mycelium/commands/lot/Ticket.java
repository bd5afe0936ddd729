package org.mycelium.commands.lot;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;

/** What can be drawn. It has no words: these can be erased, and the draw still be checked. */
public sealed interface Ticket {
  /** What it is called in a draw: M3, P4.2. */
  String name();

  /** A member. */
  record OfMember(MemberNo member) implements Ticket {
    private static final Pattern FORM = Pattern.compile("M([1-9]\\d{0,8})");

    @Override
    public String name() {
      return "M" + member.value();
    }
  }

  /**
   * An option of a choice that ended in a tie.
   *
   * @param option its number, 0 for none of these
   */
  record OfOption(ProposalNo proposal, int option) implements Ticket {
    private static final Pattern FORM = Pattern.compile("P([1-9]\\d{0,8})\\.(0|[1-9]\\d{0,3})");

    /** Refuses less than none of these. */
    public OfOption {
      if (option < 0) {
        throw new IllegalArgumentException("no option: " + option);
      }
    }

    @Override
    public String name() {
      return proposal + "." + option;
    }
  }

  /** The ticket of a member. */
  static Ticket of(MemberNo member) {
    return new OfMember(member);
  }

  /** One ticket for each member, in the same order. */
  static List<Ticket> of(Collection<MemberNo> members) {
    return members.stream().map(Ticket::of).toList();
  }

  /**
   * The ticket that is called so.
   *
   * @throws IllegalArgumentException if none is
   */
  static Ticket named(String name) {
    Matcher member = OfMember.FORM.matcher(name);
    if (member.matches()) {
      return of(new MemberNo(Integer.parseInt(member.group(1))));
    }
    Matcher option = OfOption.FORM.matcher(name);
    if (option.matches()) {
      return new OfOption(
          new ProposalNo(Integer.parseInt(option.group(1))), Integer.parseInt(option.group(2)));
    }
    throw new IllegalArgumentException("no ticket is called " + name);
  }

  /** The members among these, in the same order. */
  static List<MemberNo> members(Collection<Ticket> tickets) {
    return tickets.stream()
        .filter(OfMember.class::isInstance)
        .map(ticket -> ((OfMember) ticket).member())
        .toList();
  }
}
