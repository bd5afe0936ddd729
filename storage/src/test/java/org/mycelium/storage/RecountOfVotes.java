package org.mycelium.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionOpened;
import org.mycelium.commands.proposal.life.LifeFact.QuorumAwaited;
import org.mycelium.commands.proposal.life.LifeFact.VoteOpened;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;
import org.mycelium.storage.Recount.Happened;

/**
 * The figures of votes in a digest, worked out as {@link Recount} does.
 *
 * @param facts all that the digest can know of, in order
 * @param words what was disclosed
 */
record RecountOfVotes(
    List<Happened> facts, Map<Commitment, String> words, Instant since, Instant until) {
  /** How many voted in votes that ended, beside those of a stretch of the same length before. */
  Optional<String> turnout() {
    Map<ProposalNo, Vote> votes = votes();
    String now = turnout(votes, since, until);
    String before = turnout(votes, since.minus(Duration.between(since, until)), since);
    return now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Turnout: "
                + now
                + " possible votes were cast"
                + (before.isEmpty() ? "" : "; " + before + " the time before"));
  }

  private static String turnout(Map<ProposalNo, Vote> votes, Instant after, Instant until) {
    int cast = 0;
    int possible = 0;
    for (Vote vote : votes.values()) {
      if (vote.closed != null && vote.closed.isAfter(after) && !vote.closed.isAfter(until)) {
        cast += vote.voters.size();
        possible += vote.electorate;
      }
    }
    return possible == 0 ? "" : cast + " of " + possible;
  }

  /** What is said of a vote that is open, without when it closes. */
  List<String> open() {
    return votes().entrySet().stream()
        .filter(vote -> vote.getValue().open)
        .map(
            vote ->
                "Open: "
                    + vote.getKey()
                    + " "
                    + vote.getValue().title
                    + ", "
                    + vote.getValue().voters.size()
                    + " of "
                    + vote.getValue().electorate
                    + " voted")
        .toList();
  }

  /** Votes that close within three days, and for which fewer than half voted. */
  List<String> lacking() {
    List<String> lines = new ArrayList<>();
    votes()
        .forEach(
            (no, vote) -> {
              int lacks = (vote.electorate + 1) / 2 - vote.voters.size();
              if (vote.open && lacks > 0 && vote.closes.isBefore(until.plus(Duration.ofDays(3)))) {
                lines.add(
                    "Lacking: %s lacks %s for its quorum"
                        .formatted(no, lacks == 1 ? "one vote" : lacks + " votes"));
              }
            });
    return lines;
  }

  private Map<ProposalNo, Vote> votes() {
    Map<ProposalNo, Vote> votes = new HashMap<>();
    for (Happened happened : facts) {
      switch (happened.fact()) {
        case ProposalOpened f ->
            votes.put(
                f.proposal(),
                new Vote(words.getOrDefault(f.title(), ""), f.electorate().size(), f.closesAt()));
        case ProposalExtended f -> votes.get(f.proposal()).closes = f.closesAt();
        case QuorumAwaited f -> votes.get(f.proposal()).closes = f.closesAt();
        case DiscussionOpened f -> votes.get(f.proposal()).open = false;
        case VoteOpened f -> {
          votes.get(f.proposal()).electorate = f.electorate().size();
          votes.get(f.proposal()).closes = f.closesAt();
          votes.get(f.proposal()).open = true;
        }
        case BallotCast f -> votes.get(f.proposal()).voters.add(f.voter());
        case BallotWithdrawn f -> votes.get(f.proposal()).voters.remove(f.voter());
        case ProposalWithdrawn f -> votes.get(f.proposal()).open = false;
        case ProposalClosed f -> {
          votes.get(f.proposal()).open = false;
          votes.get(f.proposal()).closed = f.status() == Status.WITHDRAWN ? null : happened.at();
        }
        case VoteReopened f -> {
          votes.get(f.proposal()).open = true;
          votes.get(f.proposal()).closed = null;
          votes.get(f.proposal()).closes = f.closesAt();
          votes.get(f.proposal()).voters.clear();
        }
        default -> {}
      }
    }
    return votes;
  }

  private static final class Vote {
    private final String title;
    private final Set<MemberNo> voters = new HashSet<>();
    private int electorate;
    private Instant closes;
    private boolean open = true;
    private @Nullable Instant closed;

    Vote(String title, int electorate, Instant closes) {
      this.title = title;
      this.electorate = electorate;
      this.closes = closes;
    }
  }
}
