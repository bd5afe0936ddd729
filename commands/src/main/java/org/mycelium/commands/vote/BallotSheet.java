package org.mycelium.commands.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.BallotReader;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.question.Read;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.text.Message;

/**
 * What a ballot asks one question after the other, and what answers say. Pure; the answers so far
 * are in the dialogue.
 */
final class BallotSheet {
  private static final String ABSTAIN = Choice.ABSTAIN.word();

  private static final Set<String> YES =
      Set.of("yes", "y", "yeah", "yep", "ok", "si", "s", "claro", "👍");

  private static final Set<String> NO = Set.of("no", "n", "nope", "nah", "👎");

  private final Proposal proposal;
  private final BallotDialogue dialogue;

  BallotSheet(Proposal proposal, BallotDialogue dialogue) {
    this.proposal = proposal;
    this.dialogue = dialogue;
  }

  /** What kind of questions a ballot asks. */
  enum Kind {
    /** Which position. */
    POSITION,
    /** Which option. */
    ONE,
    /** Which option comes next. */
    RANK,
    /** How many points an option gets. */
    SCORE,
    /** How many dots an option gets. */
    DOTS,
    /** Whether an option is approved of. */
    APPROVE
  }

  Kind kind() {
    return switch (proposal.question()) {
      case Resolution _ -> Kind.POSITION;
      case Selection selection ->
          switch (SelectionWords.ballots(selection.method())) {
            case "one" -> Kind.ONE;
            case "approve" -> Kind.APPROVE;
            case "rank" -> Kind.RANK;
            case "dots" -> Kind.DOTS;
            default -> Kind.SCORE;
          };
    };
  }

  /** The options; only where there are. */
  Selection selection() {
    return (Selection) proposal.question();
  }

  private Rule rule() {
    return ((Resolution) proposal.question()).rule();
  }

  /** Whether no question is left. */
  boolean complete() {
    return abstains()
        || switch (kind()) {
          case POSITION, ONE -> !dialogue.answers().isEmpty();
          case RANK, SCORE, APPROVE -> dialogue.done() || left().isEmpty();
          case DOTS -> dialogue.done() || left().isEmpty() || dotsLeft() == 0;
        };
  }

  /** The options that nothing was said of yet, in the order of the card. */
  List<Integer> left() {
    List<Integer> numbers = selection().numbers();
    return switch (kind()) {
      case ONE, RANK -> {
        Set<Integer> said = tiers().stream().flatMap(List::stream).collect(Collectors.toSet());
        yield numbers.stream().filter(number -> !said.contains(number)).toList();
      }
      case SCORE, DOTS, APPROVE ->
          numbers.subList(Math.min(dialogue.answers().size(), numbers.size()), numbers.size());
      case POSITION -> List.of();
    };
  }

  /** How many dots can still be given. */
  int dotsLeft() {
    return selection().terms().points()
        - dialogue.answers().stream().mapToInt(Integer::parseInt).sum();
  }

  private boolean abstains() {
    return dialogue.answers().equals(List.of(ABSTAIN));
  }

  private List<List<Integer>> tiers() {
    return dialogue.answers().stream()
        .map(tier -> Arrays.stream(tier.split("=", -1)).map(Integer::valueOf).toList())
        .toList();
  }

  /** What it says so far; empty where that is nothing. */
  Optional<Mark> mark() {
    if (abstains()) {
      return Optional.of(Choice.ABSTAIN);
    }
    if (dialogue.answers().isEmpty()) {
      return Optional.empty();
    }
    return switch (kind()) {
      case POSITION -> Optional.of(new Choice(dialogue.answers().getFirst()));
      case ONE, RANK -> Optional.of(new Marks.Ranked(tiers()));
      case SCORE, DOTS, APPROVE -> {
        TreeMap<Integer, Integer> points = new TreeMap<>();
        for (int i = 0; i < dialogue.answers().size(); i++) {
          int given = Integer.parseInt(dialogue.answers().get(i));
          if (given > 0) {
            points.put(selection().numbers().get(i), given);
          }
        }
        yield points.isEmpty() ? Optional.empty() : Optional.of(new Marks.Points(points));
      }
    };
  }

  /** What is asked now; only where a question is left. */
  Message question() {
    Kind kind = kind();
    return switch (kind) {
      case POSITION -> new DialogueMessage.WhichPosition(rule().positions());
      case ONE, RANK ->
          new DialogueMessage.WhichOption(
              mark().map(mark -> QuestionWords.mark(proposal.question(), mark)),
              kind == Kind.RANK,
              left().stream()
                  .map(no -> new DialogueMessage.Item(no, SelectionWords.name(selection(), no)))
                  .toList());
      case SCORE, DOTS, APPROVE ->
          new DialogueMessage.HowMuch(
              kind,
              SelectionWords.name(selection(), left().getFirst()),
              kind == Kind.DOTS ? dotsLeft() : selection().terms().points(),
              left().size() - 1);
    };
  }

