package org.mycelium.commands.membership;

import java.util.List;
import org.mycelium.commands.text.Arg;
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

  /**
   * Who is here.
   *
   * @param away those of the present who said so
   */
  record People(List<String> present, List<String> away, List<String> services, int left)
      implements MembershipMessage {
    /** Keeps its own copies. */
    public People {
      present = List.copyOf(present);
      away = List.copyOf(away);
      services = List.copyOf(services);
    }

    @Override
    public void write(Prose out) {
      out.line("membership.count", Arg.num("count", present.size()));
      if (!present.isEmpty()) {
        out.line("membership.names", Arg.names("names", present));
      }
      if (!away.isEmpty()) {
        out.line("membership.away", Arg.names("names", away));
      }
      if (!services.isEmpty()) {
        out.line("membership.services", Arg.names("names", services));
      }
      if (left > 0) {
        out.line("membership.left", Arg.num("count", left));
      }
    }
  }

  /** The room's power levels do not let this person say who is a bot. */
  record NoRight() implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line("membership.no-right");
    }
  }

  /** Whoever declared themselves a bot could not take it back. */
  record NotOneself() implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line("membership.not-oneself");
    }
  }

  /** What was to be changed did not read as bot or person and an id. */
  record Which() implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line("membership.which");
    }
  }

  /** Nobody here has that Matrix id. */
  record NobodyOfThatId(String written) implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line("membership.nobody", Arg.untrusted("written", written));
    }
  }

  /** An account votes no more, or votes again. */
  record ServiceChanged(String matrixId, boolean service) implements MembershipMessage {
    @Override
    public void write(Prose out) {
      out.line(
          service ? "membership.service-declared" : "membership.service-revoked",
          Arg.untrusted("who", matrixId));
    }
  }
}
