package org.mycelium.commands.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommitmentTest {
  private static final byte[] SALT = new byte[Commitment.SALT_BYTES];

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "A", "g", "０", "٣"})
  void isMadeOfLowerCaseHexDigitsOnly(String lastDigits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Commitment("0".repeat(63) + lastDigits));
  }

  @Test
  void dependsOnTextAndSalt() {
    byte[] other = SALT.clone();
    other[15] = 1;

    assertThat(Commitment.to("a", SALT))
        .isEqualTo(Commitment.to("a", SALT.clone()))
        .isNotEqualTo(Commitment.to("b", SALT))
        .isNotEqualTo(Commitment.to("a", other));
  }

  @Test
  void refusesASaltOfAnotherLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> Commitment.to("a", new byte[15]));
  }
}
