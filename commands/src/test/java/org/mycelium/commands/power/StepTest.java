package org.mycelium.commands.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.power.PowerFact.PowerAsked;
import org.mycelium.commands.power.PowerFact.PowerLeft;
import org.mycelium.commands.power.PowerFact.PowerShown;

/** What is done about one member's power, step by step. */
class StepTest {
  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final MemberNo BO = new MemberNo(2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // wanted | is  | bot  | to change | what is done
        "0        | 0   | 100  | 50        | nothing",
        "50       | 0   | 100  | 50        | ask 0 50",
        "50       | -10 | 100  | 50        | ask -10 50",
        "50       | 50  | 100  | 50        | nothing",
        "50       | 100 | 100  | 50        | nothing",
        "50       | 9007199254740991 | 100 | 50 | nothing",
        "50       | 0   | 49   | 50        | cannot NO_RIGHT",
        "50       | 0   | 50   | 50        | cannot TOO_HIGH",
        "50       | 0   | 51   | 50        | ask 0 50",
        "99       | 0   | 100  | 100       | ask 0 99",
        "100      | 0   | 100  | 100       | cannot TOO_HIGH",
        "100      | 0   | 9007199254740991 | 100 | ask 0 100",
      })
  void givesOnlyWhatIsMissingAndCouldBeTakenBack(
      int wanted, long is, long bot, long toChange, String outcome) {
    assertThat(told(Step.of(Optional.empty(), wanted, is, balance(bot, toChange, false), NOW)))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // so far, of base 10             | wanted | is | what is done
        "asked 50                         | 50     | 50 | seen 50",
        "asked 50                         | 50     | 10 | ask 10 50",
        "asked 50, seen 50                | 50     | 50 | nothing",
        "asked 50, seen 50                | 50     | 75 | nothing",
        "asked 50, seen 50                | 50     | 0  | ask 0 50",
        "asked 50, seen 50                | 60     | 50 | ask 50 60",
        "asked 50, seen 50                | 40     | 50 | ask 50 40",
        "asked 50, seen 50                | 0      | 50 | ask 50 10",
        "asked 50, seen 50                | 5      | 50 | ask 50 10",
        "asked 50, seen 50                | 0      | 10 | seen 10",
        "asked 50, seen 50                | 0      | 75 | left 75",
        "asked 50, seen 50                | 0      | 0  | left 0",
        "asked 50, seen 50, asked 10      | 0      | 50 | ask 50 10",
        "asked 50, seen 50, asked 10      | 0      | 10 | seen 10",
        "asked 50, seen 50, asked 60      | 0      | 50 | ask 50 10",
        "asked 50, seen 50, asked 60      | 50     | 50 | ask 60 50",
        "asked 50                         | 0      | 10 | ask 50 10",
        "asked 50, asked 10               | 0      | 10 | seen 10",
        "asked 50, seen 50, asked 50      | 50     | 50 | seen 50",
        "asked 50, asked 50, asked 50     | 50     | 10 | cannot REFUSED",
        "asked 50, seen 50, asked 50, seen 50, asked 50, seen 50 | 50 | 0 | cannot CONTESTED",
      })
  void goesOnFromWhereItIs(String soFar, int wanted, long is, String outcome) {
    assertThat(told(Step.of(after(soFar), wanted, is, balance(100, 50, false), NOW)))
        .isEqualTo(outcome);
  }

  @Test
  void waitsForWhatTheHomeserverHasNotAnswered() {
    assertThat(told(Step.of(after("asked 50"), 50, 10, balance(100, 50, true), NOW)))
        .isEqualTo("nothing");
  }

  @Test
  void takesBackWhatIsUnderWayThoughTheRoomDoesNotShowItYet() {
    assertThat(told(Step.of(after("asked 50"), 0, 10, balance(100, 50, true), NOW)))
        .isEqualTo("ask 50 10");
  }

  @Test
  void triesAgainADayLaterWhatWasContested() {
    Optional<HeldPower> held = after("asked 50, seen 50, asked 50, seen 50, asked 50, seen 50");

    assertThat(told(Step.of(held, 50, 0, balance(100, 50, false), NOW.plus(Duration.ofDays(1)))))
        .isEqualTo("ask 0 50");
  }

  /**
   * Whatever is decided and whoever changes what meanwhile, the bot's own grant too: what is asked
   * for is below that grant as it is then, and the room follows nothing but what stands as a fact.
   */
  @Test
  void neverAsksForMoreThanItsOwnGrantAndNothingWithoutAFact() {
    Random random = new Random(4);
    int asked = 0;
    int hindered = 0;
    for (int course = 0; course < 2_000; course++) {
      Optional<HeldPower> held = Optional.empty();
      long is = random.nextInt(3) * 10;
      Instant now = NOW;
      for (int i = 0; i < 40; i++) {
        long bot = List.of(0L, 20L, 49L, 50L, 51L, 60L, 100L).get(random.nextInt(7));
        int wanted = List.of(0, 0, 5, 50, 60, 100).get(random.nextInt(6));
        is = random.nextInt(8) == 0 ? random.nextInt(101) : is;
        now = now.plus(Duration.ofHours(random.nextInt(30)));

        Step step = Step.of(held, wanted, is, balance(bot, 50, random.nextBoolean()), now);

        hindered += step instanceof Step.Impossible ? 1 : 0;
        if (step instanceof Step.Ask(long from, long to)) {
          asked++;
          assertThat(bot).as("may change").isGreaterThanOrEqualTo(50);
          assertThat(to).isLessThan(bot).isLessThanOrEqualTo(Math.max(wanted, base(held, is)));
          assertThat(from).isLessThan(bot);
          held = HeldPower.after(held, new PowerAsked(BO, from, to), now);
          assertThat(held).hasValueSatisfying(power -> assertThat(power.asked()).isEqualTo(to));
          is = random.nextInt(4) == 0 ? is : to;
        } else if (step instanceof Step.Seen(long level)) {
          held = HeldPower.after(held, new PowerShown(BO, level), now);
        } else if (step instanceof Step.Left(long level)) {
          held = HeldPower.after(held, new PowerLeft(BO, level), now);
        }
      }
    }
    assertThat(asked).isGreaterThan(2_000);
    assertThat(hindered).isGreaterThan(2_000);
  }

  private static long base(Optional<HeldPower> held, long is) {
    return held.map(HeldPower::base).orElse(is);
  }

  @Test
  void forgetsWhatWasTakenBackOrLeftToOthers() {
    assertThat(after("asked 50, seen 50, asked 10, seen 10")).isEmpty();
    assertThat(HeldPower.after(after("asked 50, seen 50"), new PowerLeft(BO, 75), NOW)).isEmpty();
  }

  private static Optional<HeldPower> after(String soFar) {
    Optional<HeldPower> held = Optional.empty();
    for (String one : soFar.split(", ")) {
      long level = Long.parseLong(one.split(" ")[1]);
      PowerFact.OfMember fact =
          one.startsWith("asked") ? new PowerAsked(BO, 10, level) : new PowerShown(BO, level);
      held = HeldPower.after(held, fact, NOW);
    }
    return held;
  }

  private static PowerCommand.Balance balance(long bot, long toChange, boolean asking) {
    return new PowerCommand.Balance(new RoomLevels(bot, toChange, _ -> 0), asking);
  }

  private static String told(Step step) {
    return switch (step) {
      case Step.Nothing _ -> "nothing";
      case Step.Ask(long from, long to) -> String.join(" ", List.of("ask", "" + from, "" + to));
      case Step.Seen(long level) -> "seen " + level;
      case Step.Left(long level) -> "left " + level;
      case Step.Impossible(Hindrance why) -> "cannot " + why;
    };
  }

  @Test
  void whatIsTakenBackBeforeItShowedIsNobodyElses() {
    Instant noon = Instant.parse("2026-12-01T12:00:00Z");
    MemberNo bo = new MemberNo(2);
    Optional<HeldPower> given =
        HeldPower.after(Optional.empty(), new PowerFact.PowerAsked(bo, 0, 50), noon);
    Optional<HeldPower> takenBack =
        HeldPower.after(given, new PowerFact.PowerAsked(bo, 50, 0), noon);
    assertThat(takenBack).hasValueSatisfying(held -> assertThat(held.isOurs(50)).isTrue());
  }
}
