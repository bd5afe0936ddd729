package org.mycelium.commands.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Somebody gave a reason where none is needed, and so it is neither kept nor told.
 *
 * @param said what they are answered besides
 */
public record ReasonNotKept(Optional<Message> said) implements Message {
  /** What was decided, and that, if it was carried out. */
  public static Decision told(Decision decision) {
    if (!(decision instanceof Decision.Accepted accepted)) {
      return decision;
    }
    List<Effect> effects = new ArrayList<>(accepted.effects());
    Optional<Message> said = Optional.empty();
    if (!effects.isEmpty() && effects.getLast() instanceof Effect.Reply(Message reply)) {
      said = Optional.of(reply);
      effects.removeLast();
    }
    effects.add(new Effect.Reply(new ReasonNotKept(said)));
    return new Decision.Accepted(
        accepted.facts(), accepted.disclosures(), accepted.sealings(), effects);
  }

  @Override
  public void write(Prose out) {
    said.ifPresent(out::include);
    out.line("grammar.reason-not-kept");
  }
}
