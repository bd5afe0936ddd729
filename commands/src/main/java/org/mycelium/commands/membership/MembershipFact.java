package org.mycelium.commands.membership;

import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;

/** What becomes of people's belonging. */
public sealed interface MembershipFact extends Fact {
  /** The assembly's journal begins. */
  record AssemblyFounded() implements MembershipFact {}

  /**
   * Someone joined for the first time and got a number.
   *
   * @param person commitment to the exact Matrix id
   */
  record MemberJoined(MemberNo member, Commitment person) implements MembershipFact {}

  /** Someone who had left is back, under the same number. */
  record MemberReturned(MemberNo member) implements MembershipFact {}

  /** Someone left the room, or was removed from it. */
  record MemberLeft(MemberNo member) implements MembershipFact {}

  /** A bot or bridge was declared as such: it is in no electorate from now on. */
  record ServiceDeclared(MemberNo member) implements MembershipFact {}

  /** A declared service account is a person after all. */
  record ServiceRevoked(MemberNo member) implements MembershipFact {}
}
