package org.mycelium.commands.disqualification;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.text.Message;

/**
 * A member does not serve in a draw any more, and whoever comes next moves up. Its words are their
 * name and what the draw is for.
 */
public record DisqualificationEnactment(LotNo lot, MemberNo member) implements Enactment {
  @Override
  public Message description(List<String> words) {
    return new DisqualificationMessage.Planned(lot, words.getFirst(), words.getLast());
  }

  @Override
  public Set<String> subjects() {
    return Set.of("lot/" + lot + "/member/" + member.value());
  }
}
