package org.mycelium.commands.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class DrawTest {
  private static final Instant COMMIT_UNTIL = Instant.parse("2026-12-01T18:00:00Z");
  private static final Instant REVEAL_UNTIL = Instant.parse("2026-12-02T18:00:00Z");
  private static final Instant EARLY = COMMIT_UNTIL.minusSeconds(60);
  private static final Instant BETWEEN = COMMIT_UNTIL.plusSeconds(60);
  private static final String SEAL = "0f".repeat(32);
  private static final String ANAS = "a0".repeat(32);
  private static final String BOS = "b0".repeat(32);
  private static final String SIGNATURE = "5c".repeat(48);

  private final Announcement sealed = announcement(null);
  private final AwaitedRound round =
      new AwaitedRound(
          BeaconChain.QUICKNET, BeaconChain.QUICKNET.roundFrom(REVEAL_UNTIL.plusSeconds(600)));
  private final Announcement awaiting = announcement(round);

  private static Announcement announcement(@Nullable AwaitedRound beacon) {
    return new Announcement(
        "Food committee",
        2,
        Eligible.of(List.of("ana", "bo", "chidi", "dana")),
        Announcement.sealOf(SEAL),
        COMMIT_UNTIL,
        REVEAL_UNTIL,
        beacon);
  }

  @Test
  void aDrawGoesFromItsAnnouncementToAResult() {
    Draw draw = taken(taken(committed(sealed), "ana", ANAS), "bo", BOS);
    Result result = opened(draw).result(null);

    assertThat(result.order()).containsExactlyInAnyOrder("ana", "bo", "chidi", "dana");
    assertThat(result.seated()).hasSize(2);
    assertThat(opened(draw).result(null)).isEqualTo(result);
  }

  @Test
  void theOrderInWhichPeopleContributeHasNoHandInIt() {
    Draw other = Draw.announced(sealed);
    other = taken(other.commit("bo", Contribution.commitment(sealed, "bo", BOS), EARLY));
    other = taken(other.commit("ana", Contribution.commitment(sealed, "ana", ANAS), EARLY));

    assertThat(other).isEqualTo(committed(sealed));
  }

  @Test
  void aForgedRevealIsRefused() {
    assertThat(committed(sealed).reveal("ana", BOS, BETWEEN))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.RevealForged("ana")));
  }

  @Test
  void aRevealWithoutACommitmentIsRefused() {
    assertThat(committed(sealed).reveal("chidi", ANAS, BETWEEN))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.NotCommitted("chidi")));
  }

  @Test
  void anothersCommitmentCannotBeHandedInAsOnesOwn() {
    Draw copied =
        taken(
            Draw.announced(sealed)
                .commit("chidi", Contribution.commitment(sealed, "ana", ANAS), EARLY));

    assertThat(copied.reveal("chidi", ANAS, BETWEEN))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.RevealForged("chidi")));
  }

  @Test
  void eachStepHasItsTime() {
    Draw draw = committed(sealed);
    String commitment = Contribution.commitment(sealed, "chidi", ANAS);

    assertThat(draw.commit("chidi", commitment, COMMIT_UNTIL))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.CommittedTooLate("chidi", COMMIT_UNTIL)));
    assertThat(draw.commit("ana", commitment, EARLY))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.ContributedTwice("ana")));
    assertThat(draw.reveal("ana", ANAS, EARLY))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.RevealedTooEarly("ana", COMMIT_UNTIL)));
    assertThat(draw.reveal("ana", ANAS, REVEAL_UNTIL))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.RevealedTooLate("ana", REVEAL_UNTIL)));
    assertThat(draw.open(SEAL, BETWEEN))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.OpenedTooEarly(REVEAL_UNTIL)));
    assertThat(draw.open(ANAS, REVEAL_UNTIL))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.SealForged()));
  }

  /** Else whoever was shown the seal could still choose. */
  @Test
  void nothingIsRevealedOnceTheSealIsOpen() {
    assertThat(opened(committed(sealed)).reveal("ana", ANAS, BETWEEN))
        .isEqualTo(new Draw.Step.Refused(new DrawProblem.RevealedTooLate("ana", REVEAL_UNTIL)));
  }

  @Test
  void whoWithholdsDoesNotStopTheDraw() {
    Draw draw = opened(taken(committed(sealed), "ana", ANAS));

    assertThat(draw.obstacle(null)).isEmpty();
    assertThat(draw.result(null).order()).hasSize(4);
    assertThat(Trust.in(draw)).isEqualTo(new Trust.InSeal(2, 1));
  }

  /**
   * What a member knows when deciding leaves the outcome open: with and without their secret every
   * order is as likely over the seals there could be, so the choice gives them nothing.
   */
  @Test
  void whoWithholdsCannotTellWhatWouldComeOut() {
    Set<List<String>> with = new HashSet<>();
    Set<List<String>> without = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String seal = Digest.of("test").field(i).hex();
      Announcement announcement =
          new Announcement(
              sealed.about(),
              sealed.seats(),
              sealed.eligible(),
              Announcement.sealOf(seal),
              COMMIT_UNTIL,
              REVEAL_UNTIL,
              null);
      Draw draw = taken(committed(announcement), "ana", ANAS);
      without.add(taken(draw.open(seal, REVEAL_UNTIL)).result(null).order());
      with.add(taken(taken(draw, "bo", BOS).open(seal, REVEAL_UNTIL)).result(null).order());
    }

    assertThat(with).hasSize(24);
    assertThat(without).hasSize(24);
  }

  @Test
  void withoutSealAndBeaconNothingIsDrawn() {
    assertThat(committed(sealed).obstacle(null)).contains(new DrawProblem.SealMissing());
    assertThatThrownBy(() -> committed(sealed).result(null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The steps take neither, but somebody may have changed where they are kept. */
  @Test
  void nothingIsDrawnFromSecretsThatNobodyCommittedTo() {
    Contribution anas = committed(sealed).contributions().getFirst();
    for (Draw forged :
        List.of(
            new Draw(sealed, List.of(anas.revealed(BOS)), SEAL),
            new Draw(sealed, List.of(anas.revealed(ANAS)), BOS))) {
      assertThatThrownBy(() -> forged.result(null)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new Draw(sealed, List.of(anas.revealed(ANAS)), SEAL).result(null)).isNotNull();
  }

  @Test
  void aBeaconEndsTheDrawEvenIfTheSealStaysClosed() {
    Draw draw = committed(awaiting);
    Result result = draw.result(new BeaconPulse(round.round(), SIGNATURE));

    assertThat(draw.obstacle(null))
        .contains(new DrawProblem.BeaconMissing(round.round(), round.time()));
    assertThat(result.order()).hasSize(4);
    assertThat(opened(draw).result(new BeaconPulse(round.round(), SIGNATURE)).seed())
        .isNotEqualTo(result.seed());
  }

  @Test
  void anotherRoundOfTheBeaconIsRefused() {
    assertThat(committed(awaiting).obstacle(new BeaconPulse(round.round() + 1, SIGNATURE)))
        .contains(new DrawProblem.BeaconOtherRound(round.round(), round.round() + 1));
    assertThat(opened(committed(sealed)).obstacle(new BeaconPulse(1, SIGNATURE)))
        .contains(new DrawProblem.BeaconNotAwaited());
  }

  @Test
  void aSignatureThatTheBeaconDidNotMakeForTheRoundIsRefused() {
    assertThat(committed(awaiting).obstacle(new BeaconPulse(round.round(), SIGNATURE)))
        .contains(new DrawProblem.BeaconForged(round.round()));
  }

  @Test
  void aRoundThatIsKnownBeforeRevealsEndIsNotAnnounced() {
    long known = BeaconChain.QUICKNET.roundFrom(REVEAL_UNTIL) - 1;

    assertThatThrownBy(() -> announcement(new AwaitedRound(BeaconChain.QUICKNET, known)))
        .hasMessageContaining("before reveals end");
  }

  @Test
  void roundsOfTheBeaconHaveTheirTimes() {
    assertThat(BeaconChain.DEFAULT.timeOf(1)).isEqualTo(Instant.parse("2020-07-22T15:17:30Z"));
    assertThat(BeaconChain.DEFAULT.roundFrom(Instant.parse("2020-07-22T15:17:30Z"))).isEqualTo(1);
    assertThat(BeaconChain.DEFAULT.roundFrom(Instant.parse("2020-07-22T15:17:30.001Z")))
        .isEqualTo(2);
    assertThat(BeaconChain.DEFAULT.roundFrom(Instant.EPOCH)).isEqualTo(1);
    assertThat(BeaconChain.DEFAULT.timeOf(2)).isEqualTo(Instant.parse("2020-07-22T15:18:00Z"));
  }

  @Test
  void theBeaconsRandomnessIsTheHashOfItsSignature() throws IOException {
    int checked = 0;
    for (JsonNode vector : Vectors.read("drand.json").get("vectors")) {
      String signature = vector.get("signature").stringValue();
      BeaconPulse pulse = new BeaconPulse(vector.get("round").longValue(), signature);
      if (vector.get("valid").booleanValue()) {
        assertThat(pulse.randomness()).isEqualTo(vector.get("randomness").stringValue());
        checked++;
      }
    }

    assertThat(checked).isGreaterThanOrEqualTo(9);
  }

  @Test
  void secretsAreNotShown() {
    Draw draw = opened(taken(committed(sealed), "ana", ANAS));

    assertThat(draw + " " + draw.contributions() + " " + PublishedDraw.closed(draw, null, null))
        .doesNotContain(ANAS, SEAL);
  }

  private static Draw committed(Announcement announcement) {
    Draw draw = Draw.announced(announcement);
    draw = taken(draw.commit("ana", Contribution.commitment(announcement, "ana", ANAS), EARLY));
    return taken(draw.commit("bo", Contribution.commitment(announcement, "bo", BOS), EARLY));
  }

  private static Draw opened(Draw draw) {
    return taken(draw.open(SEAL, REVEAL_UNTIL));
  }

  private static Draw taken(Draw draw, String who, String secret) {
    return taken(draw.reveal(who, secret, BETWEEN));
  }

  private static Draw taken(Draw.Step step) {
    assertThat(step).isInstanceOf(Draw.Step.Taken.class);
    return ((Draw.Step.Taken) step).draw();
  }
}
