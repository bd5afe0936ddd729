package org.mycelium.commands.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

class ValueTest {
  private static Metric metric(int decimals, String unit) {
    return new Metric(
        new MetricNo(1),
        new Naming.Own("meals", "warm meals", unit),
        decimals,
        Cadence.WEEKLY,
        new ReportedBy.Anyone(),
        new MemberNo(1),
        Instant.EPOCH,
        Optional.empty());
  }

  @ParameterizedTest(name = "{0} in {1}, {2} decimals, is {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          132               | en | 0 | 132
          132 kg            | en | 0 | 132
          132kg             | en | 0 | 132
          132 KG            | en | 0 | 132
          132.0             | en | 0 | 132
          3.5               | en | 1 | 35
          3,5 kg            | es | 1 | 35
          3                 | en | 3 | 3000
          0                 | en | 0 | 0
          1,000,000,000,000 | en | 0 | 1000000000000
          1000000000        | en | 3 | 1000000000000
          """)
  void isExact(String written, Locale language, int decimals, long units) {
    assertThat(Value.read(written, metric(decimals, "kg"), language))
        .isEqualTo(new Value.Exact(units));
  }

  @ParameterizedTest(name = "{0}, {1} decimals, is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                      | 0 | MISSING
          ' '                     | 0 | MISSING
          many                    | 0 | NO_NUMBER
          132 lb                  | 0 | NO_NUMBER
          kg                      | 0 | NO_NUMBER
          -5                      | 0 | NEGATIVE
          −0.5                    | 1 | NEGATIVE
          1000000000001           | 0 | HUGE
          1000000000000           | 1 | HUGE
          9999999999999999999999  | 0 | HUGE
          3.5                     | 0 | TOO_FINE
          3.14                    | 1 | TOO_FINE
          """)
  void orWrongForAReason(String written, int decimals, Value.Problem problem) {
    assertThat(Value.read(written, metric(decimals, "kg"), Locale.ENGLISH))
        .isEqualTo(new Value.Wrong(problem));
  }
}
