package org.mycelium.commands.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;

/**
 * Those who take part, by what they are called: for whoever looks up many names. Finds whom {@link
 * Meant} finds.
 */
public final class Called {
  private final Map<String, Member> byId = new HashMap<>();
  private final Map<String, SequencedSet<Member>> byName = new HashMap<>();

  /** Those of these who take part. */
  public Called(List<Member> members) {
    for (Member member : members) {
      if (member.present()) {
        byId.put(member.matrixId(), member);
        name(Meant.localpart(member.matrixId()), member);
        name(Words.fold(member.chosenName()), member);
      }
    }
  }

  private void name(String name, Member member) {
    byName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(member);
  }

  /** Who is meant. */
  public Meant find(String written) {
    if (Meant.isId(written)) {
      Member exact = byId.get(Meant.id(written));
      return exact == null ? new Meant.Nobody() : new Meant.One(exact);
    }
    List<Member> named =
        new ArrayList<>(byName.getOrDefault(Meant.bare(written), new LinkedHashSet<>()));
    return switch (named.size()) {
      case 0 -> new Meant.Nobody();
      case 1 -> new Meant.One(named.getFirst());
      default -> new Meant.Several(named);
    };
  }
}
