package org.mycelium.commands.role;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.text.Message;

/** What decisions about roles do. */
public sealed interface RoleEnactment extends Enactment {
  /**
   * There is a role from then on. Its words are its name and what it may do.
   *
   * @param start when its first term begins, on the assembly's clocks; the morning after the
   *     decision if it was not said
   */
  record CreateRole(RoleTerms terms, Optional<LocalDateTime> start) implements RoleEnactment {
    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.Planned(words.getFirst(), terms, start);
    }

    /** Which name it would take stands in its words. */
    @Override
    public Set<String> subjects() {
      return Set.of();
    }

    @Override
    public Set<String> subjects(List<String> words) {
      return words.getFirst().isEmpty() ? Set.of() : named(words.getFirst());
    }

    @Override
    public boolean firstHolds() {
      return true;
    }

    /** What a role of this name would be. */
    static Set<String> named(String name) {
      return Set.of("role/name/" + Words.fold(name));
    }
  }

  /**
   * The role has other terms from the next term on. Its word is the role's name.
   *
   * @param terms all of them
   * @param seats how they come to be as many as the terms say
   */
  record ChangeRole(RoleNo role, RoleTerms terms, SeatPlan seats) implements RoleEnactment {
    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.PlannedChange(role, words.getFirst(), terms, seats);
    }

    @Override
    public Set<String> restsOn() {
      return Set.of(EndRole.subject(role));
    }

    @Override
    public Set<String> subjects() {
      return Set.of("role/" + role + "/terms");
    }
  }

  /** The role is no more. Its word is the role's name. */
  record EndRole(RoleNo role) implements RoleEnactment {
    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.PlannedEnd(role, words.getFirst());
    }

    @Override
    public Set<String> subjects() {
      return Set.of(subject(role));
    }

    /** Nothing but the end of a role changes this. */
    public static String subject(RoleNo role) {
      return "role/" + role;
    }
  }

  /**
   * Whoever is chosen takes the seats. Its words are the role's name; the name of whoever stands,
   * where one alone does, for yes or no; and the names of those who would give way, who were
   * elected before and have not begun. What is empty at the end need not be there.
   *
   * @param candidates in the order of the options
   * @param seats what was to be won when it was opened, in the order in which it is taken; none in
   *     elections from before that was kept
   * @param pins the same, as far as it decides: one for each of the seats; none in elections from
   *     before what an election fills was fixed when it opened
   */
  record ElectSeats(RoleNo role, List<MemberNo> candidates, List<SeatSought> seats, List<Pin> pins)
      implements RoleEnactment {
    /** Keeps its own copies. */
    public ElectSeats {
      candidates = List.copyOf(candidates);
      seats = List.copyOf(seats);
      pins = List.copyOf(pins);
    }

    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.PlannedElection(
          words.getFirst(), word(words, 1), seats, word(words, 2));
    }

    private static Optional<String> word(List<String> words, int index) {
      return words.stream().skip(index).findFirst().filter(word -> !word.isEmpty());
    }

    /** Those from before that was fixed are about whatever the role has. */
    @Override
    public Set<String> subjects() {
      String election = "role/" + role + "/election";
      return pins.isEmpty()
          ? Set.of(election)
          : pins.stream()
              .map(pin -> election + "/" + pin.seat() + "/" + pin.term())
              .collect(Collectors.toSet());
    }

    @Override
    public Set<String> restsOn() {
      return Set.of(EndRole.subject(role));
    }

    @Override
    public boolean endedBy(Fact fact) {
      return fact instanceof RoleFact.OfSeat of
          && of.role().equals(role)
          && pins.stream().filter(pin -> pin.seat() == of.seat()).anyMatch(pin -> pin.lostBy(of));
    }

    /** Whoever was elected first for a place has it. */
    @Override
    public boolean firstHolds() {
      return true;
    }

    @Override
    public Optional<MemberNo> standsAs(int option) {
      return option >= 1 && option <= candidates.size()
          ? Optional.of(candidates.get(option - 1))
          : Optional.empty();
    }
  }

  /** How many roles a member may hold at once. No words. */
  record LimitRoles(int limit) implements RoleEnactment {
    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.PlannedLimit(limit);
    }

    @Override
    public Set<String> subjects() {
      return Set.of("role/limit");
    }
  }
}
