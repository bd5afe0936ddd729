package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;

/**
 * A line a decision, as RFC 4180 wants it. A value that a spreadsheet would take for a formula gets
 * an apostrophe before it, since titles and reasons are whatever people wrote.
 */
final class CsvDecisions implements DecisionWriter {
  private static final List<String> HEADER =
      List.of(
          "assembly",
          "decision",
          "proposal",
          "title",
          "text",
          "proposer",
          "opened_at",
          "decided_at",
          "rule",
          "quorum",
          "electorate",
          "yes",
          "no",
          "abstain",
          "objection",
          "votes",
          "dissent",
          "instead_of",
          "because");

  /** The last four are full-width, which spreadsheets of East Asia take for the others. */
  private static final String STARTS_FORMULA = "=+-@\t\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer out;

  CsvDecisions(Writer out) throws IOException {
    this.out = out;
    line(HEADER.stream());
  }

  @Override
  public void begin(AssemblyId assembly, Settings settings) {
    // Each line says whose it is.
  }

  @Override
  public void write(ExportedDecision decision) throws IOException {
    Proposal proposal = decision.decision().proposal();
    Count count = decision.decision().count();
    line(
        Stream.of(
            decision.assembly().value(),
            decision.decision().no(),
            proposal.no(),
            proposal.title(),
            proposal.text(),
            decision.proposer(),
            proposal.openedAt(),
            decision.decision().decidedAt(),
            proposal.question().canonical(),
            proposal.quorum().canonical(),
            proposal.electorate(),
            count.of(Choice.YES),
            count.of(Choice.NO),
            count.of(Choice.ABSTAIN),
            count.of(Choice.OBJECTION),
            count.taken().entrySet().stream()
                .map(taken -> taken.getKey() + " " + taken.getValue())
                .collect(Collectors.joining("; ")),
            decision.dissent().stream().map(CsvDecisions::voice).collect(Collectors.joining("\n")),
            decision.margin().story().map(Story::instead).orElse(""),
            decision.margin().story().map(Story::because).orElse("")));
  }

  @Override
  public void end() {
    // Nothing ends a CSV file.
  }

  private static String voice(Dissent voice) {
    return Stream.of(voice.name().orElse(""), voice.position().choice().word(), voice.reason())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }

  private void line(Stream<?> values) throws IOException {
    out.write(
        values
            .map(Objects::toString)
            .map(CsvDecisions::field)
            .collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String field(String words) {
    String value = Printable.of(words);
    String safe =
        !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
