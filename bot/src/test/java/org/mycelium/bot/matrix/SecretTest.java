package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SecretTest {
  private final Secret secret = new Secret("hunter2");

  @Test
  void printsAsRedactedAlsoWithinARecord() {
    record Settings(Secret token) {}

    assertThat("" + new Settings(secret)).contains("[redacted]").doesNotContain("hunter2");
  }

  @Test
  void isEqualByValue() {
    assertThat(secret).isEqualTo(new Secret("hunter2")).hasSameHashCodeAs(new Secret("hunter2"));
    assertThat(secret).isNotEqualTo(new Secret("hunter3")).isNotEqualTo("hunter2");
  }

  @Test
  void cannotBeSerialized() {
    assertThat(secret).isNotInstanceOf(Serializable.class);
    assertThat(JsonMapper.shared().writeValueAsString(secret)).isEqualTo("{}");
  }

  @Test
  void isNeverEmpty() {
    assertThatThrownBy(() -> new Secret("")).isInstanceOf(IllegalArgumentException.class);
  }
}
