package org.mycelium.bot.console.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.bot.console.transcript.Form.Kind;

/** Reads one step. What it cannot read it answers with the nearest form there is. */
final class StepReader {
  /** How people and rooms are named in a transcript. */
  static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*";

  private static final String PRIVATE = "\\((?:private|privad[oa])\\)";

  private static final Pattern OPENS =
      Pattern.compile("room(?: (?<room>" + NAME + "))? ?:(?<people>.*)");
  private static final Pattern DEFAULTS =
      Pattern.compile("(?<key>language|zone|clock) ?:(?<value>.*)");
  private static final Pattern MOVES = Pattern.compile("\\[(?<time>[^\\]]*)\\]\\s*(?:#.*)?");
  private static final Pattern ACTS =
      Pattern.compile(
          "(?<who>"
              + NAME
              + ")(?: (?:@(?<room>"
              + NAME
              + ")|(?<private>"
              + PRIVATE
              + ")))?"
              + "(?:\\s*:(?<says>.*)| (?<does>.*))",
          Pattern.DOTALL);
  private static final Pattern TARGETED =
      Pattern.compile("(?<target>" + NAME + ") ?:(?<text>.*)", Pattern.DOTALL);

  /** Words a line can begin with that are no person's name. */
  private static final Set<String> RESERVED =
      Set.of("room", "language", "zone", "clock", "restart", "stop", "start", "bot");

  private final int line;

  StepReader(int line) {
    this.line = line;
  }

  /** Whether a person or a room can be called this. */
  static boolean isName(String word) {
    return word.matches(NAME) && !RESERVED.contains(word);
  }

  /** The step these lines stand for. */
  Step read(String text) throws TranscriptProblem {
    String word = text.replaceFirst("\\s+#.*", "");
    Optional<Step> alone = ofTheProcess(word);
    if (alone.isPresent()) {
      return alone.get();
    }
    Matcher moves = MOVES.matcher(text);
    if (moves.matches()) {
      return new Step.Moves(
          Clock.read(moves.group("time")).orElseThrow(() -> unreadable(Kind.MOVE)));
    }
    Matcher defaults = DEFAULTS.matcher(text);
    if (defaults.matches()) {
      return new Step.Defaults(defaults.group("key"), defaults.group("value").strip());
    }
    Matcher opens = OPENS.matcher(text);
    if (opens.matches()) {
      return opens(opens);
    }
    Matcher acts = ACTS.matcher(text);
    if (acts.matches() && !RESERVED.contains(acts.group("who"))) {
      return act(acts, text);
    }
    throw unreadable(text);
  }

  private static Optional<Step> ofTheProcess(String word) {
    return switch (word) {
      case "restart" -> Optional.of(new Step.Restarts());
      case "stop" -> Optional.of(new Step.Stops());
      case "start" -> Optional.of(new Step.Starts());
      default -> Optional.empty();
    };
  }

  private Step opens(Matcher opens) throws TranscriptProblem {
    List<String> people =
        Arrays.stream(opens.group("people").split("[,\\s]+")).filter(n -> !n.isEmpty()).toList();
    for (String person : people) {
      if (!isName(person)) {
        throw new TranscriptProblem(
            line, "\"" + person + "\" cannot be a name. Names are one word: letters and digits.");
      }
    }
    if (people.isEmpty()) {
      throw unreadable(Kind.OPEN);
    }
    return new Step.Opens(opens.group("room") == null ? Place.MAIN : opens.group("room"), people);
  }

