package org.mycelium.commands.sortition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw as somebody published it: what was given and what they say follows from it, nothing of
 * which is believed yet. {@link DrawCheck} judges it.
 *
 * @param eligibleHash what they say is {@link Eligible#hash}
 * @param announcementHash what they say is {@link Announcement#hash}
 * @param contributions in any order
 * @param sealSecret null if the seal was not opened
 * @param closing what they say is {@link Draw#closing}; null while the draw is only announced
 * @param beacon what was entered for the awaited round; null if nothing was
 * @param outcome null while nothing is drawn
 * @param legend what the names in it stand for
 * @param pledge what it is bound to if it has quotas; null if it has none
 */
public record PublishedDraw(
    Announcement announcement,
    String eligibleHash,
    String announcementHash,
    List<Contribution> contributions,
    @Nullable String sealSecret,
    @Nullable String closing,
    @Nullable Pulse beacon,
    @Nullable Outcome outcome,
    Legend legend,
    @Nullable Pledge pledge) {
  /** Keeps its own copy. */
  public PublishedDraw {
    contributions = List.copyOf(contributions);
  }

  /**
   * A beacon's round with what they say is its randomness.
   *
   * @param randomness what they say is {@link BeaconPulse#randomness}
   */
  public record Pulse(BeaconPulse pulse, String randomness) {}

  /**
   * What they say came out.
   *
   * @param departures who left since, in that order
   */
  public record Outcome(
      String seed,
      List<String> order,
      List<Departure> departures,
      List<String> seated,
      List<String> reserves) {
    /** Keeps its own copies. */
    public Outcome {
      order = List.copyOf(order);
      departures = List.copyOf(departures);
      seated = List.copyOf(seated);
      reserves = List.copyOf(reserves);
    }

    /** What did come out. */
    public static Outcome of(Result result) {
      return new Outcome(
          result.seed(), result.order(), result.departures(), result.seated(), result.reserves());
    }
  }

  /** The announcement alone, as it is published first. */
  public static PublishedDraw announced(Announcement announcement) {
    return new PublishedDraw(
        announcement,
        announcement.eligible().hash(),
        announcement.hash(),
        List.of(),
        null,
        null,
        null,
        null,
        Legend.NONE,
        null);
  }

  /**
   * A draw to which nothing is added any more.
   *
   * @param pulse of the awaited round; null if there is none, or it is still to come
   * @param result null if the round is still to come
   */
  public static PublishedDraw closed(
      Draw draw, @Nullable BeaconPulse pulse, @Nullable Result result) {
    Announcement announcement = draw.announcement();
    return new PublishedDraw(
        announcement,
        announcement.eligible().hash(),
        announcement.hash(),
        draw.contributions(),
        draw.sealSecret(),
        draw.closing(),
        pulse == null ? null : new Pulse(pulse, pulse.randomness()),
        result == null ? null : Outcome.of(result),
        Legend.NONE,
        null);
  }

  /** The same draw, when somebody has left since. */
  public PublishedDraw with(Outcome later) {
    return new PublishedDraw(
        announcement,
        eligibleHash,
        announcementHash,
        contributions,
        sealSecret,
        closing,
        beacon,
        later,
        legend,
        pledge);
  }

  /** The same draw, with what its names stand for. */
  public PublishedDraw with(Legend other) {
    return new PublishedDraw(
        announcement,
        eligibleHash,
        announcementHash,
        contributions,
        sealSecret,
        closing,
        beacon,
        outcome,
        other,
        pledge);
  }

  /** The same draw, with what it is bound to if it has quotas. */
  public PublishedDraw bound(@Nullable Pledge to) {
    return new PublishedDraw(
        announcement,
        eligibleHash,
        announcementHash,
        contributions,
        sealSecret,
        closing,
        beacon,
        outcome,
        legend,
        to);
  }

  /** What is drawn for, in words. */
  public String about() {
    Legend.Purpose purpose = legend.purpose();
    return purpose == null ? announcement.about() : purpose.text();
  }

  /** What a name in the draw stands for, with the name. */
  public String called(String name) {
    String person = legend.people().get(name);
    return person == null ? name : name + " (" + person + ")";
  }

  /** Secrets would be shown otherwise. */
  @Override
  public String toString() {
    return "PublishedDraw[" + announcement.about() + "]";
  }
}
