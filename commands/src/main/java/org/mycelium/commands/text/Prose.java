package org.mycelium.commands.text;

/**
 * Takes a message line by line and gives it back as text. Lines between two {@link #paragraph()} calls form one
 * paragraph. One use, one thread.
 */
public final class Prose {
  /** Starts an empty message in the language and zone of the book. */
  public Prose(Phrasebook book) {
    throw new UnsupportedOperationException("being written");
  }

  /** A paragraph of its own, in bold. */
  public Prose title(String key, Arg... args) {
    throw new UnsupportedOperationException("being written");
  }

  /** A line of the current paragraph. */
  public Prose line(String key, Arg... args) {
    throw new UnsupportedOperationException("being written");
  }

  /** The next line starts a new paragraph; twice is once. */
  public Prose paragraph() {
    throw new UnsupportedOperationException("being written");
  }

  /** An item of a flat list; items in a row form one list. */
  public Prose item(String key, Arg... args) {
    throw new UnsupportedOperationException("being written");
  }

  /** What a member wrote, as a paragraph of its own, its line breaks kept, cut after so many characters with "…". */
  public Prose passage(String untrusted, int maxChars) {
    throw new UnsupportedOperationException("being written");
  }

  /** The lines of another message, as they would stand alone. */
  public Prose include(Message message) {
    message.write(this);
    return this;
  }

  /** What was written so far. */
  public Text text() {
    throw new UnsupportedOperationException("being written");
  }
}
