package org.mycelium.commands.role;

import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * What an election is about, fixed when it opens: a seat, and a term in it.
 *
 * @param yields who was elected for it before, and gives way
 */
public record Pin(int seat, int term, Optional<MemberNo> yields) {
  /** Whether it is about the same place. */
  boolean meets(Pin other) {
    return seat == other.seat && term == other.term;
  }

  /** Whether something that happened to the seat takes this term of it away for good. */
  boolean lostBy(RoleFact.OfSeat fact) {
    return switch (fact) {
      case RoleFact.TermBegan f -> f.term() > term;
      case RoleFact.SeatClosing f -> term > f.term();
      case RoleFact.SeatClosed _ -> true;
      default -> false;
    };
  }
}
