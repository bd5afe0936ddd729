package org.mycelium.commands.port;

import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.Wishes;

/** How the members of one assembly want to be reminded. */
public interface ReminderWishes {
  /** This member's; {@link Wishes#NONE} if they never said anything. */
  Wishes of(MemberNo member);

  /** Whether this member has a private room with the bot, in which it can speak to them. */
  boolean reachable(MemberNo member);
}
