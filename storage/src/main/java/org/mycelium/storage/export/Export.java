package org.mycelium.storage.export;

import static org.mycelium.storage.schema.Tables.ASSEMBLY;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decisionlog.SignedStatement;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalView;
import org.mycelium.commands.proposal.recorded.Provenance;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;
import org.mycelium.storage.decisionlog.StoredDecisionLog;
import org.mycelium.storage.membership.StoredMembers;
import org.mycelium.storage.proposal.StoredEnactments;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Writes the decision log as it is at one moment, decision by decision, whether or not the bot
 * runs.
 */
public final class Export {
  private static final Sql ASSEMBLIES =
      Sql.of(DSL.select(ASSEMBLY.ID).from(ASSEMBLY).orderBy(ASSEMBLY.ID));

  /** What the file is written in. */
  public enum Format {
    /** An array of objects. */
    JSON,
    /** RFC 4180, with a header, safe to open in a spreadsheet. */
    CSV,
    /** Markdown, in each assembly's own language. */
    MD,
    /** Not decisions but what is coming; see {@link CalendarExport}. */
    ICS
  }

  private Export() {}

  /**
   * Writes decisions, each assembly's in the order they were made.
   *
   * @param database the file
   * @param only one assembly; empty for all
   * @param out gets UTF-8; is flushed, not closed
   * @throws CannotOpen if the file cannot be read
   * @throws IllegalArgumentException if there is no such assembly, or decisions have no such form
   * @throws IOException if {@code out} takes no more
   */
  public static void write(
      Path database, Format format, Optional<AssemblyId> only, OutputStream out)
      throws IOException {
    try (Session session = Database.openToRead(database)) {
      session.run(Sql.plain("begin"));
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      DecisionWriter writer =
          switch (format) {
            case JSON -> new JsonDecisions(text);
            case CSV -> new CsvDecisions(text);
            case MD -> new MarkdownDecisions(text);
            case ICS -> throw new IllegalArgumentException("decisions are not iCalendar");
          };
      for (AssemblyId assembly : assemblies(session, only)) {
        write(session, assembly, writer);
      }
      writer.end();
      text.flush();
    }
  }

  static List<AssemblyId> assemblies(Session session, Optional<AssemblyId> only) {
    List<AssemblyId> all = session.all(ASSEMBLIES, row -> new AssemblyId(row.number(ASSEMBLY.ID)));
    if (only.isPresent() && !all.contains(only.get())) {
      throw new IllegalArgumentException("no assembly " + only.get().value());
    }
    return only.map(List::of).orElse(all);
  }

  private static void write(Session session, AssemblyId assembly, DecisionWriter writer)
      throws IOException {
    DecisionLog decisions = new StoredDecisionLog(session, assembly);
    Proposals proposals = new StoredProposals(session, assembly);
    Enactments enactments = new StoredEnactments(session, assembly);
    Members members = new StoredMembers(session, assembly);
    writer.begin(assembly, new StoredSettings(session, assembly).current());
    for (int no = 1; no <= decisions.size(); no++) {
      var decision = decisions.find(new DecisionNo(no)).orElseThrow();
      Proposal proposal = decision.proposal();
      writer.write(
          new ExportedDecision(
              assembly,
              decision,
              ProposalView.proposerOf(proposal, enactments.of(proposal.no()), members),
              Dissent.on(proposal, proposals, voter -> members.get(voter).displayName()),
              decisions.margin(decision),
              Provenance.of(proposal, proposals, who -> members.get(who).displayName()),
              decisions.statements(decision.no()).stream()
                  .map(one -> SignedStatement.of(one, who -> members.get(who).displayName()))
                  .toList()));
    }
  }
}
