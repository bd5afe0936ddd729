package org.mycelium.commands.proposal;

import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about who voted. */
sealed interface VotersMessage extends Message {
  /** Before the close nobody is told. */
  record AfterTheClose(Proposal proposal) implements VotersMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.voters-later",
          Arg.id("no", proposal.no()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /** So few voted that their names would say too much. */
  record TooFew(ProposalNo no, int needed) implements VotersMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.voters-too-few", Arg.id("no", no), Arg.num("needed", needed));
    }
  }

  /**
   * Who voted.
   *
   * @param names untrusted, in order of the members' numbers
   */
  record Voters(ProposalNo no, List<String> names) implements VotersMessage {
    /** Keeps its own copy. */
    public Voters {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "proposal.voters",
          Arg.id("no", no),
          Arg.num("count", names.size()),
          Arg.names("names", names));
    }
  }
}
