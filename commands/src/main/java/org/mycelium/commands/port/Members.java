package org.mycelium.commands.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;

/** The people of one assembly. */
public interface Members {
  /** Everyone who is or was a member, in order of number. */
  List<Member> all();

  /** The members with these numbers, in order of number. */
  List<Member> these(List<MemberNo> numbers);

  /** The member with this number; it must exist. */
  Member get(MemberNo no);

  /** By exact Matrix id. */
  Optional<Member> byMatrixId(String matrixId);

  /** Who joined, or came back, after this instant. */
  Set<MemberNo> joinedAfter(Instant instant);

  /**
   * Who did something that is kept, after one instant and not after another: proposed, voted
   * openly, took a role, whatever the journal has of them.
   */
  Set<MemberNo> activeBetween(Instant after, Instant until);

  /** The number the next newcomer gets. */
  MemberNo next();
}
