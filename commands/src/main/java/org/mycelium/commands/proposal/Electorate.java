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
  /** Where fewer did something, a share of them could be one member alone. */
  private static final int FEWEST_ACTIVE = 3;

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

  /**
   * The quorum with those of whom it is a share, if not everybody counts. After a time in which
   * hardly anybody did something, everybody does: else the first to propose would decide alone.
   */
  Quorum counted(
      Quorum quorum, List<MemberNo> electorate, MemberNo proposer, Instant now, Suffrage suffrage) {
    if (quorum.among().isPresent()) {
      return quorum;
    }
    int asked = Math.toIntExact(suffrage.active().toDays());
    List<MemberNo> active = active(electorate, proposer, now, asked);
    int days = active.size() < FEWEST_ACTIVE ? 0 : asked;
    if (days == 0 && suffrage.leaversCount()) {
      return quorum;
    }
    int base = days == 0 ? electorate.size() : active.size();
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
                    counting(electorate, proposal, those.activeDays()).stream()
                        .filter(
                            member ->
                                those.leaversCount()
                                    || voted.contains(member)
                                    || !gone.contains(member))
                        .count());
  }

  private List<MemberNo> counting(List<MemberNo> electorate, Proposal proposal, int days) {
    List<MemberNo> active = active(electorate, proposal.proposer(), proposal.openedAt(), days);
    return active.size() < FEWEST_ACTIVE ? electorate : active;
  }

  /** Whoever opens it counts, though it was not yet seen when it was counted first. */
  private List<MemberNo> active(
      List<MemberNo> electorate, MemberNo proposer, Instant opened, int days) {
    if (days == 0) {
      return electorate;
    }
    Instant from = opened.minusSeconds(days * 86_400L);
    Set<MemberNo> acted = members.activeBetween(from, opened.minusMillis(1));
    Set<MemberNo> fresh = members.joinedAfter(from);
    return electorate.stream()
        .filter(
            member -> acted.contains(member) || fresh.contains(member) || member.equals(proposer))
        .toList();
  }
}
