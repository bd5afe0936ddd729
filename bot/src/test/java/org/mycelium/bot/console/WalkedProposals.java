package org.mycelium.bot.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Rule;
import org.mycelium.storage.Database;
import org.mycelium.storage.membership.StoredMembers;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.sql.Session;

/** The proposals of a database's first assembly, with those who vote by their names. */
final class WalkedProposals {
  private static final AssemblyId ASSEMBLY = new AssemblyId(1);

  private WalkedProposals() {}

  /**
   * A proposal.
   *
   * @param electorate names
   * @param voters the names on its ballots, each as often as it stands on one
   * @param votes what stands, by name
   */
  record Seen(
      Proposal proposal, List<String> electorate, List<String> voters, Map<String, String> votes) {
    String no() {
      return proposal.no().toString();
    }

    int round() {
      return proposal.round();
    }

    boolean open() {
      return proposal.open();
    }

    boolean over() {
      return !proposal.undecided();
    }

    boolean inDiscussion() {
      return proposal.inDiscussion();
    }

    Instant closesAt() {
      return proposal.closesAt();
    }

    Rule rule() {
      return ((Resolution) proposal.question()).rule();
    }

    /** What is voted on, and under which rule. */
    List<Object> terms() {
      return List.of(proposal.title(), proposal.text(), proposal.question(), proposal.quorum());
    }

    /** How many took each position, in the order in which the rule offers them. */
    List<String> counts() {
      return rule().positions().stream()
          .map(position -> position.choice().canonical())
          .map(choice -> votes.values().stream().filter(choice::equals).count())
          .map(String::valueOf)
          .toList();
    }
  }

  /** All of them, by number. */
  static Map<String, Seen> of(Path file) {
    try (Session session = Database.openToRead(file)) {
      StoredProposals proposals = new StoredProposals(session, ASSEMBLY);
      StoredMembers members = new StoredMembers(session, ASSEMBLY);
      Map<String, Seen> all = new LinkedHashMap<>();
      for (int no = 1; no < proposals.next().value(); no++) {
        Seen seen = seen(proposals, members, new ProposalNo(no));
        all.put(seen.no(), seen);
      }
      return all;
    }
  }

  private static Seen seen(StoredProposals proposals, StoredMembers members, ProposalNo no) {
    List<Ballot> ballots = proposals.ballots(no);
    Map<String, String> votes = new HashMap<>();
    ballots.forEach(
        ballot ->
            votes.put(name(members, ballot.voter().orElseThrow()), ballot.mark().canonical()));
    return new Seen(
        proposals.find(no).orElseThrow(),
        proposals.electorate(no).stream().map(member -> name(members, member)).toList(),
        ballots.stream().map(ballot -> name(members, ballot.voter().orElseThrow())).toList(),
        votes);
  }

  private static String name(StoredMembers members, MemberNo no) {
    return Loopback.who(members.get(no).matrixId());
  }
}
