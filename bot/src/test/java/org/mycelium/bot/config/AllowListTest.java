package org.mycelium.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllowListTest {
  private static final AllowList LIST =
      AllowList.of(List.of("@ana:example.org", "*:coop.example", "*:local:8448"));

  @ParameterizedTest
  @CsvSource({
    "@ana:example.org, true",
    "@bo:example.org, false",
    "@bo:coop.example, true",
    "@bo:evil.coop.example, false",
    "@bo:coop.example.evil, false",
    "@bo:local:8448, true",
    "@bo:local, false",
    "@Ana:example.org, false",
    "@аna:example.org, false",
    "ana:coop.example, false",
    "@a:b:coop.example, false",
    "*:coop.example, false",
  })
  void allowsByExactIdOrServer(String userId, boolean allowed) {
    assertThat(LIST.allows(userId)).isEqualTo(allowed);
  }
}
