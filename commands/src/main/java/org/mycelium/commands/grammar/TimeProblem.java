package org.mycelium.commands.grammar;

import java.time.Instant;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/** Why words for a time cannot be used; says so itself. */
public sealed interface TimeProblem extends TimeReading, GrammarMessage {
  /**
   * Nothing we can read, or something that people read in two ways, such as 1/12 or "at 6".
   *
   * @param text what was written, shortened; untrusted
   */
  record NotATime(String text) implements TimeProblem {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.time.unclear", Arg.untrusted("text", text));
      prose.line("grammar.time.examples");
    }
  }

  /** It is over. */
  record Past(Instant at) implements TimeProblem {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.time.past", Arg.when("time", at));
      prose.line("grammar.time.examples");
    }
  }

  /** Less than {@link Times#SHORTEST} from now. */
  record TooSoon() implements TimeProblem {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.time.soon", Arg.length("least", Times.SHORTEST));
    }
  }

  /** More than {@link Times#LONGEST} from now. */
  record TooFar() implements TimeProblem {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.time.far", Arg.length("most", Times.LONGEST));
    }
  }
}
