package org.mycelium.commands.lot.quota;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;

/**
 * What is kept beside the journal, for as long as a draw with quotas needs it. No fact tells of it,
 * and no replay makes it.
 */
public sealed interface Aside {
  /** A member gave answers, in place of those they gave for the draw before. */
  record Answered(LotNo lot, MemberNo member, Map<String, String> features) implements Aside {
    /** Keeps its own copy. */
    public Answered {
      features = Map.copyOf(features);
    }

    /** What people said of themselves is not to be shown by accident. */
    @Override
    public String toString() {
      return "Answered[" + lot + "]";
    }
  }

  /**
   * A member erases answers of theirs.
   *
   * @param lots for which draws; none for every one
   */
  record Forgotten(MemberNo member, List<LotNo> lots) implements Aside {
    /** Keeps its own copy. */
    public Forgotten {
      lots = List.copyOf(lots);
    }

    /** All answers of theirs, for every draw. */
    public Forgotten(MemberNo member) {
      this(member, List.of());
    }
  }

  /**
   * What is behind a pledge.
   *
   * @param salt of the lottery
   * @param lottery its text
   * @param salts of everybody's answers
   */
  record Pledged(LotNo lot, String salt, String lottery, SortedMap<MemberNo, String> salts)
      implements Aside {
    /** Keeps its own copy. */
    public Pledged {
      salts = new TreeMap<>(salts);
    }

    /** Salts are secrets. */
    @Override
    public String toString() {
      return "Pledged[" + lot + "]";
    }
  }
}
