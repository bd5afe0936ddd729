package org.mycelium.commands.proposal.amendment;

import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;

/**
 * Words that somebody would add to a proposal's text.
 *
 * @param words untrusted; empty if they were erased
 * @param vote the proposal by which it is voted on, if it is or was
 */
public record Amendment(
    AmendmentNo no,
    ProposalNo proposal,
    MemberNo author,
    String words,
    State state,
    Optional<ProposalNo> vote) {
  /** What became of it. */
  public enum State {
    /** The proposer has not answered. */
    MOVED("moved"),
    /** It is voted on. */
    PUT("put"),
    /** The proposer took it up. */
    ACCEPTED("accepted"),
    /** It was voted for. */
    CARRIED("carried"),
    /** It was voted on, and not carried. */
    NOT_CARRIED("not-carried");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The stable word that facts and tables keep. */
    public String word() {
      return word;
    }

    /**
     * The state of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static State of(String word) {
      for (State state : values()) {
        if (state.word.equals(word)) {
          return state;
        }
      }
      throw new IllegalArgumentException("no amendment is " + word);
    }
  }

  /** Whether the proposal's own vote has to wait for it. */
  public boolean pending() {
    return state == State.MOVED || state == State.PUT;
  }
}
