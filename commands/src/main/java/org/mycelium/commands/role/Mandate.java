package org.mycelium.commands.role;

import org.mycelium.commands.assembly.MemberNo;

/**
 * That somebody was elected for one term of one seat, and for no other. It stands until they are
 * named for it or have it, until somebody else is elected for the same, or until the term is over.
 */
public record Mandate(int seat, int term, MemberNo member) {
  boolean isFor(int seat, int term) {
    return this.seat == seat && this.term == term;
  }
}
