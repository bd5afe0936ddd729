package org.mycelium.commands.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DisclosureTest {
  private static final Disclosure TOLD =
      Disclosure.of("the stairs shut out two of us", byte[]::new);

  @Test
  void holdsWhatItWasMadeOf() {
    assertThat(TOLD.text()).isEqualTo("the stairs shut out two of us");
    assertThat(TOLD.saltHex()).isEqualTo("00".repeat(Commitment.SALT_BYTES));
    assertThat(TOLD.commitment())
        .isEqualTo(Commitment.to(TOLD.text(), new byte[Commitment.SALT_BYTES]));
    assertThat(TOLD.holds()).isTrue();
  }

  @Test
  void noLongerHoldsWithOtherWordsOrAnotherSalt() {
    assertThat(new Disclosure(TOLD.commitment(), TOLD.saltHex(), "no reason").holds()).isFalse();
    assertThat(
            new Disclosure(TOLD.commitment(), "01".repeat(Commitment.SALT_BYTES), TOLD.text())
                .holds())
        .isFalse();
  }
}
