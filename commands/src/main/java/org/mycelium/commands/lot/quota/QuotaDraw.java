package org.mycelium.commands.lot.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * A draw with quotas, up to the list of who is eligible; from there on it is a {@link
 * org.mycelium.commands.lot.Lot} too.
 *
 * @param convener who asked for it
 * @param about commitment to what it is for
 * @param purpose that itself; empty once it was erased
 * @param asked what is asked for, as {@link QuotaText} writes it; empty once it was erased
 * @param answersUntil until when members give answers
 * @param commitUntil until when chance is put in, if answers end in time
 * @param reveal how long secrets are revealed after that
 * @param beacon whether a public beacon's round ends it
 * @param pledge what the draw is bound to, once the list is published
 * @param erased whether all answers were erased
 */
public record QuotaDraw(
    LotNo no,
    Optional<MemberNo> convener,
    Commitment about,
    Optional<Legend.Purpose> purpose,
    int seats,
    Optional<Legend.Purpose> asked,
    Instant answersUntil,
    Instant commitUntil,
    Duration reveal,
    boolean beacon,
    Stage stage,
    Optional<Pledge> pledge,
    boolean erased) {
  /** How far it is. */
  public enum Stage {
    /** Members give answers. */
    ASKING("asking"),
    /** Everybody's chance is computed. */
    COMPUTING("computing"),
    /** The list is published, and it goes on as a draw. */
    LISTED("listed"),
    /** Nothing will be drawn. */
    CALLED_OFF("called-off");

    private final String key;

    Stage(String key) {
      this.key = key;
    }

    /** The stable word in tables, and the branch in phrases. */
    public String key() {
      return key;
    }

    /** The stage that tables call so. */
    public static Optional<Stage> of(String key) {
      return Arrays.stream(values()).filter(stage -> stage.key.equals(key)).findFirst();
    }
  }

  /** What it is for; empty once that was erased. */
  public String what() {
    return purpose.map(Legend.Purpose::text).orElse("");
  }

  /** The quotas, sorted; none once they were erased. */
  public List<Quota> quotas() {
    return asked.map(text -> QuotaText.read(text.text())).orElse(List.of());
  }

  /** Whether it takes answers, or computes from them. */
  public boolean open() {
    return stage == Stage.ASKING || stage == Stage.COMPUTING;
  }

  /**
   * Until when chance is put in, if that begins now: as announced, or as long as announced if it
   * begins late.
   */
  Instant commitUntil(Instant now) {
    Instant later = now.plus(Duration.between(answersUntil, commitUntil));
    return later.isAfter(commitUntil.plus(PUNCTUAL)) ? later : commitUntil;
  }

  /** Nobody notices this. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);
}