  /** The position it takes, of a text. */
  Optional<Position> position() {
    return mark()
        .filter(Choice.class::isInstance)
        .map(Choice.class::cast)
        .filter(_ -> kind() == Kind.POSITION)
        .flatMap(rule()::position);
  }

  /**
   * What these words answer to the question that is asked; empty if nothing.
   *
   * @param written as it was written, untrusted
   * @param folded the same folded, without marks at its end
   */
  Optional<BallotDialogue> answered(String written, String folded) {
    if (kind() != Kind.POSITION && Position.ABSTAIN.words().contains(folded)) {
      return Optional.of(dialogue.with(List.of(ABSTAIN)));
    }
    return switch (kind()) {
      case POSITION -> positioned(folded);
      case ONE, RANK -> ranked(written);
      case SCORE -> points(folded, selection().terms().points()).or(() -> whole(written));
      case DOTS -> points(folded, dotsLeft()).or(() -> whole(written));
      case APPROVE ->
          YES.contains(folded)
              ? Optional.of(dialogue.with("1"))
              : NO.contains(folded) ? Optional.of(dialogue.with("0")) : whole(written);
    };
  }

  /** Whether these words answer what is asked now, or say why. */
  boolean hears(String written, String folded) {
    return complete()
        ? folded.startsWith("because") || folded.startsWith("porque")
        : answered(written, folded).isPresent();
  }

  private Optional<BallotDialogue> positioned(String folded) {
    List<Position> positions = rule().positions();
    return rule()
        .hears(folded)
        .or(
            () ->
                folded.matches("\\d{1,2}")
                    ? positions.stream()
                        .skip(Math.max(0, Integer.parseInt(folded) - 1L))
                        .findFirst()
                        .filter(_ -> Integer.parseInt(folded) > 0)
                    : Optional.empty())
        .map(position -> dialogue.with(List.of(position.choice().word())));
  }

  /**
   * One option or several, after those that were named before; an order that names some of those
   * again is the whole anew.
   */
  private Optional<BallotDialogue> ranked(String written) {
    if (!(meant(written) instanceof Marks.Ranked(List<List<Integer>> tiers))) {
      return Optional.empty();
    }
    boolean goesOn = tiers.stream().allMatch(left()::containsAll);
    if (!goesOn && tiers.size() == 1) {
      return Optional.empty();
    }
    BallotDialogue more = goesOn ? dialogue : dialogue.anew();
    for (List<Integer> tier : tiers) {
      more = more.with(tier.stream().map(String::valueOf).collect(Collectors.joining("=")));
    }
    return Optional.of(more);
  }

  /** The option that these words name and that has its place already. */
  Optional<Message> placed(String written) {
    return kind() == Kind.RANK
            && meant(written) instanceof Marks.Ranked(List<List<Integer>> tiers)
            && tiers.size() == 1
        ? tiers.getFirst().stream()
            .filter(number -> !left().contains(number))
            .findFirst()
            .map(number -> SelectionWords.name(selection(), number))
        : Optional.empty();
  }

  private Optional<BallotDialogue> points(String folded, int most) {
    return folded.matches("\\d{1,4}") && Integer.parseInt(folded) <= most
        ? Optional.of(dialogue.with(folded.replaceFirst("^0+(?=\\d)", "")))
        : Optional.empty();
  }

  /** The whole ballot at once, as it could be written without a dialogue. */
  private Optional<BallotDialogue> whole(String written) {
    if (!(meant(written) instanceof Marks.Points(var points))) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>();
    for (int number : selection().numbers()) {
      all.add(String.valueOf(points.getOrDefault(number, 0)));
    }
    return Optional.of(dialogue.with(all));
  }

  /** What could be meant otherwise is no matter here: the whole is read back before it counts. */
  private @Nullable Mark meant(String written) {
    return switch (BallotReader.readPlainly(selection(), written)) {
      case Read.Clear(Mark mark) -> mark;
      case Read.Doubtful(Mark mark, Set<Read.Doubt> _) -> mark;
      case Read.Malformed _ -> null;
    };
  }

  /** The answer to a question that is passed over; empty where it cannot be. */
  Optional<BallotDialogue> skipped() {
    return switch (kind()) {
      case SCORE, DOTS, APPROVE -> Optional.of(dialogue.with("0"));
      case RANK ->
          dialogue.answers().isEmpty() ? Optional.empty() : Optional.of(dialogue.finished());
      case POSITION, ONE -> Optional.empty();
    };
  }
}
