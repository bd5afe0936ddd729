package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.proposal.DecisionNo;

/** The life of roles. */
public sealed interface RoleFact extends Fact {
  /** The assembly decided how many roles one member may hold at once. */
  record RoleLimitDecided(int limit, DecisionNo decision) implements RoleFact {}

  /**
   * The assembly decided that there is a role.
   *
   * @param name commitment to its name
   * @param may commitment to what it may do, also when that is empty
   * @param terms canonical form
   * @param start when the first term begins, on the assembly's clocks
   * @param order in which members take their turns; who joins later comes after them
   */
  record RoleCreated(
      RoleNo role,
      Commitment name,
      Commitment may,
      String terms,
      LocalDateTime start,
      List<MemberNo> order,
      DecisionNo decision)
      implements RoleFact {
    /** Keeps its own copy. */
    public RoleCreated {
      order = List.copyOf(order);
    }
  }

  /** What is handed over with a role, from term to term. */
  sealed interface OfChecklist extends RoleFact {
    /** The role. */
    RoleNo role();

    /** The number of the item, from 1 within the role; never given again. */
    int item();
  }

  /** Something is to be handed over from now on. */
  record ItemAdded(RoleNo role, int item, Commitment text) implements OfChecklist {}

  /** Something need not be handed over any more. */
  record ItemStruck(RoleNo role, int item) implements OfChecklist {}

  /**
   * Something is handed over.
   *
   * @param seat where it was handed over
   * @param term that began with this handover
   * @param member who says so
   */
  record ItemTicked(RoleNo role, int item, int seat, int term, MemberNo member)
      implements OfChecklist {}

  /** What happens to a role that there is. */
  sealed interface OfRole extends RoleFact {
    /** The role. */
    RoleNo role();
  }

  /** The assembly decided that there is no such role any more; nobody holds it from now on. */
  record RoleEnded(RoleNo role, DecisionNo decision) implements OfRole {}

  /**
   * The assembly decided other terms, which hold from the next term on.
   *
   * @param terms canonical form
   * @param order of turns, if the role is filled otherwise than before; else empty
   */
  record RoleChanged(RoleNo role, String terms, List<MemberNo> order, DecisionNo decision)
      implements OfRole {
    /** Keeps its own copy. */
    public RoleChanged {
      order = List.copyOf(order);
    }
  }

  /**
   * The assembly elected who takes the seats as they fall free. Only in journals from before each
   * was elected for a place of their own, see {@link SeatsElected}.
   *
   * @param order in which they were elected
   * @param instead the seats for which somebody else was named, who does not come any more; empty
   *     for every seat, as it was before there were elections of some
   */
  record OrderElected(
      RoleNo role, List<MemberNo> order, Optional<List<Integer>> instead, DecisionNo decision)
      implements OfRole {
    /** Keeps its own copies. */
    public OrderElected {
      order = List.copyOf(order);
      instead = instead.map(List::copyOf);
    }
  }

  /**
   * The assembly elected members, each for one term of one seat: whoever was elected for that
   * before does not come any more, and nobody has any other place by it.
   *
   * @param mandates in the order in which they were elected
   */
  record SeatsElected(RoleNo role, List<Mandate> mandates, DecisionNo decision) implements OfRole {
    /** Keeps its own copy. */
    public SeatsElected {
      mandates = List.copyOf(mandates);
    }
  }

  /** What happens to one seat, in a term of it. */
  sealed interface OfSeat extends OfRole {
    /** From 1. */
    int seat();

    /** From 1; for what is to come, the term that is to come. */
    int term();
  }

  /**
   * The assembly decided that there is one more seat. It is vacant in the term it begins with; 0 if
   * it waits with the others for the role's first.
   *
   * @param seat its number, which no seat of the role had before
   * @param opens when it is there from, as in {@link Seat}
   * @param start from when its terms are counted, as in {@link Seat}
   * @param counted how many terms are before that
   */
  record SeatAdded(
      RoleNo role, int seat, int term, LocalDateTime opens, LocalDateTime start, int counted)
      implements OfSeat {}

  /** The assembly decided that a seat ends with this term of it, or before if nobody has it. */
  record SeatClosing(RoleNo role, int seat, int term) implements OfSeat {}

  /** A seat ended with this term, and nobody has it any more. */
  record SeatClosed(RoleNo role, int seat, int term) implements OfSeat {}

