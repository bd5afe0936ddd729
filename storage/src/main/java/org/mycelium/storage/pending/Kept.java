package org.mycelium.storage.pending;

import static org.mycelium.storage.schema.Tables.PENDING;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.decision.Pending.Ended;
import org.mycelium.commands.decision.Pending.Ending;
import org.mycelium.storage.codec.PendingCodec;
import org.mycelium.storage.sql.Row;

/**
 * A row of questions: one that waits, or what is remembered of one that ended.
 *
 * @param until when it lapses; of one that ended, until when it is remembered in any case
 * @param last whether nothing was said since
 * @param advised whether something that reads like a question, and is none, was told since
 */
record Kept(
    Pending.Kind kind,
    Optional<Waits.Asked> asked,
    Optional<Ended> ended,
    Optional<Instant> until,
    boolean last,
    boolean advised) {
  /** Clocks are set right by this much all the time. */
  static final Duration WOBBLE = Duration.ofMinutes(1);

  static Kept of(Row row) {
    Pending.Kind kind = Pending.Kind.valueOf(row.text(PENDING.KIND));
    return new Kept(
        kind,
        row.maybeText(PENDING.QUESTION)
            .flatMap(json -> pending(kind, json))
            .map(p -> asked(p, row)),
        row.maybeText(PENDING.ENDING).map(how -> new Ended(kind, Ending.valueOf(how))),
        row.maybeNumber(PENDING.UNTIL_MS).map(Instant::ofEpochMilli),
        row.is(PENDING.IS_LAST),
        row.is(PENDING.IS_ADVISED));
  }

  /** Another version may have asked it, whose questions we do not read. */
  private static Optional<Pending> pending(Pending.Kind kind, String json) {
    try {
      return Optional.of(PendingCodec.decode(kind, json));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Waits.Asked asked(Pending pending, Row row) {
    return new Waits.Asked(
        new AssemblyId(row.number(PENDING.ASSEMBLY)),
        new MemberNo(row.integer(PENDING.MEMBER)),
        pending,
        row.maybeText(PENDING.ASKED_BY),
        row.is(PENDING.IS_ADVISED));
  }

  Instant until(Instant now) {
    return until.orElse(now);
  }

  /**
   * Whether it waited too long. One that would wait for more than its time was asked in a future
   * that a clock was set back from: nobody knows how long ago that is, so no word answers it.
   */
  boolean lapsed(Instant now) {
    Duration waits = asked.flatMap(a -> a.pending().waits()).orElse(Duration.ZERO);
    return until
        .filter(end -> now.isAfter(end) || end.isAfter(now.plus(waits).plus(WOBBLE)))
        .isPresent();
  }
}
