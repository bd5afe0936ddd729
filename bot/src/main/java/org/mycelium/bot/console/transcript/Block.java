package org.mycelium.bot.console.transcript;

import java.util.List;

/** A piece of a transcript, from one line or several. */
public sealed interface Block {
  /** The number of its first line, from 1. */
  int line();

  /** Its lines as they are written. */
  List<String> text();

  /** A comment or a blank line. */
  record Remark(int line, List<String> text) implements Block {
    /** Keeps its own copy. */
    public Remark {
      text = List.copyOf(text);
    }
  }

  /** Something that happens. */
  record Action(int line, List<String> text, Step step) implements Block {
    /** Keeps its own copy. */
    public Action {
      text = List.copyOf(text);
    }
  }

  /** Something the bot is expected to say or do. */
  record Expected(int line, List<String> text) implements Block {
    /** Keeps its own copy. */
    public Expected {
      text = List.copyOf(text);
    }
  }
}
