package org.mycelium.bot.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads what has a path, and no more of it than could be meant: some things that have a path never
 * end, and of none of them the size is known beforehand.
 */
public final class Bounded {
  private Bounded() {}

  /**
   * All that is in it; empty if that is more than so much.
   *
   * @throws IOException if it cannot be read, as of {@link Files#newInputStream}
   */
  public static Optional<byte[]> bytes(Path file, int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      return bytes.length > maxBytes ? Optional.empty() : Optional.of(bytes);
    }
  }

  /**
   * The text in it; empty if that is more than so much.
   *
   * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
   * @throws IOException if it cannot be read
   */
  public static Optional<String> text(Path file, int maxBytes) throws IOException {
    Optional<byte[]> bytes = bytes(file, maxBytes);
    return bytes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
  }
}
