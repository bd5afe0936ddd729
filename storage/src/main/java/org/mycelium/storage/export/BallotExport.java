package org.mycelium.storage.export;

import java.nio.file.Path;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.election.form.PublishedBallots;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Recount;
import org.mycelium.commands.question.Selection;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Ballots of one vote between options, for whoever wants to count it again. */
public final class BallotExport {
  /** What the empty choice is called in a file that is read in any language. */
  private static final String NONE = "none of these";

  private BallotExport() {}

  /**
   * Reads the ballots that stood when the vote closed.
   *
   * @param database the file
   * @throws CannotOpen if the file cannot be read
   * @throws IllegalArgumentException if there is no such vote, or it is no choice between options,
   *     or still open: what it says goes on after "There is"
   */
  public static PublishedBallots of(Path database, AssemblyId assembly, ProposalNo no) {
    try (Session session = Database.openToRead(database)) {
      session.run(Sql.plain("begin"));
      Proposals proposals = new StoredProposals(session, assembly);
      Optional<Proposal> found = proposals.find(no);
      if (found.isEmpty()) {
        throw new IllegalArgumentException("no proposal " + no);
      }
      if (!(found.get().question() instanceof Selection selection)) {
        throw new IllegalArgumentException("no choice between options in " + no);
      }
      if (found.get().open()) {
        throw new IllegalArgumentException("no end yet to the vote on " + no);
      }
      return Recount.ballots(
          no.toString(), found.get().title(), selection, proposals.ballots(no), NONE);
    }
  }
}
