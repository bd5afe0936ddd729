package org.mycelium.commands.recall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.role.Filling;
import org.mycelium.commands.role.RoleEnactment;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.tally.Fraction;
import org.mycelium.commands.text.Message;

/** What decisions about recalls do. */
public sealed interface RecallEnactment extends Enactment {
  /**
   * The seat is vacant from then on. Its words are the role's name and the holder's.
   *
   * @param term the one from which the holder is recalled; another cannot be ended by it. 0 in
   *     proposals from before it was kept, which end whichever there is
   * @param filling how the role was filled when that was proposed, and so what becomes of the seat;
   *     empty in proposals from before it was kept
   */
  record EmptySeat(RoleNo role, int seat, int term, MemberNo holder, Optional<Filling> filling)
      implements RecallEnactment {
    @Override
    public Message description(List<String> words) {
      return new RecallMessage.Planned(words.getFirst(), words.getLast(), filling);
    }

    /** Whether it is about this holder in this term of the seat. */
    boolean isAbout(RecallRules.Held held) {
      return role.equals(held.role().no())
          && seat == held.seat().no()
          && holder.equals(held.holder())
          && ends(held.seat().term());
    }

    /** Whether the same member has the seat in another term. */
    boolean isAboutLater(RecallRules.Held held) {
      return role.equals(held.role().no())
          && seat == held.seat().no()
          && holder.equals(held.holder())
          && !ends(held.seat().term());
    }

    /** Whether a term of the seat is the one that it is about. */
    boolean ends(int present) {
      return term == 0 || term == present;
    }

    @Override
    public Set<String> subjects() {
      return Set.of("role/" + role + "/seat/" + seat + "/" + term + "/" + holder);
    }

    @Override
    public Set<String> restsOn() {
      return Set.of(RoleEnactment.EndRole.subject(role));
    }

    /** In proposals from before the term was kept, any may be the one. */
    @Override
    public boolean endedBy(Fact fact) {
      return fact instanceof RoleFact.OfSeat of
          && of.role().equals(role)
          && of.seat() == seat
          && switch (of) {
            case RoleFact.TermBegan f -> f.term() > term;
            case RoleFact.SeatVacated f -> f.member().equals(holder);
            case RoleFact.SeatClosed _ -> true;
            default -> false;
          };
    }

    @Override
    public boolean petitioned() {
      return true;
    }
  }

  /** How many have to ask for a recall. No words. */
  record ShareRecalls(Fraction share) implements RecallEnactment {
    @Override
    public Message description(List<String> words) {
      return new RecallMessage.PlannedShare(share);
    }

    @Override
    public Set<String> subjects() {
      return Set.of("recall/share");
    }
  }
}
