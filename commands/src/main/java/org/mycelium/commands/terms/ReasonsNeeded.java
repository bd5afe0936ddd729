package org.mycelium.commands.terms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rules;

/**
 * Which answers count only with a reason. What can stop a proposal by itself (a block, an
 * objection, a veto) always does: without its reason nobody could meet it.
 *
 * @param all whether every answer does
 * @param choices which do, besides; empty if all do
 */
public record ReasonsNeeded(boolean all, Set<Choice> choices) {
  /** Only for what can stop a proposal. */
  public static final ReasonsNeeded USUAL = new ReasonsNeeded(false, Set.of());

  /** For every answer. */
  public static final ReasonsNeeded ALL = new ReasonsNeeded(true, Set.of());

  private static final String FOR = "for:";
  private static final int MAX_CHARS = 100;

  private static final Set<String> OPTIONAL =
      Set.of("optional", "usual", "opcional", "opcionales", "voluntarias", "voluntarios");

  private static final Pattern REQUIRED =
      Pattern.compile(
          "(?:required|needed|mandatory|obligatory|obligatori[oa]s?|necesari[oa]s?)"
              + "(?: (?:for|with|para|con) (.+))?");

  private static final Set<String> EVERY =
      Set.of("all", "every vote", "every answer", "everything", "todo", "todos", "todas");

  private static final Pattern AND = Pattern.compile(" ?[,/+&] ?| (?:and|or|y|e|o) ");

  /** Keeps its own copy. */
  public ReasonsNeeded {
    choices = all ? Set.of() : Set.copyOf(choices);
  }

  /** Whether this answer counts only with a reason. */
  public boolean ask(Position position) {
    return all || position.needsReason() || choices.contains(position.choice());
  }

  /** Which of these positions count only with a reason. */
  public List<Position> among(Collection<Position> positions) {
    return positions.stream().filter(this::ask).toList();
  }

  /** The form kept in facts: {@code usual}, {@code all}, {@code for:abstain,no}. */
  public String canonical() {
    if (all) {
      return "all";
    }
    return choices.isEmpty()
        ? "usual"
        : choices.stream().map(Choice::word).sorted().collect(Collectors.joining(",", FOR, ""));
  }

  /** Reads the form kept in facts; empty for anything else. */
  public static Optional<ReasonsNeeded> fromCanonical(String text) {
    Optional<ReasonsNeeded> read =
        switch (text) {
          case "usual" -> Optional.of(USUAL);
          case "all" -> Optional.of(ALL);
          default ->
              text.startsWith(FOR) ? choices(text.substring(FOR.length())) : Optional.empty();
        };
    return read.filter(needed -> needed.canonical().equals(text));
  }

  private static Optional<ReasonsNeeded> choices(String words) {
    try {
      return Optional.of(
          new ReasonsNeeded(
              false, Stream.of(words.split(",", -1)).map(Choice::new).collect(Collectors.toSet())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads what people write: "required", "required for no and abstain"; empty if it is neither. */
  public static Optional<ReasonsNeeded> read(String text) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String folded = Words.fold(text);
    if (OPTIONAL.contains(folded)) {
      return Optional.of(USUAL);
    }
    Matcher required = REQUIRED.matcher(folded);
    if (!required.matches()) {
      return Optional.empty();
    }
    String which = required.group(1);
    return which == null || EVERY.contains(which) ? Optional.of(ALL) : named(which);
  }

  /** Whether these words were probably meant for it, though they do not read as it. */
  public static boolean nearly(String text) {
    String folded = Words.fold(text);
    return folded.startsWith("requ") || folded.startsWith("obligat") || folded.startsWith("opt");
  }

  /** One word may stand for the positions of several rules. */
  private static Optional<ReasonsNeeded> named(String which) {
    Set<Choice> choices = new TreeSet<>((a, b) -> a.word().compareTo(b.word()));
    for (String word : AND.split(which, -1)) {
      Set<Choice> heard = Rules.choices(word.strip());
      if (heard.isEmpty()) {
        return Optional.empty();
      }
      choices.addAll(heard);
    }
    return Optional.of(new ReasonsNeeded(false, choices));
  }
}
