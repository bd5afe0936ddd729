package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
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

  /** The number the next newcomer gets. */
  MemberNo next();
}
