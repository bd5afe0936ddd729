package org.mycelium.storage.verify;

import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;

/**
 * What a verification found.
 *
 * @param problems the first ones, at most {@link Verification#MAX_PROBLEMS}; empty if all is well
 * @param facts how many journal lines were checked
 * @param texts how many disclosed texts were checked against their commitments
 * @param rows how many rows of tables were compared with the replay
 * @param heads where each journal ends, for comparison with what others noted earlier
 */
public record Report(List<Problem> problems, long facts, long texts, long rows, List<Head> heads) {
  /** Keeps its own copies. */
  public Report {
    problems = List.copyOf(problems);
    heads = List.copyOf(heads);
  }

  /** Whether everything is as the journal says, and the journal as it was written. */
  public boolean holds() {
    return problems.isEmpty();
  }

  /**
   * The last line of an assembly's journal.
   *
   * @param hash 64 hex digits that stand for the whole journal
   */
  public record Head(AssemblyId assembly, long seq, String hash) {}
}
