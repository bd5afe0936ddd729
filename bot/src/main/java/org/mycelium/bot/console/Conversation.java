package org.mycelium.bot.console;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.bot.console.transcript.Block;
import org.mycelium.bot.console.transcript.Lines;
import org.mycelium.bot.console.transcript.Step;
import org.mycelium.bot.console.transcript.Transcript;
import org.mycelium.bot.console.transcript.TranscriptProblem;

/** Plays a transcript, block by block, and keeps what came of each. Not thread-safe. */
final class Conversation {
  private final Play play;
  private final Printer printer;
  private final Transcript transcript;
  private final List<String> head = new ArrayList<>();
  private final List<Block> beforeAll = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private Instant told;

  /** A conversation that begins with the first of these lines. */
  Conversation(Lines lines, Play play, Printer printer) {
    this.transcript = new Transcript(lines);
    this.play = play;
    this.printer = printer;
    this.told = play.clock().instant();
  }

  /**
   * Goes on by one block.
   *
   * @return false at the end
   * @throws TranscriptProblem if the block cannot be read or cannot happen; one can still go on
   *     after it
   */
  boolean goOn() throws IOException, TranscriptProblem {
    Optional<Block> next = transcript.next();
    if (next.isEmpty()) {
      return false;
    }
    switch (next.get()) {
      case Block.Remark remark -> {
        printer.remark(remark);
        after(remark);
      }
      case Block.Expected expected -> after(expected);
      case Block.Action action -> act(action);
    }
    return true;
  }

  /** Whether the transcript says anywhere what it expects of the bot. */
  boolean expects() {
    return exchanges.stream().anyMatch(Exchange::expects);
  }

  /** What did not come as expected, for people to read; empty if everything did. */
  List<String> differences() {
    return exchanges.stream()
        .filter(exchange -> !exchange.asExpected())
        .map(Exchange::difference)
        .toList();
  }

  /** The transcript with what the bot said, where something else was expected. */
  List<String> recorded() {
    List<String> lines = new ArrayList<>(head);
    exchanges.forEach(exchange -> lines.addAll(exchange.recorded()));
    return lines;
  }

  private void act(Block.Action action) throws TranscriptProblem {
    if (play.opensBefore(action.step())) {
      exchange(action.line(), List.of(), play.opening());
    }
    printer.step(play.clock().instant(), action);
    exchange(action.line(), action.text(), action.step());
  }

  private void exchange(int line, List<String> text, Step step) throws TranscriptProblem {
    List<Shown> shown;
    try {
      shown = play.perform(step);
    } catch (Impossible e) {
      throw new TranscriptProblem(line, String.valueOf(e.getMessage()));
    }
    List<List<String>> lines = lines(step, shown);
    printer.outcome(shown, lines);
    Exchange exchange = new Exchange(line, text, lines);
    if (exchanges.isEmpty()) {
      begin(exchange, text.isEmpty());
    }
    exchanges.add(exchange);
  }

  /** What stood before the first step is expected of the beginning, if that came by itself. */
  private void begin(Exchange first, boolean byItself) throws TranscriptProblem {
    for (Block block : beforeAll) {
      if (byItself && block instanceof Block.Expected) {
        first.add(block);
      } else if (block instanceof Block.Expected) {
        throw new TranscriptProblem(
            block.line(), "Nothing happened yet that the bot could answer.");
      } else {
        head.addAll(block.text());
      }
    }
  }

  private void after(Block block) {
    if (exchanges.isEmpty()) {
      beforeAll.add(block);
    } else {
      exchanges.getLast().add(block);
    }
  }

  /** What is written down of it, with the time wherever it moved. */
  private List<List<String>> lines(Step step, List<Shown> shown) {
    List<List<String>> lines = new ArrayList<>();
    for (Shown one : shown) {
      List<String> text = TextForm.lines(one);
      if (text.isEmpty()) {
        continue;
      }
      // An edited card says itself as of which minute.
      if (!(one instanceof Shown.Edited) || !minute(one.at()).equals(minute(told))) {
        tellTime(one.at(), lines);
      }
      lines.add(text);
    }
    if (step instanceof Step.Moves) {
      tellTime(play.clock().instant(), lines);
    }
    return lines;
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  private void tellTime(Instant at, List<List<String>> lines) {
    if (!at.equals(told)) {
      told = at;
      lines.add(List.of(TextForm.time(play.clock().wall(at))));
    }
  }
}
