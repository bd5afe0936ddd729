package org.mycelium.commands.census;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.text.Message;

/** What decisions about who takes part do. */
public sealed interface CensusEnactment extends Enactment {
  /** An account is a bot or bridge from then on, or a person. Its word is the account's id. */
  record DeclareAccount(MemberNo account, boolean service) implements CensusEnactment {
    @Override
    public Message description(List<String> words) {
      return new CensusMessage.Planned(words.getFirst(), service);
    }

    @Override
    public Set<String> subjects() {
      return Set.of("member/" + account.value() + "/standing");
    }

    /** Who is left out by it may need the time to object. */
    @Override
    public boolean takesItsTime() {
      return true;
    }
  }
}
