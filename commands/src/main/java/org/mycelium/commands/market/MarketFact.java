package org.mycelium.commands.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;

/**
 * What becomes of notices. The words of one that is gone are erased with it; so are those of a
 * member who leaves.
 */
public sealed interface MarketFact extends Fact {
  /**
   * A member offers or wants something.
   *
   * @param price null if it was not said
   * @param until the last instant of it
   */
  record NoticePosted(
      NoticeNo notice,
      NoticeKind kind,
      MemberNo by,
      Commitment words,
      @Nullable Commitment price,
      Instant until)
      implements MarketFact {}

  /** It goes on until then. */
  record NoticeRenewed(NoticeNo notice, Instant until) implements MarketFact {}

  /** Its member was told that it ends. */
  record NoticeReminded(NoticeNo notice) implements MarketFact {}

  /** Its member took it down. */
  record NoticeTakenDown(NoticeNo notice) implements MarketFact {}

  /** Its time was over. */
  record NoticeLapsed(NoticeNo notice) implements MarketFact {}
}
