package org.mycelium.commands.lot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.grammar.Words;

/** Who is meant by what people call one another. */
public record Called(List<Member> people) {
  /** Keeps its own copy. */
  public Called {
    people = List.copyOf(people);
  }

  /** Puts those who are meant into a collection; stops at the first that cannot be told. */
  public Optional<LotRefusal> find(List<String> written, Collection<MemberNo> found) {
    for (String one : written) {
      List<Member> meant = people.stream().filter(member -> is(member, one)).toList();
      if (meant.size() != 1) {
        return Optional.of(new LotRefusal.NoSuchMember(one, !meant.isEmpty()));
      }
      found.add(meant.getFirst().no());
    }
    return Optional.empty();
  }

  /** By exact id, by its first part, or by display name. */
  private static boolean is(Member member, String written) {
    String wanted = Words.fold(written);
    String id = member.matrixId();
    int colon = id.indexOf(':');
    return written.equals(id)
        || (colon > 0 && wanted.equals(Words.fold(id.substring(0, colon))))
        || wanted.equals(Words.fold(member.displayName()))
        || wanted.equals("@" + Words.fold(member.displayName()));
  }
}
