package org.mycelium.commands.testimony;

import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.PendingAnswer;
import org.mycelium.commands.secrecy.Receipt;

/** What can be asked of stories. */
public sealed interface TestimonyCommand extends Command {
  /** Begins one. The words may be empty. */
  record Begin(String words) implements TestimonyCommand {}

  /**
   * The next answer of whoever is about to tell one.
   *
   * @param words the whole message, as it is written
   */
  record Say(TestimonyDraft draft, String words) implements TestimonyCommand, PendingAnswer {}

  /** Shows one. */
  record Show(TestimonyNo no) implements TestimonyCommand {}

  /** Shows the newest. */
  record ShowAll() implements TestimonyCommand {}

  /**
   * Takes one back.
   *
   * @param no may be left out by whoever has the phrase
   * @param phrase of a story without a name
   */
  record Withdraw(Optional<TestimonyNo> no, Optional<Receipt> phrase) implements TestimonyCommand {}

  /** Lets it be told to these, or not any more. */
  record Change(TestimonyNo no, Reach reach, boolean given, Optional<Receipt> phrase)
      implements TestimonyCommand {}

  /** Takes the name away. */
  record Unname(TestimonyNo no) implements TestimonyCommand {}

  /** The clock: those that wait come in. */
  record TakeIn() implements TestimonyCommand {}
}
