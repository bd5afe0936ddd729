package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Lots;

/**
 * How much of an assembly's draws one member may take up. Only whoever asked for a draw can call it
 * off, so without bounds one member could leave the others no room for theirs, for as long as they
 * like.
 */
public final class UnderWay {
  /** Nobody could follow more. */
  public static final int MOST = 10;

  /** Those that one member asked for. */
  static final int MOST_OF_ONE = 3;

  /** From the announcement, or the question of a draw with quotas, until chance has been put in. */
  static final Duration LONGEST = Duration.ofDays(31);

  private UnderWay() {}

  /**
   * Why a member cannot have one more draw; empty if they can.
   *
   * @param until when chance has been put in
   */
  public static Optional<LotRefusal> refusal(
      Lots lots, MemberNo convener, Instant until, Instant now) {
    List<String> theirs =
        Stream.concat(
                lots.open().stream()
                    .filter(lot -> lot.convener().filter(convener::equals).isPresent())
                    .map(Lot::no),
                lots.quotas().open().stream()
                    .filter(draw -> draw.convener().filter(convener::equals).isPresent())
                    .map(draw -> draw.no()))
            .sorted()
            .map(LotNo::toString)
            .toList();
    if (theirs.size() >= MOST_OF_ONE) {
      return Optional.of(new LotRefusal.TooManyOfYours(theirs));
    }
    if (lots.open().size() >= MOST) {
      return Optional.of(new LotRefusal.TooManyOpen(MOST));
    }
    return until.isAfter(now.plus(LONGEST))
        ? Optional.of(new LotRefusal.TooLong(LONGEST.toDays(), now.plus(LONGEST)))
        : Optional.empty();
  }
}
