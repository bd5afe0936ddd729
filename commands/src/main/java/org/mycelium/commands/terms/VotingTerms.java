package org.mycelium.commands.terms;

import java.util.Optional;

/**
 * On which terms votes on a proposal are taken; fixed when it opens.
 *
 * @param results when the running count is shown
 * @param reasons which answers count only with a reason
 * @param sealed whether nobody is told who voted what; such a vote shows no count before its close
 */
public record VotingTerms(ResultsShown results, ReasonsNeeded reasons, boolean sealed) {
  /** What holds where nothing was said: everybody sees the count, and who voted what. */
  public static final VotingTerms USUAL =
      new VotingTerms(ResultsShown.ALWAYS, ReasonsNeeded.USUAL, false);

  /**
   * What whoever proposes says of them; the assembly's own hold for the rest.
   *
   * @param sealed whether ballots are to be sealed
   */
  public record Wish(
      Optional<ResultsShown> results, Optional<ReasonsNeeded> reasons, boolean sealed) {
    /** Says nothing. */
    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty(), false);

    /** The terms that come of it. */
    public VotingTerms among(VotingTerms usual) {
      return new VotingTerms(
          results.orElse(usual.results()), reasons.orElse(usual.reasons()), sealed);
    }
  }

  /** The same but for when the running count is shown. */
  public VotingTerms withResults(ResultsShown shown) {
    return new VotingTerms(shown, reasons, sealed);
  }

  /** The same but for which answers need a reason. */
  public VotingTerms withReasons(ReasonsNeeded needed) {
    return new VotingTerms(results, needed, sealed);
  }

  /** Sealed ballots with a running count would not be sealed. */
  public VotingTerms {
    if (sealed) {
      results = ResultsShown.AFTER_CLOSE;
    }
  }
}
