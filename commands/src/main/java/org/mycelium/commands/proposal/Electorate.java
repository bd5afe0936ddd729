package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.settings.Suffrage;
import org.mycelium.commands.tally.Quorum;

/**
 * Who votes on what opens now, and who of them count towards its quorum. Both are settled when a
 * vote opens. Pure but for its read port.
 */
public final class Electorate {
  private final Members members;

  /** Reads from this. */
  public Electorate(Members members) {
    this.members = members;
  }

  /**
   * Everyone who is present, but for those who have not been a member for as long as the assembly
   * asks. Where nobody has, everyone: else nothing could be decided, not even that.
   */
  public List<MemberNo> at(Instant now, Suffrage suffrage) {
    List<MemberNo> here = members.all().stream().filter(Member::present).map(Member::no).toList();
    if (suffrage.newcomers().isZero()) {
      return here;
    }
    Set<MemberNo> fresh = members.joinedAfter(now.minus(suffrage.newcomers()));
    List<MemberNo> seasoned = here.stream().filter(member -> !fresh.contains(member)).toList();
    return seasoned.isEmpty() ? here : seasoned;
  }

  /** The quorum with those of whom it is a share, if not everybody counts. */
  Quorum counted(Quorum quorum, List<MemberNo> electorate, Instant now, Suffrage suffrage) {
    int days = Math.toIntExact(suffrage.active().toDays());
    if (quorum.among().isPresent() || (days == 0 && suffrage.leaversCount())) {
      return quorum;
    }
    int base = active(electorate, now, days).size();
    return quorum.among(new Quorum.Among(base, days, suffrage.leaversCount()));
  }

  /** How many count now, where not everybody does: those who left without a vote may not. */
  Optional<Integer> base(
      Proposal proposal, List<MemberNo> electorate, Set<MemberNo> gone, Set<MemberNo> voted) {
    return proposal
        .quorum()
        .among()
        .map(
            those ->
                (int)
                    active(electorate, proposal.openedAt(), those.activeDays()).stream()
                        .filter(
                            member ->
                                those.leaversCount()
                                    || voted.contains(member)
                                    || !gone.contains(member))
                        .count());
  }

  private List<MemberNo> active(List<MemberNo> electorate, Instant opened, int days) {
    if (days == 0) {
      return electorate;
    }
    Instant from = opened.minusSeconds(days * 86_400L);
    // Whoever opens it was not yet seen to do so when it was counted first.
    Set<MemberNo> acted = members.activeBetween(from, opened.minusMillis(1));
    Set<MemberNo> fresh = members.joinedAfter(from);
    return electorate.stream()
        .filter(member -> acted.contains(member) || fresh.contains(member))
        .toList();
  }
}
