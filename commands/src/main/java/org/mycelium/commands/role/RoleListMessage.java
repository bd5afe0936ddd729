package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of roles as they stand, to those who ask. */
public sealed interface RoleListMessage extends Message {
  /**
   * A seat in a list.
   *
   * @param begun whether the first term has begun
   * @param changes when the present term ends, or the first begins
   * @param closes whether the seat ends then; at once, if nobody has it
   * @param waitingFor who has not yet said that the handover is done, if it is open
   */
  record SeatLine(
      RoleMessage.Title title,
      boolean begun,
      Optional<String> holder,
      Instant changes,
      Optional<String> next,
      boolean closes,
      Optional<List<String>> waitingFor)
      implements RoleListMessage {
    @Override
    public void write(Prose out) {
      String key =
          closes && holder.isEmpty()
              ? "role.seat-ending"
              : !begun ? "role.seat-waiting" : holder.isEmpty() ? "role.seat-vacant" : "role.seat";
      out.item(
          key,
          Arg.said("role", title),
          Arg.untrusted("holder", holder.orElse("")),
          Arg.when("changes", changes),
          Arg.word("named", next.isPresent() ? "yes" : "no"),
          Arg.untrusted("next", next.orElse("")),
          Arg.word("closes", closes ? "yes" : "no"),
          Arg.word("open", waitingFor.isPresent() ? "yes" : "no"),
          Arg.names("waiting", waitingFor.orElse(List.of())));
    }
  }

  /** All of them. */
  record Overview(List<SeatLine> seats, List<HandoverMessage.StillOpen> stillOpen)
      implements RoleListMessage {
    private static final int LISTED = 15;

    /** Keeps its own copies. */
    public Overview {
      seats = List.copyOf(seats);
      stillOpen = List.copyOf(stillOpen);
    }

    @Override
    public void write(Prose out) {
      if (seats.isEmpty()) {
        out.line("role.none");
        out.line("role.how-create");
        return;
      }
      out.line("role.overview");
      seats.stream().limit(LISTED).forEach(out::include);
      HandoverMessage.tell(out, stillOpen);
      out.line("role.overview-more", Arg.num("count", Math.max(0, seats.size() - LISTED)));
    }
  }

  /**
   * One of them, with who comes after.
   *
   * @param stillOpen handovers that were not confirmed before the seat went on
   * @param more how many could come after those
   * @param offers of turns that can still be taken
   * @param draws those for the terms that are not over
   * @param elections the votes on who takes it
   * @param electable whether somebody can be elected for more than those are about
   * @param barred who was elected and cannot take that as things stand
   */
  record Shown(
      RoleNo no,
      String name,
      String may,
      RoleTerms terms,
      List<SeatLine> seats,
      List<HandoverMessage.StillOpen> stillOpen,
      List<String> upcoming,
      int more,
      List<LotNo> draws,
      List<RolePlanMessage.ElectionOpen> elections,
      boolean electable,
      List<RoleMessage.Barred> barred,
      List<SwapMessage.Standing> offers)
      implements RoleListMessage {
    private static final int PASSAGE = 600;

    /** Keeps its own copies. */
    public Shown {
      seats = List.copyOf(seats);
      stillOpen = List.copyOf(stillOpen);
      upcoming = List.copyOf(upcoming);
      draws = List.copyOf(draws);
      elections = List.copyOf(elections);
      barred = List.copyOf(barred);
      offers = List.copyOf(offers);
    }

    @Override
    public void write(Prose out) {
      out.title("role.shown", Arg.id("no", no), Arg.untrusted("name", name));
      out.passage(may, PASSAGE);
      out.include(new RolePlanMessage.Terms(terms));
      seats.forEach(out::include);
      if (seats.stream().anyMatch(seat -> seat.waitingFor().isPresent())) {
        out.line("role.how-confirm", Arg.untrusted("name", name));
      }
      HandoverMessage.tell(out, stillOpen);
      offers.forEach(out::include);
      if (!upcoming.isEmpty()) {
        out.line("role.upcoming", Arg.names("names", upcoming, more));
      }
      if (!draws.isEmpty()) {
        out.line("role.draws", Arg.names("draws", draws.stream().map(LotNo::toString).toList()));
      }
      if (!barred.isEmpty()) {
        out.line("role.elected-waiting");
        RoleMessage.tell(out, barred);
      }
      elections.forEach(out::include);
      if (electable) {
        out.line(
            elections.isEmpty() ? "role.how-elect" : "role.how-elect-besides",
            Arg.untrusted("name", name));
      }
    }
  }
}
