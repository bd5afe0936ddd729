package org.mycelium.commands.lot;

import java.time.Instant;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said where somebody showed what was better kept to themselves. */
public sealed interface AloudMessage extends Message {
  /** Chance was put in with words that everybody has read. */
  record Words(LotNo lot) implements AloudMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.aloud-words", Arg.id("lot", lot));
    }
  }

  /**
   * A secret that was committed to was shown while others can still put chance in.
   *
   * @param from when it can be revealed
   */
  record Secret(LotNo lot, Instant from) implements AloudMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.aloud-secret", Arg.id("lot", lot), Arg.when("from", from));
    }
  }

  /** A secret was shown that nobody committed to yet. */
  record Uncommitted(LotNo lot) implements AloudMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.aloud-uncommitted", Arg.id("lot", lot));
    }
  }

  /** The line that is to be handed in last came first. */
  record LineForLater() implements AloudMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.line-for-later");
    }
  }
}
