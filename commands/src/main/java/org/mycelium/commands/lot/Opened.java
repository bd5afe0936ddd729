package org.mycelium.commands.lot;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.sortition.BeaconPulse;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.Result;

/**
 * Secrets that the bot keeps, and what they open. Those that do not belong to what was announced
 * were changed where they are kept: then nothing is drawn, and nothing is drawn from others either.
 */
final class Opened {
  private Opened() {}

  /**
   * The draw with everything that the bot keeps of it.
   *
   * @param seal the bot's own secret, if it has it
   * @return empty if one of them is another than was committed to
   */
  static Optional<Draw> of(Draw announced, Map<MemberNo, String> left, Optional<String> seal) {
    Instant open = announced.announcement().commitUntil();
    try {
      Optional<Draw> draw = Optional.of(announced);
      for (Map.Entry<MemberNo, String> one : left.entrySet()) {
        String who = Ticket.of(one.getKey()).name();
        draw = draw.flatMap(before -> taken(before.reveal(who, one.getValue(), open)));
      }
      return seal.isEmpty()
          ? draw
          : draw.flatMap(before -> taken(before.open(seal.get(), Instant.MAX)));
    } catch (IllegalArgumentException noSecret) {
      return Optional.empty();
    }
  }

  /** What is drawn; empty if anything in it is another than was committed to. */
  static Optional<Result> result(Draw draw, @Nullable BeaconPulse pulse) {
    try {
      return Optional.of(draw.result(pulse));
    } catch (IllegalArgumentException notWhatWasCommittedTo) {
      return Optional.empty();
    }
  }

  private static Optional<Draw> taken(Draw.Step step) {
    return step instanceof Draw.Step.Taken(Draw draw) ? Optional.of(draw) : Optional.empty();
  }
}
