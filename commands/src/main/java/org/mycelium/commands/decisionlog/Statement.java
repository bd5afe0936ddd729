package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;

/**
 * What those against a decision attached to it.
 *
 * @param joined who signed it besides its author, in the order in which they did
 * @param words untrusted; empty once they were erased
 */
public record Statement(MemberNo author, List<MemberNo> joined, String words) {
  /** Keeps its own copy. */
  public Statement {
    joined = List.copyOf(joined);
  }

  /** Whose statement it is, its author first. */
  public List<MemberNo> signers() {
    return Stream.concat(Stream.of(author), joined.stream()).toList();
  }
}
