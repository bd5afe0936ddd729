package org.mycelium.commands.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * Something that a member offers or wants.
 *
 * @param words what, untrusted; empty once erased
 * @param price what is asked or given for it, as its member wrote it, untrusted; empty if it was
 *     not said
 * @param until the last instant it hangs there
 * @param reminded whether its member was told that it ends
 */
public record Notice(
    NoticeNo no,
    NoticeKind kind,
    MemberNo by,
    String words,
    String price,
    Instant postedAt,
    Instant until,
    boolean reminded) {
  /** How long it hangs if nothing was said. */
  static final Duration USUAL = Duration.ofDays(60);

  /** Its member is told so long before it ends. */
  private static final Duration NOTICE = Duration.ofDays(3);

  /** As members write its number: O4. */
  String id() {
    return kind.letter() + no.value();
  }

  /** Whether it still hangs there. */
  boolean hangs(Instant now) {
    return until.isAfter(now);
  }

  /** When its member is to be told that it ends; never, where they chose an end as near as that. */
  Optional<Instant> reminder() {
    Instant at = until.minus(NOTICE);
    return reminded || !at.isAfter(postedAt) ? Optional.empty() : Optional.of(at);
  }
}
