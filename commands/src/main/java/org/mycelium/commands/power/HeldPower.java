package org.mycelium.commands.power;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * What roles gave to a member, from the first asking until it is taken back.
 *
 * @param base where the member stood before
 * @param asked which level was asked for last
 * @param shown which of those asked for before the room showed last, or may show yet; the base
 *     until then
 * @param seen whether the room showed what was asked for last
 * @param asks how often the same was asked for lately
 * @param since when that was first
 */
public record HeldPower(
    MemberNo member, long base, long asked, long shown, boolean seen, int asks, Instant since) {
  /** What was asked so long ago does not count. */
  private static final Duration LATELY = Duration.ofDays(1);

  /** Asked for the same so often, it is somebody's will that it be otherwise. */
  private static final int ENOUGH = 3;

  /** What this fact makes of it. Empty when it is over. */
  public static Optional<HeldPower> after(
      Optional<HeldPower> before, PowerFact.OfMember fact, Instant at) {
    return switch (fact) {
      case PowerFact.PowerAsked f ->
          Optional.of(
              before
                  .map(held -> held.asking(f.to(), at))
                  .orElseGet(
                      () -> new HeldPower(f.member(), f.from(), f.to(), f.from(), false, 1, at)));
      case PowerFact.PowerShown f -> {
        HeldPower held = begun(before, f);
        yield f.level() == held.base ? Optional.empty() : Optional.of(held.showing(f.level()));
      }
      case PowerFact.PowerLeft f -> {
        begun(before, f);
        yield Optional.empty();
      }
    };
  }

  private static HeldPower begun(Optional<HeldPower> before, PowerFact.OfMember fact) {
    return before.orElseThrow(
        () -> new IllegalStateException("nothing was asked for " + fact.member()));
  }

  private HeldPower asking(long level, Instant at) {
    boolean again = level == asked && at.isBefore(since.plus(LATELY));
    // What was not seen yet may show after this was asked for, and is ours all the same.
    long last = seen || level == asked ? shown : asked;
    return new HeldPower(
        member, base, level, last, false, again ? asks + 1 : 1, again ? since : at);
  }

  private HeldPower showing(long level) {
    return new HeldPower(member, base, level, level, true, asks, since);
  }

  /** Whether a level is one that was given, or is being given, on account of roles. */
  boolean isOurs(long level) {
    return level == shown || level == asked;
  }

  /** Whether it was asked for so often that asking again would be a quarrel. */
  boolean isEnough(Instant now) {
    return asks >= ENOUGH && now.isBefore(since.plus(LATELY));
  }
}
