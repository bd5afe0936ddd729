package org.mycelium.commands.proposal.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;

/**
 * When a decision comes back. A review is on a day by the assembly's calendar, at nine by its
 * clock; which instant that is is worked out when it is needed, so that a change of the zone moves
 * it.
 *
 * @param then what happens on that day
 * @param every after how long it comes back again, if it is kept; empty for never
 * @param announced whether it was told ahead
 * @param vote the one by which it is reviewed, once that was opened
 */
public record Review(
    DecisionNo decision,
    LocalDate day,
    Then then,
    Optional<Period> every,
    boolean announced,
    Optional<ProposalNo> vote) {
  /** When on the day. */
  private static final LocalTime HOUR = LocalTime.of(9, 0);

  /** How many days ahead it is told. */
  private static final int AHEAD_DAYS = 7;

  /** What happens on the day. */
  public enum Then {
    /** It is voted on by consent, and stays only if nobody objects. */
    CONSENT("consent"),
    /** It ends. */
    LAPSE("lapse");

    private final String word;

    Then(String word) {
      this.word = word;
    }

    /** The stable word that facts and tables keep. */
    public String word() {
      return word;
    }

    /**
     * What happens by this word.
     *
     * @throws IllegalArgumentException if nothing does
     */
    public static Then of(String word) {
      for (Then then : values()) {
        if (then.word.equals(word)) {
          return then;
        }
      }
      throw new IllegalArgumentException("no review ends in " + word);
    }
  }

  /** When it is due. */
  public Instant due(ZoneId zone) {
    return ZonedDateTime.of(day, HOUR, zone).toInstant();
  }

  /** When it is to be told of ahead. */
  public Instant announcedAt(ZoneId zone) {
    return ZonedDateTime.of(day.minusDays(AHEAD_DAYS), HOUR, zone).toInstant();
  }

  /** When there is next something to do about it; empty while it is voted on. */
  public Optional<Instant> next(ZoneId zone) {
    if (vote.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(announced ? due(zone) : announcedAt(zone));
  }
}
