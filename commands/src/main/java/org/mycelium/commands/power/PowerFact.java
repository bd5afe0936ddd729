package org.mycelium.commands.power;

import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleNo;

/** What becomes of power in the room. Levels are those of Matrix. */
public sealed interface PowerFact extends Fact {
  /**
   * The assembly decided what a role carries.
   *
   * @param level from 1; 0 for nothing any more
   */
  record PowerDecided(RoleNo role, int level, DecisionNo decision) implements PowerFact {}

  /** What is done about one member. */
  sealed interface OfMember extends PowerFact {
    /** Whose power it is. */
    MemberNo member();
  }

  /**
   * The homeserver is asked to change a member's level.
   *
   * @param from where the member stands, as far as is known
   */
  record PowerAsked(MemberNo member, long from, long to) implements OfMember {}

  /** The room shows the level that was asked for. */
  record PowerShown(MemberNo member, long level) implements OfMember {}

  /** No role gives power to a member any more, who stands where somebody else put them. */
  record PowerLeft(MemberNo member, long level) implements OfMember {}

  /** The room does not follow the roles. */
  record PowerHindered(Hindrance why) implements PowerFact {}

  /** Nothing is in the way any more. */
  record PowerFreed() implements PowerFact {}
}
