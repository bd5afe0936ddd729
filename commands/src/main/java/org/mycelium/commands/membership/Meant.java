package org.mycelium.commands.membership;

import java.util.List;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;

/**
 * Which member somebody means who writes "@ana". An exact Matrix id is that member, and what has
 * the form of an id is nobody else, whatever people call themselves. The name before the colon of
 * an id, or a display name, is a member only if it is one's alone: such names can be chosen to look
 * like another's, so whoever acts on one shows the full id of who was found.
 */
public sealed interface Meant {
  /** What could be an id, in its folded form: "@bo:example.org", or the same without "@". */
  Pattern ID = Pattern.compile("[^@]*@.*:.*|[^ @:]+:[^ @]+");

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

  /** Whether one member is called so, who need not take part any more. */
  static boolean names(String written, Member member) {
    if (isId(written)) {
      return id(written).equals(member.matrixId());
    }
    String bare = bare(written);
    return bare.equals(localpart(member.matrixId()))
        || bare.equals(Words.fold(member.chosenName()));
  }

  /** Whether it has the form of a Matrix id, and so can be no name. */
  static boolean isId(String written) {
    return ID.matcher(Words.fold(written)).matches();
  }

  /** What is written where an id stands, with the "@" that may be missing. */
  static String id(String written) {
    String trimmed = Words.trim(written);
    return trimmed.startsWith("@") ? trimmed : "@" + trimmed;
  }

  /** A name without the "@" before it, folded. */
  static String bare(String written) {
    String trimmed = Words.trim(written);
    return Words.fold(trimmed.startsWith("@") ? trimmed.substring(1) : trimmed);
  }

  /** What stands before the colon of an id, folded. */
  static String localpart(String matrixId) {
    int colon = matrixId.indexOf(':');
    return matrixId.startsWith("@") && colon > 0
        ? Words.fold(matrixId.substring(1, colon))
        : Words.fold(matrixId);
  }
}
