package org.mycelium.commands.ledger;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * An entry of the ledger, as it stands today.
 *
 * @param by who recorded it; empty where a decision did
 * @param decision which decision did it or allows it; empty for what came in
 * @param what it was for, in the words of whoever recorded it; untrusted; empty if a decision did
 *     it, or the words were erased
 * @param receipt where in Matrix its receipt is; untrusted, and never followed
 * @param reverses the entry this one takes back
 * @param reversedBy the entry that took this one back
 */
public record LedgerEntry(
    EntryNo no,
    Kind kind,
    Transfer transfer,
    Instant at,
    Optional<MemberNo> by,
    Optional<DecisionNo> decision,
    String what,
    Optional<String> receipt,
    Optional<EntryNo> reverses,
    Optional<EntryNo> reversedBy) {
  /** What kinds of entries there are. */
  public enum Kind {
    /** Money came in. */
    INCOME("income"),
    /** A decision assigned it to a line. */
    ALLOTTED("allotted"),
    /** It was spent on a line. */
    SPENT("spent"),
    /** A line was closed, and what it had left is common again. */
    RETURNED("returned"),
    /** Another entry is taken back. */
    REVERSAL("reversal");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The stable word that tables keep. */
    public String word() {
      return word;
    }

    /**
     * The kind of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of entry: " + word);
    }
  }

  /** The line it is about, if it is about one. */
  public Optional<LineNo> line() {
    return transfer.from().line().or(() -> transfer.to().line());
  }

  /** Whether it was taken back. */
  public boolean reversed() {
    return reversedBy.isPresent();
  }
}
