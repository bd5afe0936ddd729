package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.rulebook.RulebookFact;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;

/** The facts of decisions about rules. */
final class RulebookCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "setting-decided/1",
          in ->
              new SettingDecided(
                  in.text("key"), in.text("value"), new DecisionNo(in.integer("decision"))));

  private RulebookCodec() {}

  static EncodedFact encode(RulebookFact fact) {
    return switch (fact) {
      case SettingDecided(String key, String value, DecisionNo decision) ->
          new EncodedFact(
              "setting-decided",
              1,
              new Body()
                  .text("key", key)
                  .text("value", value)
                  .number("decision", decision.value())
                  .json());
    };
  }
}
