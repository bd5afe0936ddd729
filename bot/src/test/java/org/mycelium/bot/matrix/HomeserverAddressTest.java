package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeserverAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://matrix.example.org",
        "https://example.org:8448/matrix/",
        "http://localhost:8008",
        "http://127.0.0.1:8008",
        "http://[::1]:8008",
      })
  void acceptsHttpsAndThisMachine(String text) {
    assertThat(HomeserverAddress.parse(text).url().host()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://matrix.example.org",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "http://10.0.0.1",
        "https://user:password@example.org",
        "https://example.org/?access_token=x",
        "https://example.org/#x",
        "ftp://example.org",
        "matrix.example.org",
        "",
      })
  void refusesWhatWouldShowTheTokenOrIsNoAddress(String text) {
    assertThatThrownBy(() -> HomeserverAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("password", "access_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://synapse.internal:8008", "http://10.0.0.1"})
  void acceptsPlainHttpWhereTheOperatorVouchesForIt(String text) {
    assertThat(HomeserverAddress.parse(text, true).url().isHttps()).isFalse();
  }
}
