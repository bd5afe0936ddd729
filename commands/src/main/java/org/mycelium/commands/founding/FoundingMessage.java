package org.mycelium.commands.founding;

import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said when an assembly begins. */
public sealed interface FoundingMessage extends Message {
  /** Five lines on how to begin. */
  record Greeting(int people) implements FoundingMessage {
    @Override
    public void write(Prose out) {
      out.line("founding.who", Arg.num("people", people));
      out.line("founding.propose");
      out.line("founding.vote");
      out.line("founding.rule");
      out.line("founding.help");
    }
  }
}
