package org.mycelium.commands.scrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

/**
 * What stood where and for how long, compared with what others traced payment by payment: the sum
 * over all of an amount times how long it stayed is the mean times the length of the period.
 */
final class CirculationTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
  private static final MemberNo ANA = new MemberNo(1);
  private static final MemberNo BO = new MemberNo(2);
  private static final MemberNo CHIDI = new MemberNo(3);

  @Test
  void aNetworkHeldWhatWasTracedThroughIt() {
    List<Flow> flows = flows("network_txns.csv", 3, 1, 2, 5, Set.of("BBB", "CCC", "DDD", "EEE"));
    double traced =
        rows("network_acct_delta_t.csv").stream()
            .filter(row -> !row[0].equals("duration"))
            .mapToDouble(row -> Double.parseDouble(row[0]) * Double.parseDouble(row[3]))
            .sum();
    assertThat(held(flows)).isCloseTo(traced, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"account_flows_lifo.csv", "account_flows_mixed.csv"})
  void anAccountHeldWhatWasTracedThroughIt(String traces) {
    double traced =
        rows(traces).stream()
            .filter(row -> !row[0].equals("trj_timestamp"))
            // The category has a comma of its own.
            .mapToDouble(row -> Double.parseDouble(row[1]) * Double.parseDouble(row[6]))
            .sum();
    List<Flow> flows = flows("account_txns.csv", 0, 3, 4, 5, Set.of("XYZ"));
    assertThat(held(flows)).isCloseTo(traced, within(0.01));
  }

  /** A year of a local currency, told with "velocity greater than 9" by those who ran it. */
  @Test
  void velocityIsVolumeByWhatCirculated() {
    assertThat(Circulation.velocity(new BigDecimal("975603.85"), new BigDecimal("101781.15"), 4))
        .contains(new BigDecimal("9.5853"));
  }

  @Test
  void whatWasTakenBackCountsForNothingButTheTimeItStood() {
    Circulation week =
        Circulation.of(
            List.of(
                new Flow(ANA, BO, 4_00, at(0), 4_00, true),
                new Flow(BO, CHIDI, 2_00, at(84), 4_00, false),
                new Flow(CHIDI, BO, 2_00, at(84), 4_00, false),
                new Flow(BO, ANA, 4_00, at(84), 0, true)),
            0,
            MONDAY,
            at(168));
    assertThat(week.volume()).isEqualTo(8_00);
    assertThat(week.payments()).isEqualTo(2);
    assertThat(week.active()).containsExactlyInAnyOrder(ANA, BO);
    assertThat(week.mean()).isEqualByComparingTo("200");
    assertThat(week.velocity()).contains(new BigDecimal("4.0"));
  }

  @Test
  void whatStandsAtTheEndStandsUntilThen() {
    Flow flow = new Flow(ANA, BO, 4_00, at(126), 4_00, true);
    assertThat(Circulation.of(List.of(flow), 0, MONDAY, at(168)).mean())
        .isEqualByComparingTo("100");
    assertThat(Circulation.of(List.of(flow), 8_00, MONDAY, at(168)).mean())
        .isEqualByComparingTo("700");
  }

  @Test
  void whereNothingStandsAboveZeroThereIsNoVelocity() {
    assertThat(Circulation.of(List.of(), 0, MONDAY, at(1)).velocity()).isEmpty();
    assertThat(Circulation.of(List.of(), 5, MONDAY, at(1)).velocity())
        .contains(new BigDecimal("0.0"));
    assertThatThrownBy(() -> Circulation.of(List.of(), 0, MONDAY, MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(int hour) {
    return MONDAY.plus(Duration.ofHours(hour));
  }

  /** In amounts times hours, from the first payment to the last. */
  private static double held(List<Flow> flows) {
    Instant from = flows.getFirst().at();
    Instant until = flows.getLast().at();
    double hours = Duration.between(from, until).toMillis() / 3_600_000.0;
    return Circulation.of(flows, 0, from, until).mean().doubleValue() * hours;
  }

  private static List<Flow> flows(
      String file, int at, int from, int to, int amount, Set<String> accounts) {
    List<Flow> flows = new ArrayList<>();
    long above = 0;
    for (String[] row : rows(file)) {
      long units = Long.parseLong(row[amount]);
      above -= accounts.contains(row[from]) ? units : 0;
      above += accounts.contains(row[to]) ? units : 0;
      flows.add(
          new Flow(ANA, BO, units, Instant.parse(row[at].replace(' ', 'T') + "Z"), above, true));
    }
    return flows;
  }

  private static List<String[]> rows(String file) {
    try (InputStream in = CirculationTest.class.getResourceAsStream("/metrics/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
