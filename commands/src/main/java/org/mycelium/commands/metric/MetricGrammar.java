package org.mycelium.commands.metric;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/** How metrics are written. */
public final class MetricGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "metric",
                  List.of("metrica", "indicador"),
                  List.of(new Parameter("what", "", true)),
                  List.of(
                      "metric households-fed",
                      "metric create households-fed \"households relying on our food network\","
                          + " weekly, reported by @ana",
                      "metric adopt disputes",
                      "metric reporter households-fed @bo"),
                  MetricGrammar::metric)
              .meantBy("stats", "statistics", "estadisticas"),
          new CommandSpec(
              "metrics",
              List.of("metricas", "indicadores"),
              List.of(),
              List.of("metrics"),
              _ -> new Reading.Understood(new MetricCommand.ListAll())),
          new CommandSpec(
              "report",
              List.of("informar", "reportar", "informe"),
              List.of(
                  new Parameter("metric", "", false),
                  new Parameter("value", "", false),
                  new Parameter("day", "for", true),
                  new Parameter("reason", "because", true)),
              List.of(
                  "report households-fed 132",
                  "report households-fed 128 for last week",
                  "report households-fed 130 because two were counted twice"),
              ReportReader::read));

  /** What begins a line about metrics, and so cannot be one's name. */
  private static final Set<String> CREATE = Set.of("create", "new", "add", "crear", "nueva");

  private static final Set<String> ADOPT = Set.of("adopt", "use", "adoptar", "usar");
  private static final Set<String> REPORTER = Set.of("reporter", "responsable");
  private static final Set<String> RETIRE =
      Set.of("retire", "stop", "remove", "delete", "retirar", "quitar", "parar");

  private MetricGrammar() {}

  /** Whether a name would be taken for something else. */
  static boolean reserved(String form) {
    return CREATE.contains(form)
        || ADOPT.contains(form)
        || REPORTER.contains(form)
        || RETIRE.contains(form);
  }

  private static Reading metric(Line line) {
    FirstWord first = FirstWord.of(line.head());
    String verb = Words.fold(first.word());
    if (verb.isEmpty()) {
      return understood(new MetricCommand.ListAll());
    }
    if (CREATE.contains(verb)) {
      return TermsReader.create(first.rest(), line.body());
    }
    if (ADOPT.contains(verb)) {
      return TermsReader.adopt(first.rest());
    }
    if (REPORTER.contains(verb)) {
      FirstWord name = FirstWord.of(first.rest());
      return reporter(name.word(), name.rest());
    }
    if (RETIRE.contains(verb)) {
      return retire(first.rest());
    }
    return named(first, line);
  }

  /** The name stands first: "households-fed", "households-fed reporter @bo". */
  private static Reading named(FirstWord name, Line line) {
    FirstWord second = FirstWord.of(name.rest());
    String verb = Words.fold(second.word());
    if (REPORTER.contains(verb)) {
      return reporter(name.word(), second.rest());
    }
    if (RETIRE.contains(verb) && second.rest().isEmpty()) {
      return retire(name.word());
    }
    return ReportReader.startsNumber(name.rest())
        ? ReportReader.read(line)
        : understood(new MetricCommand.Show(line.head()));
  }

  private static Reading reporter(String name, String who) {
    Optional<MetricCommand.Reporter> reporter = TermsReader.reporter(who);
    return name.isEmpty() || reporter.isEmpty()
        ? new Reading.Problem(new WritingMessage.ReporterMissing())
        : understood(new MetricCommand.NameReporter(name, reporter.get()));
  }

  private static Reading retire(String name) {
    return name.isEmpty()
        ? new Reading.Problem(new WritingMessage.NameMissing())
        : understood(new MetricCommand.Retire(name));
  }

  static Reading understood(MetricCommand command) {
    return new Reading.Understood(command);
  }
}
