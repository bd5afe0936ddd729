package org.mycelium.bot.console;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.console.transcript.Block;
import org.mycelium.bot.console.transcript.Place;
import org.mycelium.bot.console.transcript.Step;

/**
 * Shows a conversation to somebody who sees themselves type what people do, and helps once where
 * they may wait for an answer that does not come. Not thread-safe.
 */
final class ToPerson implements Printer {
  private final PrintStream out;
  private final Hints hints;
  private @Nullable Step step;
  private boolean told;

  ToPerson(PrintStream out, Hints hints) {
    this.out = out;
    this.hints = hints;
  }

  @Override
  public void remark(Block.Remark remark) {}

  @Override
  public void step(Instant at, Block.Action action) {
    step = action.step();
  }

  @Override
  public void outcome(List<Shown> shown, List<List<String>> lines) {
    lines.forEach(block -> block.forEach(out::println));
    if (!told && shown.isEmpty() && step instanceof Step.Says says && isConversation(says)) {
      told = true;
      out.println(hints.conversation());
    }
  }

  private static boolean isConversation(Step.Says says) {
    return says.where() instanceof Place.Room
        && !says.text().startsWith("/")
        && !says.text().startsWith("!");
  }
}
