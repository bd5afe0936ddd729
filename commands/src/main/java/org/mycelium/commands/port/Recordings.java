package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.Recording;
import org.mycelium.commands.proposal.recorded.RecordingNo;

/** Votes of one assembly that others recorded for their voters. */
public interface Recordings {
  /** The number the next one gets. */
  RecordingNo next();

  /** The one with this number. */
  Optional<Recording> find(RecordingNo no);

  /** Those of a proposal, of all its rounds, in order of number. */
  List<Recording> of(ProposalNo proposal);

  /** Those whose witness said nothing yet, in order of number, also those that came too late. */
  List<Recording> waiting();

  /** Whether this member took a vote back in this round, their own or one recorded for them. */
  boolean tookBack(ProposalNo proposal, int round, MemberNo voter);
}
