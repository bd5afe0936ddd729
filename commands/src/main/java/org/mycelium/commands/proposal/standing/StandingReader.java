package org.mycelium.commands.proposal.standing;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.CalendarLengths;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Message;

/**
 * Reads what is said beside a proposal's title about whether decisions stand: "supersedes D4 and
 * D5", "review in 6 months, on review lapse"; and a title that is one itself: "Repeal D4".
 *
 * @param problem what cannot be read
 */
public record StandingReader(Aims aims, Optional<Message> problem) {
  private static final int MAX_ENDED = 10;

  private static final Set<String> NONE =
      Set.of("none", "no", "never", "ninguna", "ninguno", "nunca");

  /** With its letter or its word, so that "repeal 4 rules" is a title like any other. */
  private static final Pattern REPEAL =
      Pattern.compile(
          "(?:repeal|revoke|rescind|derogar|revocar|anular)"
              + " (?:(?:la |el )?(?:decision|acuerdo) #?|#?)d? ?0{0,9}([1-9]\\d{0,8})(?![\\w/%])");

  private static final Pattern MARKED = Pattern.compile("\\bd ?#?\\d|decision|acuerdo");

  private static final Pattern DECISION = Pattern.compile("(?:decision )?d ?0{0,9}([1-9]\\d{0,8})");

  private static final Pattern BETWEEN = Pattern.compile(" ?(?:,|&|\\+| and | y | e ) ?");

  private static final OptionWord SUPERSEDES =
      new OptionWord(
          "supersedes",
          List.of(),
          List.of(
              "supersedes",
              "supersede",
              "replaces",
              "replace",
              "sustituye",
              "reemplaza",
              "deroga",
              "repeals"),
          value -> !decisions(value).isEmpty(),
          value -> !decisions(value).isEmpty(),
          _ -> false,
          "--supersedes D4");

  private static final OptionWord REVIEW =
      new OptionWord(
          "review",
          List.of(),
          List.of("review", "revisión", "revisar"),
          value -> none(value) || CalendarLengths.read(value).isPresent() || Times.readable(value),
          _ -> false,
          Times::nearly,
          "--review 2027-03-04");

  private static final OptionWord ON_REVIEW =
      new OptionWord(
          "on-review",
          List.of(),
          List.of("on", "on review", "on-review", "al", "al revisar"),
          value -> then(value).isPresent(),
          _ -> false,
          _ -> false,
          "--on-review lapse");

  /** How they are written. */
  public static final List<OptionWord> OPTIONS = List.of(SUPERSEDES, REVIEW, ON_REVIEW);

  /** Reads them. Pure. */
  public static StandingReader of(Options options, Moment moment) {
    List<StandingEnactment.EndDecision> ends = new ArrayList<>();
    repealed(options.head())
        .ifPresent(no -> ends.add(new StandingEnactment.EndDecision(no, Ending.How.REPEALED)));
    options
        .value(SUPERSEDES.key())
        .map(StandingReader::decisions)
        .orElse(List.of())
        .forEach(no -> ends.add(new StandingEnactment.EndDecision(no, Ending.How.SUPERSEDED)));
    Optional<Review.Then> then = options.value(ON_REVIEW.key()).flatMap(StandingReader::then);
    Optional<String> when = options.value(REVIEW.key());
    boolean none = when.filter(StandingReader::none).isPresent();
    Optional<ReviewTerms> review =
        when.filter(words -> !none(words))
            .flatMap(words -> terms(words, then.orElse(Review.Then.CONSENT), moment));
    Optional<Message> problem =
        when.filter(_ -> !none && review.isEmpty()).map(StandingMessage.UnknownReview::new);
    return new StandingReader(new Aims(ends, review, none, then), problem);
  }

  private static Optional<ReviewTerms> terms(String words, Review.Then then, Moment moment) {
    Optional<Period> after = CalendarLengths.read(words);
    if (after.isPresent()) {
      return Optional.of(new ReviewTerms(Optional.empty(), after, then));
    }
    return Times.deadline(words, moment) instanceof TimeReading.Found found
        ? Optional.of(new ReviewTerms(Optional.of(day(found, moment)), Optional.empty(), then))
        : Optional.empty();
  }

  private static LocalDate day(TimeReading.Found found, Moment moment) {
    return found.at().atZone(moment.zone()).toLocalDate();
  }

  private static Optional<Review.Then> then(String value) {
    String folded = Words.fold(value);
    String bare =
        folded.startsWith("review ") || folded.startsWith("revisar ")
            ? folded.substring(folded.indexOf(' ') + 1)
            : folded;
    return switch (bare.startsWith("it ") ? bare.substring(3) : bare) {
      case "lapse", "lapses", "end", "ends", "expire", "expires", "caduca", "termina" ->
          Optional.of(Review.Then.LAPSE);
      case "consent", "reopen", "reopens", "ask", "vote", "consentimiento", "votar", "se vota" ->
          Optional.of(Review.Then.CONSENT);
      default -> Optional.empty();
    };
  }

  private static Optional<DecisionNo> repealed(String head) {
    Matcher repeal = REPEAL.matcher(Words.fold(head));
    return repeal.lookingAt() && MARKED.matcher(repeal.group()).find()
        ? Optional.of(new DecisionNo(Integer.parseInt(repeal.group(1))))
        : Optional.empty();
  }

  /** "D4", "D4 and D5"; none unless all of the words are decisions, each with its letter. */
  private static List<DecisionNo> decisions(String words) {
    List<DecisionNo> found = new ArrayList<>();
    for (String part : BETWEEN.split(Words.fold(words), MAX_ENDED + 1)) {
      Matcher no = DECISION.matcher(part);
      if (!no.matches() || found.size() == MAX_ENDED) {
        return List.of();
      }
      found.add(new DecisionNo(Integer.parseInt(no.group(1))));
    }
    return found.stream().distinct().toList();
  }

  private static boolean none(String value) {
    return NONE.contains(Words.fold(value));
  }
}
