package org.mycelium.commands.digest;

import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.digest.Digest.Closed;
import org.mycelium.commands.digest.Digest.Counted;
import org.mycelium.commands.metric.Naming;
import org.mycelium.commands.metric.ReadyMade;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * One thing worth a smile, if there was one. Only what is good for certain: whether more is better
 * is known of some ready-made metrics, and of nothing that an assembly named itself.
 */
final class Victory {
  /** With fewer voters, that all of them agreed says little. */
  private static final int ENOUGH = 3;

  private static final Set<Naming> MORE_IS_BETTER =
      Set.of(ReadyMade.HOUSEHOLDS, ReadyMade.DISPUTES, ReadyMade.AID_HOURS);

  private Victory() {}

  /** The best one of these days, in words. */
  static Optional<Message> of(Digest digest) {
    return digest.closed().stream()
        .filter(vote -> vote.decision().filter(no -> no.value() == 1).isPresent())
        .findFirst()
        .<Message>map(_ -> line -> line.line("digest.victory.first"))
        .or(() -> all(digest))
        .or(() -> record(digest))
        .or(() -> agreed(digest));
  }

  private static Optional<Message> all(Digest digest) {
    return digest.closed().stream()
        .filter(vote -> vote.voted() >= ENOUGH && vote.voted() == vote.proposal().electorate())
        .findFirst()
        .map(vote -> line -> line.line("digest.victory.all", Arg.id("no", vote.proposal().no())));
  }

  private static Optional<Message> record(Digest digest) {
    return digest.metrics().stream()
        .filter(metric -> MORE_IS_BETTER.contains(metric.history().metric().naming()))
        .filter(Victory::highest)
        .findFirst()
        .map(
            metric ->
                line ->
                    line.line(
                        "digest.victory.highest",
                        Arg.said("name", metric.history().metric().name())));
  }

  private static boolean highest(Counted metric) {
    return metric.history().at(metric.span()).isPresent() && metric.history().highest();
  }

  private static Optional<Message> agreed(Digest digest) {
    return digest.closed().stream()
        .filter(vote -> vote.decision().isPresent())
        .filter(vote -> vote.voted() >= ENOUGH && vote.dissent() == 0)
        .findFirst()
        .flatMap(Closed::decision)
        .map(no -> line -> line.line("digest.victory.agreed", Arg.id("no", no)));
  }
}
