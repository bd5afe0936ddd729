package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.dispute.DisputeFact;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
import org.mycelium.commands.dispute.DisputeFact.DisputeTakenBack;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.journal.Fact;

/** The counts of disputes. */
final class DisputeCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "dispute-opened/1",
          _ -> new DisputeOpened(),
          "dispute-resolved/1",
          in -> new DisputeResolved(settlement(in.text("how"))),
          "dispute-miscounted/1",
          _ -> new DisputeMiscounted(),
          "dispute-taken-back/1",
          in -> {
            String how = in.textOrNull("how");
            return new DisputeTakenBack(how == null ? null : settlement(how));
          });

  private DisputeCodec() {}

  static EncodedFact encode(DisputeFact fact) {
    return switch (fact) {
      case DisputeOpened _ -> new EncodedFact("dispute-opened", 1, new Body().json());
      case DisputeResolved f ->
          new EncodedFact("dispute-resolved", 1, new Body().text("how", f.how().key()).json());
      case DisputeMiscounted _ -> new EncodedFact("dispute-miscounted", 1, new Body().json());
      case DisputeTakenBack f -> {
        Settlement how = f.settled();
        Body body = new Body();
        yield new EncodedFact(
            "dispute-taken-back", 1, (how == null ? body : body.text("how", how.key())).json());
      }
    };
  }

  private static Settlement settlement(String key) {
    return Settlement.of(key)
        .orElseThrow(() -> new IllegalArgumentException(key + " is no settlement"));
  }
}
