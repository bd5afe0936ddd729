package org.mycelium.commands.role;

import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;

/**
 * A seat passes from one member to another, and both have to say that it is done. A later one does
 * not make up for it: whoever came later may never have got what the first still has.
 *
 * @param seat where, from 1
 * @param term in which
 */
public record Handover(
    int seat,
    int term,
    MemberNo outgoing,
    MemberNo incoming,
    boolean outgoingDone,
    boolean incomingDone) {

  /** The one that was put down so. */
  static Handover left(RoleFact.HandoverLeftOpen fact) {
    return new Handover(
        fact.seat(),
        fact.term(),
        fact.outgoing(),
        fact.incoming(),
        fact.outgoingDone(),
        fact.incomingDone());
  }

  /** Whether it is the one that a fact is about. */
  public boolean is(RoleFact.OfHandover fact) {
    return seat == fact.seat()
        && term == fact.term()
        && outgoing.equals(fact.outgoing())
        && incoming.equals(fact.incoming());
  }

  /** Whether this member hands it over, or takes it over. */
  boolean concerns(MemberNo member) {
    return outgoing.equals(member) || incoming.equals(member);
  }

  /** Whether this member has still to say that it is done. */
  boolean waitsFor(MemberNo member) {
    return waitsFor().contains(member);
  }

  /** Who has still to say that it is done. */
  public List<MemberNo> waitsFor() {
    return Stream.concat(
            Stream.of(outgoing).filter(_ -> !outgoingDone),
            Stream.of(incoming).filter(_ -> !incomingDone))
        .toList();
  }

  /** Once this member has said so. */
  Handover confirmed(MemberNo member) {
    return new Handover(
        seat,
        term,
        outgoing,
        incoming,
        outgoingDone || outgoing.equals(member),
        incomingDone || incoming.equals(member));
  }
}