  /**
   * It is somebody's turn for a term to come.
   *
   * @param turn their place in the order, from 1
   */
  record TurnNamed(RoleNo role, int seat, int term, MemberNo member, int turn) implements OfSeat {}

  /**
   * The coming handover was announced.
   *
   * @param days how many days ahead it was due to be
   */
  record HandoverAnnounced(RoleNo role, int seat, int term, int days) implements OfSeat {}

  /** A term began, and the one before it ended, with whoever was named for it, if anybody was. */
  record TermBegan(RoleNo role, int seat, int term) implements OfSeat {}

  /**
   * A seat that was vacant in mid-term has a holder until the term's end.
   *
   * @param turn their place in the order, from 1
   */
  record SeatFilled(RoleNo role, int seat, int term, MemberNo member, int turn) implements OfSeat {}

  /** A seat became vacant before its term ended. */
  record SeatVacated(RoleNo role, int seat, int term, MemberNo member, Vacated why)
      implements OfSeat {}

  /** A draw is held for a term: of a seat that is vacant the present one, else the next. */
  record DrawCalled(RoleNo role, int seat, int term, LotNo lot) implements OfSeat {}

  /** Somebody does not take the turn they were named for, and need not say why. */
  record TurnDeclined(RoleNo role, int seat, int term, MemberNo member) implements OfSeat {}

  /** Somebody who was named cannot take their turn any more: they left, or are away then. */
  record TurnPassedOver(RoleNo role, int seat, int term, MemberNo member) implements OfSeat {}

  /**
   * Somebody who was named offers their turn for another's.
   *
   * @param member who was named
   * @param other who can take it
   * @param until when the offer ends
   * @param inPrivate whether nobody but the two knows of it
   */
  record SwapOffered(
      RoleNo role,
      int seat,
      int term,
      MemberNo member,
      MemberNo other,
      Instant until,
      boolean inPrivate)
      implements OfSeat {}

  /** An offer of a turn ended, and nobody took it. */
  record SwapLapsed(RoleNo role, int seat, int term, MemberNo member, MemberNo other)
      implements OfSeat {}

  /**
   * Two swapped turns: the other is named for the term, and they have each other's place in the
   * order.
   *
   * @param order of turns with it
   */
  record TurnsSwapped(
      RoleNo role, int seat, int term, MemberNo member, MemberNo other, List<MemberNo> order)
      implements OfSeat {
    /** Keeps its own copy. */
    public TurnsSwapped {
      order = List.copyOf(order);
    }
  }

  /** It was said that nobody can take a vacant seat. */
  record VacancyTold(RoleNo role, int seat, int term) implements OfSeat {}

  /** One of the two said that the handover is done. */
  record HandoverConfirmed(RoleNo role, int seat, int term, MemberNo member) implements OfSeat {}

  /** About one handover: two who pass each other a seat within the same term pass it once. */
  sealed interface OfHandover extends OfSeat {
    /** Who hands over. */
    MemberNo outgoing();

    /** Who takes over. */
    MemberNo incoming();
  }

  /**
   * A handover is still open while the seat goes on to somebody else; or whoever had the seat last
   * has still to hand over after nobody had it for a while.
   */
  record HandoverLeftOpen(
      RoleNo role,
      int seat,
      int term,
      MemberNo outgoing,
      MemberNo incoming,
      boolean outgoingDone,
      boolean incomingDone)
      implements OfHandover {}

  /** One of the two said that a handover that was left open is done. */
  record EarlierHandoverConfirmed(
      RoleNo role, int seat, int term, MemberNo outgoing, MemberNo incoming, MemberNo member)
      implements OfHandover {}

  /**
   * A member closed a handover that was not confirmed by both.
   *
   * @param reason commitment to why
   */
  record HandoverClosed(
      RoleNo role, int seat, int term, MemberNo outgoing, MemberNo incoming, Commitment reason)
      implements OfHandover {}

  /** Why a seat became vacant. */
  enum Vacated {
    /** The holder left the assembly. */
    LEFT("left"),
    /** The holder gave it up. */
    STEPPED_DOWN("stepped-down"),
    /** The assembly recalled the holder. */
    RECALLED("recalled");

    private final String key;

    Vacated(String key) {
      this.key = key;
    }

    /** The stable word in facts. */
    public String key() {
      return key;
    }
  }
}