  private Step act(Matcher acts, String text) throws TranscriptProblem {
    String who = acts.group("who");
    Place where =
        acts.group("private") != null
            ? new Place.Private()
            : acts.group("room") == null ? Place.main() : new Place.Room(acts.group("room"));
    if (acts.group("says") != null) {
      return new Step.Says(who, where, words(acts.group("says")));
    }
    String does = acts.group("does").strip();
    String verb = does.split("[\\s:]", 2)[0];
    String rest = does.substring(verb.length());
    String[] two = rest.strip().split("\\s+", -1);
    boolean pair = two.length == 2;
    Optional<Step> step =
        switch (verb) {
          case "joins" ->
              rest.strip().matches(NAME + " " + PRIVATE)
                  ? Optional.of(new Step.Intrudes(who, two[0]))
                  : alone(rest, new Step.Joins(who, where));
          case "leaves" -> alone(rest, new Step.Leaves(who, where));
          case "reacts" ->
              pair ? Optional.of(new Step.Reacts(who, where, two[0], two[1])) : Optional.empty();
          case "unreacts" ->
              pair ? Optional.of(new Step.Unreacts(who, where, two[0], two[1])) : Optional.empty();
          case "edits" ->
              rest.startsWith(":")
                  ? Optional.of(new Step.Edits(who, where, words(rest.substring(1))))
                  : Optional.empty();
          case "deletes" ->
              rest.isEmpty() || rest.strip().matches(NAME)
                  ? Optional.of(new Step.Deletes(who, where, rest.isEmpty() ? who : rest.strip()))
                  : Optional.empty();
          case "gives" ->
              rest.strip().matches(NAME + " -?\\d{1,9}")
                  ? Optional.of(new Step.Empowers(who, where, two[0], Long.parseLong(two[1])))
                  : Optional.empty();
          case "polls" -> polls(who, where, rest.strip());
          case "replies", "threads" -> answers(who, where, verb, rest.strip());
          case "sends" -> Optional.of(new Step.Sends(who, where, rest.strip()));
          case "is" ->
              rest.startsWith(" called ")
                  ? Optional.of(
                      new Step.Renames(who, where, words(rest.substring(" called ".length()))))
                  : Optional.empty();
          default -> Optional.empty();
        };
    return step.orElseThrow(() -> unreadable(text));
  }

  private static Optional<Step> alone(String rest, Step step) {
    return rest.isBlank() || rest.strip().startsWith("#") ? Optional.of(step) : Optional.empty();
  }

  private static Optional<Step> polls(String who, Place where, String rest) {
    Matcher targeted = TARGETED.matcher(rest);
    return targeted.matches()
        ? Optional.of(
            new Step.Polls(who, where, targeted.group("target"), targeted.group("text").strip()))
        : Optional.empty();
  }

  private static Optional<Step> answers(String who, Place where, String verb, String rest) {
    Matcher targeted = TARGETED.matcher(rest);
    return targeted.matches()
        ? Optional.of(
            new Step.Answers(
                who,
                where,
                targeted.group("target"),
                verb.equals("threads"),
                words(targeted.group("text"))))
        : Optional.empty();
  }

  /** Without the blank after the colon. */
  private static String words(String text) {
    return Invisible.typed(text.startsWith(" ") ? text.substring(1) : text);
  }

  private TranscriptProblem unreadable(String text) {
    if (text.startsWith("/") || text.startsWith("!")) {
      return new TranscriptProblem(
          line,
          "Who says it? Begin with a name, for example: ana: " + text.lines().findFirst().get());
    }
    if (text.equals("?")) {
      return new TranscriptProblem(line, "Lines look like this:\n" + Form.all());
    }
    return Form.near(text)
        .map(this::unreadable)
        .orElseGet(
            () ->
                new TranscriptProblem(
                    line,
                    "I cannot read this line. "
                        + withColon(text)
                        + "Lines look like this:\n"
                        + Form.all()));
  }

  /** What is forgotten first. */
  private static String withColon(String text) {
    String[] words = text.lines().findFirst().orElse("").split("\\s+", 2);
    return words.length == 2 && isName(words[0])
        ? "If %s says that, a colon is missing: %s: %s\n".formatted(words[0], words[0], words[1])
        : "";
  }

  private TranscriptProblem unreadable(Kind kind) {
    return new TranscriptProblem(
        line, "I cannot read this line. Did you mean: " + kind.form() + "?");
  }
}
