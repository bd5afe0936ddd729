package org.mycelium.bot.console;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.mycelium.bot.console.transcript.Block;

/** Shows a conversation as it goes on. */
sealed interface Printer permits Printer.AsText, Printer.AsJson, Printer.Silent, ToPerson {
  /** Something the transcript has that is no step. */
  void remark(Block.Remark remark);

  /** A step, before it is done. */
  void step(Instant at, Block.Action action);

  /**
   * What the bot did then.
   *
   * @param shown all of it
   * @param lines of what a transcript has of it, with the times between
   */
  void outcome(List<Shown> shown, List<List<String>> lines);

  /** As a transcript, with what people do. */
  record AsText(PrintStream out) implements Printer {
    @Override
    public void remark(Block.Remark remark) {
      remark.text().forEach(out::println);
    }

    @Override
    public void step(Instant at, Block.Action action) {
      action.text().forEach(out::println);
    }

    @Override
    public void outcome(List<Shown> shown, List<List<String>> lines) {
      lines.forEach(block -> block.forEach(out::println));
    }
  }

  /** One JSON object a line. */
  record AsJson(PrintStream out) implements Printer {
    @Override
    public void remark(Block.Remark remark) {}

    @Override
    public void step(Instant at, Block.Action action) {
      out.println(JsonForm.line(at, action));
    }

    @Override
    public void outcome(List<Shown> shown, List<List<String>> lines) {
      shown.forEach(one -> out.println(JsonForm.line(one)));
    }
  }

  /** Shows nothing. */
  record Silent() implements Printer {
    @Override
    public void remark(Block.Remark remark) {}

    @Override
    public void step(Instant at, Block.Action action) {}

    @Override
    public void outcome(List<Shown> shown, List<List<String>> lines) {}
  }
}
