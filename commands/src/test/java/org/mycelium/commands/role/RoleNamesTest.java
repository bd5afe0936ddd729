package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleNamesTest {
  @ParameterizedTest
  @CsvSource({
    "la tesorería, tesoreria",
    "de la mesa, mesa",
    "el cargo de tesorería, tesoreria",
    "the treasurer, treasurer",
    "from the keys, keys",
    "the treasurer role, treasurer",
    "Lavandería, lavanderia",
    "of, of",
    "Rolf, rolf"
  })
  void leavesOutWhatIsSaidAroundAName(String written, String bare) {
    assertThat(RoleNames.bare(written)).isEqualTo(bare);
  }
}
