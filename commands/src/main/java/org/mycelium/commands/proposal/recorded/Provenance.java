package org.mycelium.commands.proposal.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Which of the votes that were counted others had recorded, and which of those recorded were not
 * counted. Nothing at all where there is nothing to say.
 *
 * @param counted in order of number
 * @param unwitnessed in order of number
 */
public record Provenance(List<Line> counted, List<Line> unwitnessed) implements Message {
  /** Keeps its own copies. */
  public Provenance {
    counted = List.copyOf(counted);
    unwitnessed = List.copyOf(unwitnessed);
  }

  /**
   * Some of the votes.
   *
   * @param recorder untrusted
   * @param witness untrusted
   */
  public record Line(RecordingNo no, int votes, String recorder, String witness) {}

  /** Of the present round of a proposal. */
  public static Provenance of(
      Proposal proposal, Proposals proposals, Function<MemberNo, String> nameOf) {
    Map<Integer, Integer> standing = new TreeMap<>();
    for (Ballot ballot : proposals.ballots(proposal.no())) {
      RecordingNo.behind(ballot.castBy())
          .ifPresent(no -> standing.merge(no.value(), 1, Integer::sum));
    }
    List<Line> counted = new ArrayList<>();
    List<Line> unwitnessed = new ArrayList<>();
    for (Recording recording : proposals.recordings().of(proposal.no())) {
      int votes = standing.getOrDefault(recording.no().value(), 0);
      if (votes > 0) {
        counted.add(line(recording, votes, nameOf));
      } else if (recording.state() == Recording.State.WAITING
          && recording.round() == proposal.round()) {
        unwitnessed.add(line(recording, recording.votes().size(), nameOf));
      }
    }
    return new Provenance(counted, unwitnessed);
  }

  private static Line line(Recording recording, int votes, Function<MemberNo, String> nameOf) {
    return new Line(
        recording.no(),
        votes,
        nameOf.apply(recording.recorder()),
        nameOf.apply(recording.witness()));
  }

  /** Whether there is nothing to say. */
  public boolean empty() {
    return counted.isEmpty() && unwitnessed.isEmpty();
  }

  /** How many of the votes that were counted others had recorded. */
  public int votes() {
    return counted.stream().mapToInt(Line::votes).sum();
  }

  @Override
  public void write(Prose out) {
    counted.forEach(line -> write(out, "proposal.recorded.counted", line));
    unwitnessed.forEach(line -> write(out, "proposal.recorded.unwitnessed", line));
  }

  private static void write(Prose out, String key, Line line) {
    out.line(
        key,
        Arg.id("no", line.no()),
        Arg.num("votes", line.votes()),
        Arg.untrusted("recorder", line.recorder()),
        Arg.untrusted("witness", line.witness()));
  }
}
