package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.rulebook.RuleChange;
import org.mycelium.commands.rulebook.RulebookEnactment;
import org.mycelium.commands.rulebook.RulebookEnactment.ChangeRules;

/** The forms of what decisions about rules do. */
final class RulebookEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          EnactmentForm.CHANGE_RULES + "/1",
          in ->
              new ChangeRules(
                  in.objects("changes").stream()
                      .map(change -> new RuleChange(change.text("key"), change.text("value")))
                      .toList()));

  private RulebookEnactments() {}

  static EnactmentForm encode(RulebookEnactment enactment) {
    return switch (enactment) {
      case ChangeRules e ->
          new EnactmentForm(
              EnactmentForm.CHANGE_RULES,
              1,
              new Body()
                  .objects(
                      "changes",
                      e.changes().stream()
                          .map(
                              change ->
                                  new Body()
                                      .text("key", change.key())
                                      .text("value", change.value()))
                          .toList())
                  .json());
    };
  }
}
