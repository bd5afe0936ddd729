package org.mycelium.commands.membership;

import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of belonging. */
public sealed interface MembershipMessage extends Message {
  /** Someone who was never in the room. */
  record Stranger() implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line("membership.stranger");
    }
  }

  /** Someone who left the room. */
  record HasLeft() implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line("membership.has-left");
    }
  }

  /** An account declared to be a bot or bridge. */
  record IsService() implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line("membership.is-service");
    }
  }
}
