package org.mycelium.commands.census;

import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of who takes part. */
public sealed interface CensusMessage extends Message {
  /**
   * Who is here.
   *
   * @param away those of the present who said so
   */
  record People(List<String> present, List<String> away, List<String> services, int left)
      implements CensusMessage {
    /** Keeps its own copies. */
    public People {
      present = List.copyOf(present);
      away = List.copyOf(away);
      services = List.copyOf(services);
    }

    @Override
    public void write(Prose out) {
      out.line("census.count", Arg.num("count", present.size()));
      if (!present.isEmpty()) {
        out.line("census.names", Arg.names("names", present));
      }
      if (!away.isEmpty()) {
        out.line("census.away", Arg.names("names", away));
      }
      if (!services.isEmpty()) {
        out.line("census.services", Arg.names("names", services));
      }
      if (left > 0) {
        out.line("census.left", Arg.num("count", left));
      }
    }
  }

  /** The room's power levels do not let this person say who is a bot. */
  record NoRight() implements CensusMessage {
    @Override
    public void write(Prose out) {
      out.line("census.no-right");
    }
  }

  /** Whoever declared themselves a bot could not take it back. */
  record NotOneself() implements CensusMessage {
    @Override
    public void write(Prose out) {
      out.line("census.not-oneself");
    }
  }

  /** What was to be changed did not read as bot or person and an id. */
  record Which() implements CensusMessage {
    @Override
    public void write(Prose out) {
      out.line("census.which");
    }
  }

  /** Nobody here has that Matrix id. */
  record NobodyOfThatId(String written) implements CensusMessage {
    @Override
    public void write(Prose out) {
      out.line("census.nobody", Arg.untrusted("written", written));
    }
  }

  /** An account votes no more, or votes again. */
  record Changed(String matrixId, boolean service) implements CensusMessage {
    @Override
    public void write(Prose out) {
      out.line(
          service ? "census.service-declared" : "census.service-revoked",
          Arg.untrusted("who", matrixId));
    }
  }

  /** What a decision does to an account. */
  record Planned(String matrixId, boolean service) implements CensusMessage {
    @Override
    public void write(Prose out) {
      out.item(
          service ? "census.planned-bot" : "census.planned-person", Arg.untrusted("who", matrixId));
    }
  }

  /** Nothing is to be decided. */
  record AsItIs(String matrixId, boolean service) implements CensusMessage {
    @Override
    public void write(Prose out) {
      out.line(service ? "census.is-bot" : "census.is-person", Arg.untrusted("who", matrixId));
    }
  }
}
