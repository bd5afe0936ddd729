package org.mycelium.commands.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of ballots that do not count as they are written. */
public sealed interface SelectionMessage extends Message {
  /**
   * What is wrong with it, and how this choice is voted on.
   *
   * @param target the proposal's number with a blank
   * @param word the part that is wrong, untrusted
   */
  record NoBallot(String target, Selection selection, Read.Problem problem, String word, int number)
      implements SelectionMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "question.problem",
          Arg.word("problem", problem.name()),
          Arg.untrusted("word", word),
          Arg.num("number", number));
      out.line("question.options", Arg.said("all", SelectionWords.list(selection)));
      out.include(SelectionWords.howToVote(selection, target));
    }
  }

  /**
   * What was probably meant: it counts once it is written so that it cannot be mistaken.
   *
   * @param target the proposal's number with a blank
   * @param mark what was read
   * @param way how to say that it is right
   */
  record ReadBack(String target, Selection selection, Mark mark, Set<Read.Doubt> doubts, Way way)
      implements SelectionMessage {
    /** How a ballot that was read back is made to count. */
    public enum Way {
      /** By a yes in private, or by writing it so that it cannot be mistaken. */
      YES,
      /** By writing it so, since nothing is kept of a sealed ballot that does not count. */
      AGAIN,
      /** By writing it so, with the word by which a sealed ballot is cast. */
      AGAIN_SEALED
    }

    /** Keeps its own copy. */
    public ReadBack {
      doubts = Set.copyOf(doubts);
    }

    /** The ballot as it can be typed, by numbers. */
    public String typed() {
      return SelectionMessage.typed(selection, mark);
    }

    @Override
    public void write(Prose out) {
      out.line("question.read-back", Arg.said("ballot", QuestionWords.mark(selection, mark)));
      doubts.stream()
          .sorted()
          .forEach(doubt -> out.line("question.doubt", Arg.word("doubt", doubt.name())));
      out.line(
          "question.confirm",
          Arg.word("target", target),
          Arg.word("marks", typed()),
          Arg.word("way", way.name()));
    }
  }

  /**
   * It counts, and what was left out has no points, as the card said.
   *
   * @param proposal its number
   * @param mark what counts
   */
  record RestGetsNone(String proposal, Selection selection, Mark mark) implements SelectionMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "question.rest-gets-none",
          Arg.id("no", proposal),
          Arg.said("ballot", QuestionWords.mark(selection, mark)));
    }
  }

  /** A ballot as it is typed, by numbers: "2 > 1 = 3". */
  static String typed(Selection selection, Mark mark) {
    return switch (mark) {
      case Choice choice -> choice.word();
      case Marks.Ranked ranked ->
          ranked.tiers().stream()
              .map(tier -> tier.stream().map(String::valueOf).collect(Collectors.joining(" = ")))
              .collect(Collectors.joining(" > "));
      case Marks.Points points when selection.terms().points() == 0 ->
          points.points().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Marks.Points points -> scores(selection, points);
    };
  }

  private static String scores(Selection selection, Marks.Points points) {
    List<Integer> numbers = selection.numbers();
    return numbers.stream()
        .filter(no -> no != Marks.NONE || points.points().containsKey(no))
        .map(no -> no + "=" + points.points().getOrDefault(no, 0))
        .collect(Collectors.joining(" "));
  }
}
