package org.mycelium.commands.proposal;

import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said when somebody calls a proposal by words of its title. */
sealed interface TitleMessage extends Message {
  /** None is called so. */
  record NoneCalled(String words) implements TitleMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.none-called", Arg.untrusted("words", words));
    }
  }

  /** Several are. */
  record SeveralCalled(List<Proposal> proposals) implements TitleMessage {
    private static final int MOST = 8;

    /** Keeps its own copy; refuses none. */
    public SeveralCalled {
      proposals = List.copyOf(proposals);
      if (proposals.isEmpty()) {
        throw new IllegalArgumentException("none is called so");
      }
    }

    @Override
    public void write(Prose out) {
      out.line("proposal.several-called", Arg.num("count", proposals.size()));
      proposals.stream()
          .limit(MOST)
          .forEach(
              proposal ->
                  out.item(
                      "proposal.which-item",
                      Arg.id("no", proposal.no()),
                      Arg.untrusted("title", proposal.title())));
      out.line(
          "proposal.which-example",
          Arg.word("use", Target.Use.SHOW.name()),
          Arg.word("no", proposals.getFirst().no().toString()));
    }
  }
}
