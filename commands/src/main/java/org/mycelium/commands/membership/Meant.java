package org.mycelium.commands.membership;

import java.util.List;
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
    return new Called(present).find(written);
  }

  /** What stands before the colon of an id, folded. */
  static String localpart(String matrixId) {
    int colon = matrixId.indexOf(':');
    return matrixId.startsWith("@") && colon > 0
        ? Words.fold(matrixId.substring(1, colon))
        : Words.fold(matrixId);
  }
}
