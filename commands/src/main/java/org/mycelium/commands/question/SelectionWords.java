package org.mycelium.commands.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * What is said of choices between options. A method called {@code x} brings the phrases {@code
 * question.x} and, for its kind of ballots, {@code question.vote.}.
 */
public final class SelectionWords {
  /** One plain word, so short that an example made of such is typed with a thumb. */
  private static final Pattern EASY = Pattern.compile("\\p{L}[\\p{L}\\p{N}]{0,14}");

  /** An example of more names is too long to take in. */
  private static final int MOST_BY_NAME = 4;

  private SelectionWords() {}

  /** The method in a sentence or two: "Whichever most people approve of is chosen." */
  public static Message description(Selection selection) {
    Terms terms = selection.terms();
    boolean proportional = terms.purse().isPresent() && terms.method() == Method.PAV;
    Message how =
        out ->
            out.line(
                "question." + terms.method().word() + (proportional ? "-purse" : ""),
                Arg.num("seats", terms.seats()),
                Arg.num("points", terms.points()));
    Message priced = terms.purse().map(purse -> priced(how, purse)).orElse(how);
    Message anew =
        terms.runoff() ? out -> out.line("question.runoff", Arg.said("how", priced)) : priced;
    return terms.lot().map(drawn -> settled(anew, selection, drawn)).orElse(anew);
  }

  /**
   * What is done where the votes alone do not say who is chosen, and what "none of these" does. It
   * stands wherever votes are asked for; afterwards the result says what was done.
   */
  public static Message ending(Selection selection) {
    return out ->
        out.line(
            "question.ending", Arg.word("none", Outcome.noneEnds(selection) ? "ends" : "other"));
  }

  private static Message settled(Message how, Selection selection, DrawnTie drawn) {
    return out ->
        out.line(
            "question.by-lot",
            Arg.said("how", how),
            Arg.id("draw", drawn.draw()),
            Arg.said("order", names(selection, drawn.order())));
  }

  private static Message priced(Message how, Purse purse) {
    return out ->
        out.line(
            "question.purse",
            Arg.said("how", how),
            Arg.said("total", purse.currency().amount(purse.total())));
  }

  /** The name of an option on the card, with what it costs. */
  private static Message labelled(Selection selection, int number) {
    Message name = name(selection, number);
    return selection
        .terms()
        .purse()
        .filter(_ -> number != Marks.NONE)
        .<Message>map(
            purse ->
                out ->
                    out.line(
                        "question.costs",
                        Arg.said("name", name),
                        Arg.said("cost", purse.currency().amount(purse.cost(number)))))
        .orElse(name);
  }

  /** How many said something of the options, and how many abstained. */
  public static Message turnout(Count count) {
    return out ->
        out.line(
            "question.turnout",
            Arg.num("marked", count.of(Marks.MARKED)),
            Arg.num("abstain", count.of(Choice.ABSTAIN)));
  }

  /**
   * How a ballot is written, with an example of this choice.
   *
   * @param target the proposal's number with a blank, or nothing where it can be left out
   */
  public static Message howToVote(Selection selection, String target) {
    return out ->
        out.line(
            "question.vote." + ballots(selection.method()),
            Arg.said("example", example(selection, target)),
            Arg.num("points", selection.terms().points()),
            Arg.word("target", target));
  }

  /** An option by name, "none of these", or its number where its words were erased. */
  public static Message name(Selection selection, int number) {
    String name = selection.name(number);
    return out ->
        out.line(
            "question.name",
            Arg.word("kind", number == Marks.NONE ? "none" : name.isEmpty() ? "erased" : "named"),
            Arg.untrusted("name", name),
            Arg.num("number", number));
  }

  /** What a ballot says: "bike > trailer = van", "bike, trailer", "bike 5, trailer 2". */
  static Message marks(Selection selection, Marks marks) {
    return switch (marks) {
      case Marks.Ranked ranked ->
          joined(
              "question.marks.better",
              ranked.tiers().stream()
                  .map(
                      tier ->
                          joined(
                              "question.marks.equal",
                              tier.stream().map(no -> name(selection, no)).toList()))
                  .toList());
      case Marks.Points points ->
          joined(
              "question.marks.and",
              points.points().entrySet().stream()
                  .map(e -> worth(selection, e.getKey(), e.getValue()))
                  .toList());
    };
  }

