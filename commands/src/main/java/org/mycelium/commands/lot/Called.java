package org.mycelium.commands.lot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.membership.Meant;

/** Who is meant by what people call one another. */
public record Called(List<Member> people) {
  /** Keeps its own copy. */
  public Called {
    people = List.copyOf(people);
  }

  /** Puts those who are meant into a collection; stops at the first that cannot be told. */
  public Optional<LotRefusal> find(List<String> written, Collection<MemberNo> found) {
    for (String one : written) {
      List<Member> meant = people.stream().filter(member -> Meant.names(one, member)).toList();
      if (meant.size() != 1) {
        return Optional.of(new LotRefusal.NoSuchMember(one, !meant.isEmpty()));
      }
      found.add(meant.getFirst().no());
    }
    return Optional.empty();
  }
}
