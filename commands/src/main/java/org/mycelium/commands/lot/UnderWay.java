package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
   * Which a member can mean who wants one called off and does not say which: those that they asked
   * for, since nobody else can; all, if there are none.
   */
  static List<LotNo> meant(Lots lots, MemberNo member) {
    List<LotNo> theirs = of(lots, member::equals);
    return theirs.isEmpty() ? of(lots, _ -> true) : theirs;
  }

  /** Those whose convener is such, in order of number; ties have none. */
  private static List<LotNo> of(Lots lots, Predicate<MemberNo> convener) {
    return Stream.concat(
            lots.open().stream()
                .filter(lot -> lot.convener().filter(convener).isPresent())
                .map(Lot::no),
            lots.quotas().open().stream()
                .filter(draw -> draw.convener().filter(convener).isPresent())
                .map(draw -> draw.no()))
        .sorted()
        .toList();
  }

  /**
   * Why a member cannot have one more draw; empty if they can.
   *
   * @param until when chance has been put in
   */
  public static Optional<LotRefusal> refusal(
      Lots lots, MemberNo convener, Instant until, Instant now) {
    List<String> theirs = of(lots, convener::equals).stream().map(LotNo::toString).toList();
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