  private static Message worth(Selection selection, int number, int points) {
    Message name = name(selection, number);
    return selection.terms().points() == 0
        ? name
        : out ->
            out.line("question.marks.worth", Arg.said("name", name), Arg.num("points", points));
  }

  /** One after the other, with what the phrase puts between them; at least one. */
  static Message joined(String key, List<Message> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : out ->
            out.line(
                key,
                Arg.said("first", parts.getFirst()),
                Arg.said("rest", joined(key, parts.subList(1, parts.size()))));
  }

  /** The options with their numbers: "1 bike, 2 trailer, 0 none of these". */
  static Message list(Selection selection) {
    return joined(
        "question.marks.and",
        selection.numbers().stream().map(number -> numbered(selection, number)).toList());
  }

  /** An option with its number: "1: bike". */
  public static Message numbered(Selection selection, int number) {
    return out ->
        out.line(
            "question.numbered",
            Arg.num("number", number),
            Arg.said("name", name(selection, number)));
  }

  /** Several options by name: "bike, trailer"; at least one. */
  public static Message names(Selection selection, List<Integer> numbers) {
    return joined(
        "question.marks.and", numbers.stream().map(number -> name(selection, number)).toList());
  }

  /** The options with their numbers, each as an item of a list. */
  public static Message items(Selection selection) {
    return out ->
        selection
            .numbers()
            .forEach(
                number ->
                    out.item(
                        "question.numbered",
                        Arg.num("number", number),
                        Arg.said("name", labelled(selection, number))));
  }

  /** Which reactions vote; only where one of them says it all. */
  public static Optional<Message> howToReact(Selection selection) {
    return selection.method() == Method.PLURALITY && selection.options().size() <= Keys.MOST
        ? Optional.of(
            out ->
                out.line(
                    "question.react",
                    Arg.word("first", Keys.of(selection.numbers().getFirst())),
                    Arg.word("last", Keys.of(selection.numbers().getLast()))))
        : Optional.empty();
  }

  /** A ballot that could be cast, as it is typed. */
  public static Message example(Selection selection, String target) {
    return out ->
        out.line(
            "question.example",
            Arg.word("target", target),
            Arg.word("marks", exampleMarks(selection)));
  }

  /** The word in the keys for how ballots of this method are written. */
  public static String ballots(Method method) {
    return switch (method) {
      case PLURALITY -> "one";
      case APPROVAL, PAV, EQUAL_SHARES -> "approve";
      case SCORE, STAR -> "score";
      case DOT -> "dots";
      case IRV, STV_SCOTTISH, STV_MEEK, SCHULZE, RANKED_PAIRS -> "rank";
    };
  }

  /** By names where all in it are easy to type, else by numbers. */
  private static String exampleMarks(Selection selection) {
    List<Integer> numbers =
        selection.numbers().stream().filter(number -> number != Marks.NONE).limit(3).toList();
    boolean easy = numbers.stream().allMatch(no -> EASY.matcher(selection.name(no)).matches());
    // Not in the order of the card: nobody should take that for the one that is expected.
    List<String> typed =
        numbers.reversed().stream().map(no -> easy ? selection.name(no) : "" + no).toList();
    return switch (ballots(selection.method())) {
      case "one" -> typed.getFirst();
      case "approve" -> typed.stream().limit(2).collect(Collectors.joining(", "));
      case "rank" -> String.join(" > ", typed);
      case "dots" -> spread(selection, typed);
      default -> scored(selection);
    };
  }

  private static String spread(Selection selection, List<String> typed) {
    int dots = selection.terms().points();
    return dots == 1 || typed.size() == 1
        ? typed.getFirst() + "=" + dots
        : typed.get(0) + "=" + (dots - dots / 2) + " " + typed.get(1) + "=" + dots / 2;
  }

  /** All of them: what is left out is asked about. */
  private static String scored(Selection selection) {
    List<Integer> offered = selection.offered();
    boolean easy =
        offered.size() <= MOST_BY_NAME
            && offered.stream().allMatch(no -> EASY.matcher(selection.name(no)).matches());
    int points = selection.terms().points();
    return offered.stream()
        .map(
            no ->
                (easy ? selection.name(no) : "" + no)
                    + "="
                    + (no.equals(offered.getLast())
                        ? points
                        : no.equals(offered.getFirst()) ? points / 2 : 0))
        .collect(Collectors.joining(" "));
  }
}
