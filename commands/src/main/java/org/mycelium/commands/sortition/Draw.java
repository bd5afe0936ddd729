package org.mycelium.commands.sortition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A draw on its way: announced, then gathering commitments, then their secrets, then closed. Each
 * step gives a new value, or the {@link DrawProblem} that keeps it from being taken.
 *
 * <p>The steps have an order in which whoever withholds a secret does not know what would come out
 * with it: the convener's seal is opened after the last reveal, and a beacon's round, if one is
 * awaited, is published after that.
 *
 * @param contributions by name, in {@link Name#ORDER}
 * @param sealSecret the convener's secret; null while it is not opened
 */
public record Draw(
    Announcement announcement, List<Contribution> contributions, @Nullable String sealSecret) {
  /** What became of a step. */
  public sealed interface Step {
    /** It was taken. */
    record Taken(Draw draw) implements Step {}

    /** It was not, and why. */
    record Refused(DrawProblem problem) implements Step {}
  }

  /**
   * Takes secrets as they are: the steps take true ones only, and of those that somebody changed
   * where they are kept {@link DrawCheck} tells, which it could not if they were refused here.
   */
  public Draw {
    contributions = sorted(contributions);
  }

  private static List<Contribution> sorted(List<Contribution> contributions) {
    SortedMap<String, Contribution> byName = new TreeMap<>(Name.ORDER);
    for (Contribution contribution : contributions) {
      if (byName.put(contribution.who(), contribution) != null) {
        throw new IllegalArgumentException("somebody contributed twice");
      }
    }
    return List.copyOf(byName.values());
  }

  /** One that was just announced. */
  public static Draw announced(Announcement announcement) {
    return new Draw(announcement, List.of(), null);
  }

  /**
   * Somebody commits to a secret.
   *
   * @param at when it was received
   */
  public Step commit(String who, String commitment, Instant at) {
    if (!at.isBefore(announcement.commitUntil())) {
      return new Step.Refused(new DrawProblem.CommittedTooLate(who, announcement.commitUntil()));
    }
    if (of(who).isPresent()) {
      return new Step.Refused(new DrawProblem.ContributedTwice(who));
    }
    List<Contribution> more = new ArrayList<>(contributions);
    more.add(new Contribution(who, commitment, null));
    return new Step.Taken(new Draw(announcement, more, sealSecret));
  }

  /**
   * Somebody reveals the secret they committed to.
   *
   * @param at when it was received
   */
  public Step reveal(String who, String secret, Instant at) {
    Optional<Contribution> committed = of(who);
    if (committed.isEmpty()) {
      return new Step.Refused(new DrawProblem.NotCommitted(who));
    }
    if (at.isBefore(announcement.commitUntil())) {
      return new Step.Refused(new DrawProblem.RevealedTooEarly(who, announcement.commitUntil()));
    }
    if (!at.isBefore(announcement.revealUntil()) || sealSecret != null) {
      return new Step.Refused(new DrawProblem.RevealedTooLate(who, announcement.revealUntil()));
    }
    Contribution revealed = committed.get().revealed(secret);
    if (!revealed.isTrue(announcement)) {
      return new Step.Refused(new DrawProblem.RevealForged(who));
    }
    List<Contribution> after = new ArrayList<>(contributions);
    after.set(after.indexOf(committed.get()), revealed);
    return new Step.Taken(new Draw(announcement, after, null));
  }

  /**
   * The convener opens the seal, after which nothing is taken any more. When commitments have ended
   * and every secret was revealed there is nobody left who could choose, and nothing to wait for.
   *
   * @param at the convener's time
   */
  public Step open(String secret, Instant at) {
    boolean choices = at.isBefore(announcement.commitUntil()) || revealed() < contributions.size();
    if (choices && at.isBefore(announcement.revealUntil())) {
      return new Step.Refused(new DrawProblem.OpenedTooEarly(announcement.revealUntil()));
    }
    if (!Announcement.sealOf(secret).equals(announcement.seal())) {
      return new Step.Refused(new DrawProblem.SealForged());
    }
    return new Step.Taken(new Draw(announcement, contributions, secret));
  }

  private Optional<Contribution> of(String who) {
    return contributions.stream().filter(c -> c.who().equals(who)).findFirst();
  }

  /** How many revealed what they committed to. */
  public int revealed() {
    return (int) contributions.stream().filter(c -> c.secret() != null).count();
  }

  /**
   * A hash of everything that people gave. Published before the beacon's round, it shows that
   * nothing was changed when the round was known.
   */
  public String closing() {
    Digest digest =
        Digest.of("closing")
            .field(announcement.hash())
            .field(sealSecret == null ? "" : sealSecret)
            .field(contributions.size());
    for (Contribution contribution : contributions) {
      String secret = contribution.secret();
      digest
          .field(contribution.who())
          .field(contribution.commitment())
          .field(secret == null ? "" : secret);
    }
    return digest.hex();
  }

  /** The same hash as it was before anybody had revealed anything. */
  public String commitments() {
    List<Contribution> unrevealed =
        contributions.stream().map(c -> new Contribution(c.who(), c.commitment(), null)).toList();
    return new Draw(announcement, unrevealed, null).closing();
  }

  /**
   * What keeps the draw from being made, now that nothing more comes in.
   *
   * @param pulse of the awaited round; null if there is none
   */
  public Optional<DrawProblem> obstacle(@Nullable BeaconPulse pulse) {
    AwaitedRound awaited = announcement.beacon();
    return missing(pulse)
        .or(
            () ->
                awaited != null && pulse != null && awaited.isForged(pulse.signature())
                    ? Optional.of(new DrawProblem.BeaconForged(awaited.round()))
                    : Optional.empty());
  }

  private Optional<DrawProblem> missing(@Nullable BeaconPulse pulse) {
    AwaitedRound awaited = announcement.beacon();
    if (awaited == null) {
      return pulse != null
          ? Optional.of(new DrawProblem.BeaconNotAwaited())
          : sealSecret == null ? Optional.of(new DrawProblem.SealMissing()) : Optional.empty();
    }
    if (pulse == null) {
      return Optional.of(new DrawProblem.BeaconMissing(awaited.round(), awaited.time()));
    }
    return pulse.round() == awaited.round()
        ? Optional.empty()
        : Optional.of(new DrawProblem.BeaconOtherRound(awaited.round(), pulse.round()));
  }

  /**
   * The draw is made.
   *
   * @param pulse without {@link #obstacle}; its signature is not checked a second time
   * @throws IllegalArgumentException if anything is missing, or a secret is not the one that was
   *     committed to
   */
  public Result result(@Nullable BeaconPulse pulse) {
    if (missing(pulse).isPresent()) {
      throw new IllegalArgumentException("nothing can be drawn yet");
    }
    if (isForged()) {
      throw new IllegalArgumentException("a forged secret");
    }
    Digest seed = Digest.of("seed").field(closing());
    return Result.drawn(announcement, seed.field(pulse == null ? "" : pulse.randomness()).hex());
  }

  private boolean isForged() {
    return contributions.stream().anyMatch(one -> !one.isTrue(announcement))
        || (sealSecret != null && !Announcement.sealOf(sealSecret).equals(announcement.seal()));
  }

  /** Secrets would be shown otherwise. */
  @Override
  public String toString() {
    return "Draw[" + announcement.about() + ", " + contributions.size() + " contributions]";
  }
}
