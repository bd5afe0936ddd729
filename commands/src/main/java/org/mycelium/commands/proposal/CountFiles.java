package org.mycelium.commands.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.form.PublishedBallots;
import org.mycelium.commands.explanation.Report;
import org.mycelium.commands.question.Recount;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** The files beside the result of a choice between options: the whole count, and the ballots. */
final class CountFiles {
  /** What the empty choice is called where programs read. */
  private static final String NONE = "none of these";

  private CountFiles() {}

  /** A line on the file with the whole count. */
  record WholeCount(ProposalNo no) implements Message {
    @Override
    public void write(Prose out) {
      out.line("explanation.file.count", Arg.id("no", no));
    }
  }

  /** A line on the file with the ballots, which nobody's name is in. */
  record Ballots(ProposalNo no, String command) implements Message {
    @Override
    public void write(Prose out) {
      out.line("explanation.file.ballots", Arg.id("no", no), Arg.code("command", command));
    }
  }

  /** None where nobody said anything of the options. */
  static List<Effect> of(
      Proposal proposal, Selection selection, Result result, List<Ballot> ballots) {
    if (result.ballots() == 0) {
      return List.of();
    }
    String stem = proposal.no().toString().toLowerCase(Locale.ROOT);
    Report report =
        new Report(proposal.title(), Recount.named(selection, result), selection.currency());
    PublishedBallots published = Recount.ballots(stem, proposal.title(), selection, ballots, NONE);
    List<Effect> files = new ArrayList<>();
    files.add(attached(Attachment.text(stem + ".txt", new WholeCount(proposal.no()), report::in)));
    files.add(
        attached(
            new Attachment(
                published.fileName(),
                published.fileName().endsWith(".csv")
                    ? "text/csv; charset=utf-8"
                    : "text/plain; charset=utf-8",
                new Ballots(proposal.no(), published.command()),
                new Attachment.Content.Text(published.text()))));
    return files;
  }

  private static Effect attached(Attachment file) {
    return new Effect.Attach(file, Effect.Audience.ASSEMBLY);
  }
}
