package org.mycelium.commands.proposal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Message;

/**
 * What was said of a proposal's life when it was written; what was not is as the settings say.
 *
 * @param story what it would take the place of
 * @param discussion how long it is discussed before the vote; zero for not at all
 * @param voting how long votes are taken, if that was said as a length
 * @param extension for how much longer, once, if the quorum is missed; zero for not at all
 */
public record Life(
    Optional<Story> story,
    Optional<Duration> discussion,
    Optional<Duration> voting,
    Optional<Duration> extension) {
  /** Nothing was said of it. */
  public static final Life PLAIN =
      new Life(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Votes are taken at once, whatever the settings say. */
  public static final Life AT_ONCE =
      new Life(Optional.empty(), Optional.of(Duration.ZERO), Optional.empty(), Optional.empty());

  /**
   * When the vote closes.
   *
   * @param wall when it was said to, if it was
   */
  public Instant closesAt(Optional<Instant> wall, Settings settings, Instant now) {
    Instant opens = opensAt(settings, now);
    return voting
        .map(opens::plus)
        .or(() -> wall)
        .orElseGet(() -> opens.plus(settings.votingPeriod()));
  }

  /** Why it cannot be so, if it cannot. */
  public Optional<Message> obstacle(Instant closesAt, Settings settings, Instant now) {
    Instant opens = opensAt(settings, now);
    return story
        .flatMap(Story::obstacle)
        .or(
            () ->
                closesAt.isAfter(opens)
                    ? Optional.empty()
                    : Optional.of(new LifeMessage.ClosesInDiscussion(closesAt, opens)));
  }

  /** Writes it down beside the fact that opens the proposal. */
  public void tell(
      ProposalNo no, Instant closesAt, Settings settings, Decision.Draft draft, Moment moment) {
    story.ifPresent(
        told ->
            draft.fact(
                new LifeFact.StoryTold(
                    no,
                    draft.commit(told.instead(), moment.entropy()),
                    told.because().isEmpty()
                        ? null
                        : draft.commit(told.because(), moment.entropy()))));
    Instant opens = opensAt(settings, moment.now());
    if (opens.isAfter(moment.now())) {
      draft.fact(new LifeFact.DiscussionOpened(no, opens, Duration.between(opens, closesAt)));
    }
    Duration longer = extension.orElse(settings.phases().extension());
    if (longer.isPositive()) {
      draft.fact(new LifeFact.PatienceGranted(no, longer));
    }
  }

  private Instant opensAt(Settings settings, Instant now) {
    return now.plus(discussion.orElse(settings.phases().discussion()));
  }
}
