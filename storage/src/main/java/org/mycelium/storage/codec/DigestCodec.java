package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.digest.DigestFact;
import org.mycelium.commands.digest.DigestFact.DigestPosted;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.journal.Fact;

/** The facts of digests. */
final class DigestCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of("digest-posted/1", in -> new DigestPosted(week(in.text("week"))));

  private DigestCodec() {}

  static EncodedFact encode(DigestFact fact) {
    return switch (fact) {
      case DigestPosted(Week week) ->
          new EncodedFact("digest-posted", 1, new Body().text("week", week.toString()).json());
    };
  }

  private static Week week(String text) {
    return Week.read(text).orElseThrow(() -> new IllegalArgumentException(text + " is no week"));
  }
}
