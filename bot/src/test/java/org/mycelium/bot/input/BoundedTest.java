package org.mycelium.bot.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BoundedTest {
  @TempDir Path dir;

  @Test
  void readsWhatFits() throws IOException {
    Path file = Files.writeString(dir.resolve("a"), "sí, 12", StandardCharsets.UTF_8);
    assertThat(Bounded.text(file, 7)).contains("sí, 12");
    assertThat(Bounded.text(file, 6)).isEmpty();
  }

  /** Its size is told as nothing, and it never ends. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void endsWhereTheFileDoesNot() throws IOException {
    assertThat(Bounded.bytes(Path.of("/dev/zero"), 1000)).isEmpty();
  }

  @Test
  void saysWhatCannotBeRead() throws IOException {
    Path file = Files.write(dir.resolve("b"), new byte[] {(byte) 0xFF});
    assertThatThrownBy(() -> Bounded.text(file, 10)).isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> Bounded.bytes(dir.resolve("none"), 10))
        .isInstanceOf(NoSuchFileException.class);
  }
}
