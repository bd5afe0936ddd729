package org.mycelium.commands.proposal;

import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of the last one of options on one line, where it could be none. */
sealed interface ListMessage extends Message {
  /**
   * It is what people call a way to count, and could be an option.
   *
   * @param text as written; untrusted
   * @param counted the whole line where it says how it is counted; empty if it cannot be shown
   * @param listed the whole line where it is an option; empty if it cannot be shown
   */
  record MethodOrOption(String text, String counted, String listed) implements ListMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.method-or-option", Arg.untrusted("text", text));
      if (counted.isEmpty()) {
        out.line("proposal.unclear-listed");
      } else {
        out.line("proposal.about-count", Arg.code("line", counted));
        out.line("proposal.about-option", Arg.code("line", listed));
      }
    }
  }

  /**
   * It has an "and": one option, or two.
   *
   * @param text as written; untrusted
   * @param apart the whole line where they are two; empty if it cannot be shown
   * @param together the whole line where they are one; empty if it cannot be shown
   */
  record OneOrTwo(String text, String apart, String together) implements ListMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.one-or-two", Arg.untrusted("text", text));
      if (apart.isEmpty()) {
        out.line("proposal.one-or-two-how");
      } else {
        out.line("proposal.two-options", Arg.code("line", apart));
        out.line("proposal.one-option", Arg.code("line", together));
      }
    }
  }
}
