package org.mycelium.bot.sync;

import java.util.HexFormat;
import org.mycelium.commands.assembly.Entropy;

/** Makes the ids by which the homeserver tells a repeated request from a new one. */
@FunctionalInterface
public interface TransactionIds {
  /** One that was never used before. */
  String next();

  /** Drawn from these dice. */
  static TransactionIds from(Entropy entropy) {
    return () -> HexFormat.of().formatHex(entropy.bytes(16));
  }
}
