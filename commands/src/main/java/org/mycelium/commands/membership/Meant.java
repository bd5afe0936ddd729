package org.mycelium.commands.membership;

import java.util.List;
import java.util.function.Predicate;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;

/**
 * Which member somebody means who writes "@ana". An exact Matrix id is that member. The name before
 * the colon of an id, or a display name, is a member only if it is one's alone: such names can be
 * chosen to look like another's, so whoever acts on one shows the full id of who was found.
 */
public sealed interface Meant {
  /** This one. */
  record One(Member member) implements Meant {}

  /** Nobody who takes part is called so. */
  record Nobody() implements Meant {}

  /** Several are called so. */
  record Several(List<Member> members) implements Meant {
    /** Keeps its own copy. */
    public Several {
      members = List.copyOf(members);
    }
  }

  /**
   * Who is meant.
   *
   * @param written as written, with or without "@"
   * @param present those who take part
   */
  static Meant of(String written, List<Member> present) {
    String wanted = Words.trim(written);
    List<Member> exact = matching(present, member -> member.matrixId().equals(wanted));
    if (!exact.isEmpty()) {
      return new One(exact.getFirst());
    }
    String bare = Words.fold(wanted.startsWith("@") ? wanted.substring(1) : wanted);
    List<Member> named =
        matching(
            present,
            member ->
                localpart(member.matrixId()).equals(bare)
                    || Words.fold(member.displayName()).equals(bare));
    return switch (named.size()) {
      case 0 -> new Nobody();
      case 1 -> new One(named.getFirst());
      default -> new Several(named);
    };
  }

  private static List<Member> matching(List<Member> present, Predicate<Member> test) {
    return present.stream().filter(Member::present).filter(test).toList();
  }

  private static String localpart(String matrixId) {
    int colon = matrixId.indexOf(':');
    return matrixId.startsWith("@") && colon > 0
        ? Words.fold(matrixId.substring(1, colon))
        : Words.fold(matrixId);
  }
}
