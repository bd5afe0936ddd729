package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/** Which budget line is meant: by its name however it is written, or by its number. */
final class LineNames {
  private static final IdForm<LineNo> NUMBER =
      new IdForm<>(List.of("l", "line", "partida"), LineNo::new);

  private static final Pattern TOGETHER =
      Pattern.compile("(?: ?[,;&+/] ?(?:and |y |e )?| (?:and|y|e) )(?:the |la |el |los |las )?");

  private static final int MAX_WORDS = 20;

  private LineNames() {}

  /**
   * A line, and what else was written behind its name.
   *
   * @param rest at least one word
   */
  record Led(BudgetLine line, String rest) {}

  static Optional<BudgetLine> find(String written, List<BudgetLine> lines) {
    String wanted = Words.fold(written);
    Optional<LineNo> number = NUMBER.read(written);
    return lines.stream()
        .filter(line -> Words.fold(line.name()).equals(wanted))
        .findFirst()
        .or(
            () ->
                lines.stream()
                    .filter(line -> number.filter(line.no()::equals).isPresent())
                    .findFirst());
  }

  /** Those that are named together, "food and tools"; empty if any of them is none. */
  static List<BudgetLine> several(String written, List<BudgetLine> lines) {
    List<Optional<BudgetLine>> found =
        Stream.of(TOGETHER.split(Words.fold(written), -1)).map(name -> find(name, lines)).toList();
    return found.size() > 1 && found.stream().allMatch(Optional::isPresent)
        ? found.stream().flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  /** The line whose name they begin with, the longest one, and the words behind it. */
  static Optional<Led> leading(String written, List<BudgetLine> lines) {
    List<String> words = List.of(Words.trim(written).split("[\\s\\p{Z}]+", MAX_WORDS));
    for (int many = words.size() - 1; many > 0; many--) {
      Optional<BudgetLine> line = find(String.join(" ", words.subList(0, many)), lines);
      if (line.isPresent()) {
        return Optional.of(
            new Led(line.get(), String.join(" ", words.subList(many, words.size()))));
      }
    }
    return Optional.empty();
  }

  /** The one that was probably meant. */
  static Optional<BudgetLine> near(String written, List<BudgetLine> lines) {
    return Near.nearest(
            Words.fold(written), lines.stream().map(line -> Words.fold(line.name())).toList())
        .flatMap(name -> find(name, lines));
  }
}
