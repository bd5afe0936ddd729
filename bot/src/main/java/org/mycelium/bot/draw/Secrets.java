package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.HexFormat;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.assembly.Entropy;

/** Secrets of 32 bytes, as hex digits: too many to be guessed from a commitment. */
final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  static String make(Entropy entropy) {
    return HexFormat.of().formatHex(entropy.bytes(BYTES));
  }

  static String read(Path file) throws OperatingException {
    String secret = Texts.read(file).strip();
    if (!isSecret(secret)) {
      throw new OperatingException(
          file + " does not hold a secret, which is 64 lower-case hex digits.", null);
    }
    return secret;
  }

  static boolean isSecret(String text) {
    return text.matches("[0-9a-f]{64}");
  }
}
