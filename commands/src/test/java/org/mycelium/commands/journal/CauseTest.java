package org.mycelium.commands.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.assembly.AssemblyId;

/** Facts are kept by these keys for ever. */
final class CauseTest {
  @Test
  void ofAnEventIsItsId() {
    assertThat(Cause.event("$abc").key()).isEqualTo("$abc");
  }

  @Test
  void ofDueWorkNamesWhatWhereAboutWhatAndWhen() {
    assertThat(
            Cause.due("close", new AssemblyId(7), "P3", Instant.parse("2026-12-01T12:00:00Z"))
                .key())
        .isEqualTo("due:close:7:P3:1796126400000");
  }
}
