package org.mycelium.commands.ledger;

import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said where more than one amount of money stands in one line. */
public sealed interface AmountsMessage extends Message {
  /**
   * There are several.
   *
   * @param parts what each would be by itself; empty if that cannot be told
   */
  record Several(SeveralAmounts.Use use, List<String> parts) implements AmountsMessage {
    /** Keeps its own copy. */
    public Several {
      parts = List.copyOf(parts);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.several-amounts",
          Arg.word("use", use.word()),
          Arg.word("each", parts.isEmpty() ? "no" : "yes"));
      for (String part : parts) {
        out.item("ledger.several-each", Arg.word("use", use.word()), Arg.untrusted("part", part));
      }
    }
  }

  /** It is to be taken several times, or in turn from several. */
  record HowMuchInAll(SeveralAmounts.Use use, String amount) implements AmountsMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.how-much-in-all", Arg.word("use", use.word()), Arg.untrusted("amount", amount));
    }
  }
}
