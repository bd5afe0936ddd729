package org.mycelium.commands.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.text.Message;

/** What a decision about rules does. */
public sealed interface RulebookEnactment extends Enactment {
  /** Changes settings, all of them or none. */
  record ChangeRules(List<RuleChange> changes) implements RulebookEnactment {
    /** Keeps its own copy. */
    public ChangeRules {
      changes = List.copyOf(changes);
    }

    @Override
    public Message description(List<String> words) {
      return new RulebookMessage.Changes(changes);
    }

    @Override
    public Set<String> subjects() {
      return changes.stream()
          .map(change -> "setting/" + change.key())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean takesItsTime() {
      return true;
    }
  }
}
