package org.mycelium.commands.lot.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.sortition.quota.Clash;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.Quota;

/** What can be asked of draws with quotas, before they are draws as any other. */
public sealed interface QuotaCommand extends Command {
  /**
   * Asks members for answers, to draw from those who give them.
   *
   * @param about what it is for
   * @param answersUntil until when they are given; empty for two days, or half of the time until
   *     chance ends
   * @param commitUntil until when chance is put in; empty for a day after the answers
   * @param reveal how long secrets are revealed after that
   */
  record Call(
      String about,
      int seats,
      List<Quota> quotas,
      Optional<Instant> answersUntil,
      Optional<Instant> commitUntil,
      Optional<Duration> reveal,
      boolean beacon)
      implements QuotaCommand {
    /** Keeps its own copy. */
    public Call {
      quotas = List.copyOf(quotas);
    }

    /** The same for something else. */
    Call about(String other) {
      return new Call(other, seats, quotas, answersUntil, commitUntil, reveal, beacon);
    }
  }

  /**
   * Gives answers.
   *
   * @param text as the member wrote it
   */
  record Give(String text) implements QuotaCommand {
    /** What people say of themselves is not to be shown by accident. */
    @Override
    public String toString() {
      return "Give[]";
    }
  }

  /** Shows what the issuer gave. */
  record Mine() implements QuotaCommand {}

  /**
   * Erases what the issuer gave.
   *
   * @param lots for which draws; none for all
   */
  record Forget(List<LotNo> lots) implements QuotaCommand {
    /** Keeps its own copy. */
    public Forget {
      lots = List.copyOf(lots);
    }
  }

  /**
   * The bot: the lottery is found, or there is none.
   *
   * @param of the answers that it was computed from
   * @param found empty if there were too few
   */
  record Computed(LotNo lot, Map<MemberNo, Map<String, String>> of, Optional<Found> found)
      implements QuotaCommand {
    /** Keeps its own copy. */
    public Computed {
      of = Map.copyOf(of);
    }

    @Override
    public String toString() {
      return "Computed[" + lot + "]";
    }
  }

  /** The bot: that takes longer than a moment. */
  record Computing(LotNo lot) implements QuotaCommand {}

  /** What was found. */
  sealed interface Found {
    /** The lottery over panels. */
    record OfPanels(Lottery lottery) implements Found {}

    /** No panel keeps the quotas. */
    record None(Clash clash) implements Found {}

    /** It takes longer than anybody waits. */
    record TooLong() implements Found {}

    /** It could not be computed. */
    record Failed() implements Found {}
  }
}
