package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Ids;

/** How the decision log is asked. */
public final class DecisionLogGrammar {
  /** More than this is no search but a paste. */
  private static final int MAX_WORDS_CHARS = 200;

  /** Quotation marks, which the search does not look at, and the answer has of its own. */
  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");

  /** Alone and without quotation marks, these ask for the file. */
  private static final Set<String> FILE =
      Set.of(
          "file",
          "csv",
          "as file",
          "as csv",
          "as a file",
          "export",
          "download",
          "archivo",
          "fichero",
          "como archivo",
          "en archivo",
          "en csv",
          "exportar",
          "descargar");

  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "decisions",
                  List.of("log", "decisiones", "acuerdos"),
                  List.of(new Parameter("words", "", true)),
                  List.of("decisions", "decisions cargo bike", "decisions file"),
                  DecisionLogGrammar::search)
              .meantBy("results", "minutes", "export", "resultados", "actas", "acta", "exportar"),
          new CommandSpec(
              "decision",
              List.of("acuerdo"),
              List.of(new Parameter("decision", "", true)),
              List.of("decision D2", "decision"),
              DecisionLogGrammar::show),
          StatementGrammar.COMMAND);

  private DecisionLogGrammar() {}

  private static Reading search(Line line) {
    if (FILE.contains(Words.fold(line.head()))) {
      return new Reading.Understood(new DecisionLogCommand.HandOut());
    }
    String head = QUOTES.matcher(line.head()).replaceAll("").strip();
    String words =
        head.length() <= MAX_WORDS_CHARS
            ? head
            : head.substring(0, head.offsetByCodePoints(0, MAX_WORDS_CHARS / 2));
    return new Reading.Understood(new DecisionLogCommand.Search(words));
  }

  private static Reading show(Line line) {
    Optional<DecisionNo> no = Ids.decision(line.head());
    if (no.isEmpty() && !line.head().isEmpty()) {
      return search(line);
    }
    return new Reading.Understood(new DecisionLogCommand.Show(no));
  }
}
