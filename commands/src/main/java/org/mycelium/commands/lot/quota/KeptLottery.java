package org.mycelium.commands.lot.quota;

import java.util.Map;
import org.mycelium.commands.assembly.MemberNo;

/**
 * What a draw was bound to, as long as it is kept.
 *
 * @param text of the lottery
 * @param salts of those whose answers are still there
 */
public record KeptLottery(String salt, String text, Map<MemberNo, String> salts) {
  /** Keeps its own copy. */
  public KeptLottery {
    salts = Map.copyOf(salts);
  }

  /** Salts are secrets. */
  @Override
  public String toString() {
    return "KeptLottery[]";
  }
}
