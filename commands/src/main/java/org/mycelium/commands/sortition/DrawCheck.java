package org.mycelium.commands.sortition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Computes a published draw again, from nothing but what was published. */
public final class DrawCheck {
  /**
   * The first thing that does not fit.
   *
   * @param place where it stands in the file, such as {@code contributions[2].secret}, from 0
   * @param problem what is wrong with it
   */
  public record Misfit(String place, DrawProblem problem) {}

  private final PublishedDraw published;
  private final Announcement announcement;

  private DrawCheck(PublishedDraw published) {
    this.published = published;
    this.announcement = published.announcement();
  }

  /** What does not fit, the first by the order in which a draw is made; empty if all fits. */
  public static Optional<Misfit> firstMisfit(PublishedDraw published) {
    DrawCheck check = new DrawCheck(published);
    return Stream.<Supplier<Optional<Misfit>>>of(
            check::announcement,
            check::contributions,
            check::seal,
            check::beacon,
            check::closing,
            check::outcome)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The draw itself, which is sound if nothing was found. */
  private Draw draw() {
    return new Draw(announcement, published.contributions(), published.sealSecret());
  }

  private Optional<Misfit> announcement() {
    AwaitedRound beacon = announcement.beacon();
    if (beacon != null && !beacon.chain().isAsKnown()) {
      return misfit("announcement.beacon", new DrawProblem.BeaconUnlikeItsChain());
    }
    return hash(
            "announcement.eligible_hash", announcement.eligible().hash(), published.eligibleHash())
        .or(() -> hash("announcement.hash", announcement.hash(), published.announcementHash()))
        .or(this::purpose)
        .or(this::pledge);
  }

  /** A draw that is bound must show by what, or nobody could see what it leaves out. */
  private Optional<Misfit> pledge() {
    Pledge pledge = published.pledge();
    boolean bound = announcement.about().matches("L[1-9][0-9]* [0-9a-f]{64} [0-9a-f]{64}");
    if (pledge == null) {
      return bound ? misfit("pledge", new DrawProblem.PledgeMissing()) : Optional.empty();
    }
    if (!pledge.asksWhatItSays()) {
      return misfit("pledge.asked", new DrawProblem.PledgeForged());
    }
    if (!bound || !announcement.about().contains(" " + pledge.hash() + " ")) {
      return misfit("pledge", new DrawProblem.PledgeForged());
    }
    return names("pledge.answers", announcement.eligible().names(), pledge.names());
  }

  private Optional<Misfit> purpose() {
    Legend.Purpose purpose = published.legend().purpose();
    return purpose == null || announcement.about().endsWith(" " + purpose.commitment())
        ? Optional.empty()
        : misfit("purpose", new DrawProblem.PurposeForged());
  }

  private Optional<Misfit> contributions() {
    Set<String> seen = new HashSet<>();
    List<Contribution> contributions = published.contributions();
    for (int i = 0; i < contributions.size(); i++) {
      Contribution contribution = contributions.get(i);
      String place = "contributions[" + i + "]";
      if (!seen.add(contribution.who())) {
        return misfit(place + ".who", new DrawProblem.ContributedTwice(contribution.who()));
      }
      if (!contribution.isTrue(announcement)) {
        return misfit(place + ".secret", new DrawProblem.RevealForged(contribution.who()));
      }
    }
    return Optional.empty();
  }

  private Optional<Misfit> seal() {
    String secret = published.sealSecret();
    return secret == null || Announcement.sealOf(secret).equals(announcement.seal())
        ? Optional.empty()
        : misfit("seal_secret", new DrawProblem.SealForged());
  }

  private Optional<Misfit> beacon() {
    PublishedDraw.Pulse beacon = published.beacon();
    if (published.outcome() != null) {
      Optional<DrawProblem> obstacle = draw().obstacle(beacon == null ? null : beacon.pulse());
      if (obstacle.isPresent()) {
        String place =
            switch (obstacle.get()) {
              case DrawProblem.SealMissing _ -> "seal_secret";
              case DrawProblem.BeaconOtherRound _ -> "beacon.round";
              case DrawProblem.BeaconForged _ -> "beacon.signature";
              default -> "beacon";
            };
        return misfit(place, obstacle.get());
      }
    }
    return beacon == null
        ? Optional.empty()
        : hash("beacon.randomness", beacon.pulse().randomness(), beacon.randomness());
  }

  private Optional<Misfit> closing() {
    String closing = published.closing();
    return closing == null ? Optional.empty() : hash("closing", draw().closing(), closing);
  }

  private Optional<Misfit> outcome() {
    PublishedDraw.Outcome outcome = published.outcome();
    if (outcome == null) {
      return Optional.empty();
    }
    PublishedDraw.Pulse beacon = published.beacon();
    Result drawn = draw().result(beacon == null ? null : beacon.pulse());
    if (published.pledge() != null) {
      return hash("outcome.seed", drawn.seed(), outcome.seed())
          .or(() -> chosen(outcome))
          .or(
              () ->
                  departures(
                      new Result(
                          drawn.seed(), outcome.order(), drawn.seats(), outcome.departures()),
                      outcome));
    }
    return hash("outcome.seed", drawn.seed(), outcome.seed())
        .or(() -> names("outcome.order", drawn.order(), outcome.order()))
        .or(() -> departures(drawn, outcome));
  }

  /** Those chosen with quotas, of whom only whoever has the answers can say why it is they. */
  private Optional<Misfit> chosen(PublishedDraw.Outcome outcome) {
    Set<String> left = new HashSet<>(announcement.eligible().names());
    List<String> order = outcome.order();
    for (int i = 0; i < order.size(); i++) {
      if (!left.remove(order.get(i))) {
        return misfit("outcome.order[" + i + "]", new DrawProblem.NotThere(order.get(i)));
      }
    }
    Set<String> gone = new HashSet<>();
    for (int i = 0; i < outcome.departures().size(); i++) {
      String who = outcome.departures().get(i).who();
      if (!order.contains(who) || !gone.add(who)) {
        return misfit("outcome.departures[" + i + "].who", new DrawProblem.NotThere(who));
      }
    }
    return Optional.empty();
  }

  private static Optional<Misfit> departures(Result drawn, PublishedDraw.Outcome outcome) {
    Set<String> there = new HashSet<>(drawn.order());
    List<Departure> departures = outcome.departures();
    for (int i = 0; i < departures.size(); i++) {
      String who = departures.get(i).who();
      if (!there.remove(who)) {
        return misfit("outcome.departures[" + i + "].who", new DrawProblem.NotThere(who));
      }
    }
    Result now = new Result(drawn.seed(), drawn.order(), drawn.seats(), departures);
    return names("outcome.seated", now.seated(), outcome.seated())
        .or(() -> names("outcome.reserves", now.reserves(), outcome.reserves()));
  }

  private static Optional<Misfit> hash(String place, String computed, String found) {
    return computed.equals(found)
        ? Optional.empty()
        : misfit(place, new DrawProblem.HashDiffers(computed, found));
  }

  private static Optional<Misfit> names(String place, List<String> computed, List<String> found) {
    for (int i = 0; i < Math.min(computed.size(), found.size()); i++) {
      if (!computed.get(i).equals(found.get(i))) {
        return misfit(
            place + "[" + i + "]", new DrawProblem.NameDiffers(computed.get(i), found.get(i)));
      }
    }
    return computed.size() == found.size()
        ? Optional.empty()
        : misfit(place, new DrawProblem.LengthDiffers(computed.size(), found.size()));
  }

  private static Optional<Misfit> misfit(String place, DrawProblem problem) {
    return Optional.of(new Misfit(place, problem));
  }
}
