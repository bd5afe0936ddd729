package org.mycelium.commands.role;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.sortition.Result;

/** How far a draw is that was called for a role. */
sealed interface Drawing {
  /** It is not made yet. */
  record UnderWay() implements Drawing {}

  /** It came to nothing. */
  record Nothing() implements Drawing {}

  /**
   * It is made.
   *
   * @param left those who can be called up, in the order drawn, with their place in it
   * @param gone those who declined since, or left the assembly
   */
  record Made(List<Turn> left, Set<MemberNo> gone) implements Drawing {
    /** Keeps its own copies. */
    public Made {
      left = List.copyOf(left);
      gone = Set.copyOf(gone);
    }
  }

  /** Where to look it up. */
  @FunctionalInterface
  interface Register {
    /** How far the draw of this number is; one that is only being announced is under way. */
    Drawing of(LotNo lot);

    /** In these draws. */
    static Register in(Lots lots) {
      return no ->
          lots.find(no)
              .map(Drawing::of)
              .orElseGet(() -> lots.unfit(no).isPresent() ? new Nothing() : new UnderWay());
    }
  }

  /** How far it is. */
  private static Drawing of(Lot lot) {
    return switch (lot.stage()) {
      case GATHERING, REVEALING, AWAITING -> new UnderWay();
      case CALLED_OFF -> new Nothing();
      case DRAWN -> made(lot, lot.result().orElseThrow());
    };
  }

  private static Drawing made(Lot lot, Result result) {
    List<MemberNo> order = Ticket.members(result.order().stream().map(Ticket::named).toList());
    Set<MemberNo> left = new HashSet<>(lot.serving());
    left.addAll(Ticket.members(lot.reserves()));
    return new Made(
        IntStream.range(0, order.size())
            .mapToObj(index -> new Turn(order.get(index), index + 1))
            .filter(turn -> left.contains(turn.member()))
            .toList(),
        order.stream().filter(member -> !left.contains(member)).collect(Collectors.toSet()));
  }
}
