package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;

/**
 * Reads on which terms votes are to be taken: ", results: after close", ", reasons: required".
 *
 * @param problem what is wrong with how it was written
 */
record TermsReader(VotingTerms.Wish wish, Optional<ProposalMessage> problem) {
  private static final Set<String> USUAL =
      Set.of("usual", "as usual", "como siempre", "lo habitual");

  /** The same as "results after close". */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "hidden results|(?:hide|ocultar|esconder) (?:the |los )?(?:results?|resultados)"
              + "(?: (?:until|till|before|hasta) (?:the |el )?(?:close|end|cierre|final))?");

  private static final OptionWord RESULTS =
      new OptionWord(
              "results",
              List.of("results", "resultados"),
              List.of("result", "resultado"),
              value -> ResultsShown.read(value).isPresent() || usual(value),
              _ -> false,
              ResultsShown::nearly,
              "--results after close")
          .orAlone(
              folded ->
                  HIDDEN.matcher(folded).matches() ? OptionWord.Fit.READS : OptionWord.Fit.NONE)
          .asking(TermsReader::hidden, "--results usual");

  private static final OptionWord REASONS =
      new OptionWord(
          "reasons",
          List.of("reasons", "razones"),
          List.of("reason", "razon"),
          value -> ReasonsNeeded.read(value).isPresent(),
          _ -> false,
          ReasonsNeeded::nearly,
          "--reasons required for no");

  static final List<OptionWord> OPTIONS =
      Stream.concat(Stream.of(RESULTS, REASONS), SealedWords.OPTIONS.stream()).toList();

  static TermsReader of(Options options) {
    Optional<String> results = options.value(RESULTS.key()).filter(words -> !usual(words));
    Optional<ResultsShown> shown = results.flatMap(TermsReader::shown);
    Optional<String> reasons = options.value(REASONS.key());
    Optional<ReasonsNeeded> needed = reasons.flatMap(ReasonsNeeded::read);
    Optional<String> ballots = options.value(SealedWords.KEY);
    Optional<Boolean> sealed = ballots.flatMap(SealedWords::sealed);
    return new TermsReader(
        new VotingTerms.Wish(shown, needed, sealed.orElse(false)),
        unread(results, shown, ProposalMessage.Meant.RESULTS)
            .or(() -> unread(reasons, needed, ProposalMessage.Meant.REASONS))
            .or(() -> unread(ballots, sealed, ProposalMessage.Meant.BALLOTS)));
  }

  /** As the assembly's settings have it, which nobody needs to say. */
  private static boolean usual(String words) {
    return USUAL.contains(Words.fold(words));
  }

  /** What was shown before the close cannot be hidden any more. */
  private static boolean hidden(String folded) {
    String shown = folded.substring(folded.indexOf(' ') + 1);
    return shown(folded)
        .or(() -> shown(shown))
        .filter(when -> when != ResultsShown.ALWAYS)
        .isPresent();
  }

  private static Optional<ResultsShown> shown(String words) {
    return HIDDEN.matcher(Words.fold(words)).matches()
        ? Optional.of(ResultsShown.AFTER_CLOSE)
        : ResultsShown.read(words);
  }

  private static Optional<ProposalMessage> unread(
      Optional<String> written, Optional<?> read, ProposalMessage.Meant meant) {
    return written
        .filter(_ -> read.isEmpty())
        .map(words -> new ProposalMessage.UnclearOption(words, meant));
  }
}
