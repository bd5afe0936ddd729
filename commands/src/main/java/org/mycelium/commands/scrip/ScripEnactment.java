package org.mycelium.commands.scrip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Message;

/** What decisions about scrip do. */
public sealed interface ScripEnactment extends Enactment {
  /** There is scrip. Its word is the unit. */
  record OpenScrip(ScripTerms terms) implements ScripEnactment {
    @Override
    public Message description(List<String> words) {
      return new ScripPlanMessage.PlannedOpening(new Scrip(words.getFirst(), terms, true));
    }
  }

  /** Its terms are others. Its word is the unit. */
  record ChangeScrip(ScripChange change) implements ScripEnactment {
    @Override
    public Message description(List<String> words) {
      return new ScripPlanMessage.PlannedChange(words.getFirst(), change);
    }
  }

  /** Nothing is paid any more; balances stay. Its word is the unit. */
  record CloseScrip() implements ScripEnactment {
    @Override
    public Message description(List<String> words) {
      return new ScripPlanMessage.PlannedClosing(words.getFirst());
    }
  }

  /**
   * Who is told whose accounts rest. Its word is the role's name.
   *
   * @param role empty for nobody; then there is no word
   */
  record NameCarer(Optional<RoleNo> role) implements ScripEnactment {
    @Override
    public Message description(List<String> words) {
      return new RestingMessage.PlannedCare(words.stream().findFirst());
    }

    @Override
    public Set<String> subjects() {
      return Set.of("scrip/care");
    }
  }

  @Override
  default Set<String> subjects() {
    return Set.of("scrip");
  }
}
