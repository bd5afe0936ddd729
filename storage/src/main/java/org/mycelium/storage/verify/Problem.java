package org.mycelium.storage.verify;

import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;

/**
 * One thing in a database that is not as its journal says, with its place.
 *
 * @param table the table it is in; empty if the file itself is damaged
 * @param assembly whose data, if that can be told
 * @param seq the journal line it comes from, if that can be told
 * @param row the row's key, such as {@code proposal 3, voter 2}; may be empty
 * @param column may be empty
 * @param what what is wrong, without words or names of people
 */
public record Problem(
    String table,
    Optional<AssemblyId> assembly,
    Optional<Long> seq,
    String row,
    String column,
    String what) {

  /** Something wrong with the file as a whole. */
  static Problem ofFile(String what) {
    return new Problem("", Optional.empty(), Optional.empty(), "", "", what);
  }

  /** Something wrong with a line of a journal. */
  static Problem ofLine(AssemblyId assembly, long seq, String column, String what) {
    return new Problem("journal", Optional.of(assembly), Optional.of(seq), "", column, what);
  }

  /**
   * As an operator reads it: {@code ballot, assembly 1, proposal 3, voter 2, choice (journal line
   * 14): ...}.
   */
  @Override
  public String toString() {
    StringBuilder place = new StringBuilder(table.isEmpty() ? "file" : table);
    assembly.ifPresent(id -> place.append(", assembly ").append(id.value()));
    append(place, row);
    append(place, column);
    seq.ifPresent(line -> place.append(" (journal line ").append(line).append(')'));
    return place.append(": ").append(what).toString();
  }

  private static void append(StringBuilder place, String part) {
    if (!part.isEmpty()) {
      place.append(", ").append(part);
    }
  }
}
