package org.mycelium.commands.lot.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotNo;

/**
 * What draws with quotas have besides {@link org.mycelium.commands.lot.LotFact}. That somebody gave
 * answers is no fact; that they are eligible is.
 */
public sealed interface QuotaFact extends Fact {
  /** The draw. */
  LotNo lot();

  /**
   * Members are asked for answers.
   *
   * @param about commitment to what is drawn for
   * @param quotas commitment to the line of {@link QuotaText}
   * @param reveal how long secrets are revealed, whole seconds
   */
  record QuotasAsked(
      LotNo lot,
      Commitment about,
      Commitment quotas,
      int seats,
      Instant answersUntil,
      Instant commitUntil,
      Duration reveal,
      boolean beacon)
      implements QuotaFact {}

  /** Nobody can give answers any more, and chances are computed. */
  record AnswersClosed(LotNo lot) implements QuotaFact {}

  /**
   * The draw is bound to the lottery and to who gave which answers, before there is any chance.
   *
   * @param lottery hash of the lottery over panels
   * @param members who gave answers, in order of number
   * @param answers the hash of each one's
   */
  record PledgeMade(LotNo lot, String lottery, List<MemberNo> members, List<String> answers)
      implements QuotaFact {
    /** Keeps its own copies. */
    public PledgeMade {
      members = List.copyOf(members);
      answers = List.copyOf(answers);
      if (members.size() != answers.size()) {
        throw new IllegalArgumentException(members.size() + " people, " + answers.size());
      }
    }
  }

  /** Nothing will be drawn. */
  record QuotaDrawCalledOff(LotNo lot, Reason reason) implements QuotaFact {}

  /** Somebody takes the place of one who left the panel. */
  record PlaceFilled(LotNo lot, MemberNo member) implements QuotaFact {}

  /** What members gave for it is erased. */
  record AnswersErased(LotNo lot) implements QuotaFact {}

  /** Why nothing is drawn. */
  enum Reason {
    /** Whoever convened it said so. */
    CONVENER("convener"),
    /** Fewer gave answers than there are seats. */
    TOO_FEW("few"),
    /** No panel keeps the quotas. */
    IMPOSSIBLE("impossible"),
    /** The lottery takes longer to compute than anybody waits. */
    TOO_LONG("long"),
    /** The lottery could not be computed. */
    FAILED("failed"),
    /** What is kept of it is not what was announced. */
    ALTERED("altered");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The stable word in facts, and the branch in phrases. */
    public String key() {
      return key;
    }

    /** The reason that facts call so. */
    public static Optional<Reason> of(String key) {
      return Arrays.stream(values()).filter(reason -> reason.key.equals(key)).findFirst();
    }
  }
}
