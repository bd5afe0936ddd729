package org.mycelium.commands.decisionlog;

import java.time.Instant;
import java.util.List;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about minority statements. */
sealed interface StatementMessage extends Message {
  /** One is attached from now on. */
  record Attached(DecisionNo no, String title, String author, String words, Instant until)
      implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "decisionlog.statement.attached",
          Arg.id("no", no),
          Arg.untrusted("title", title),
          Arg.untrusted("author", author));
      out.passage(words, Stating.MAX_WORDS * 2);
      out.line(
          "decisionlog.statement.joinable",
          Arg.word("target", no.toString()),
          Arg.when("until", until));
    }
  }

  /** Somebody joined one. */
  record Joined(DecisionNo no, String name, String author) implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "decisionlog.statement.joined",
          Arg.id("no", no),
          Arg.untrusted("name", name),
          Arg.untrusted("author", author));
    }
  }

  /** Somebody took theirs, or their name under one, back. */
  record TakenBack(DecisionNo no, String name, boolean own) implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "decisionlog.statement.taken-back",
          Arg.id("no", no),
          Arg.untrusted("name", name),
          Arg.word("own", own ? "yes" : "no"));
    }
  }

  /** Nothing was written. */
  record How() implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line("decisionlog.statement.how");
    }
  }

  /** Longer than fits. */
  record TooLong(int length, int max) implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line("decisionlog.statement.too-long", Arg.num("length", length), Arg.num("max", max));
    }
  }

  /** Whoever asks did not vote against it. */
  record OnlyAgainst(DecisionNo no) implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line("decisionlog.statement.only-against", Arg.id("no", no));
    }
  }

  /** The time for it is over. */
  record TooLate(DecisionNo no, Instant until) implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line("decisionlog.statement.too-late", Arg.id("no", no), Arg.when("until", until));
    }
  }

  /**
   * Whoever asks has signed one already.
   *
   * @param own whether it is theirs, and others joined it
   */
  record SignedAlready(DecisionNo no, boolean own) implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "decisionlog.statement.signed-already",
          Arg.id("no", no),
          Arg.word("target", no.toString()),
          Arg.word("own", own ? "yes" : "no"));
    }
  }

  /** There is none to join, or several. */
  record WhichOne(DecisionNo no, List<String> authors) implements StatementMessage {
    /** Keeps its own copy. */
    public WhichOne {
      authors = List.copyOf(authors);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "decisionlog.statement.which-one",
          Arg.id("no", no),
          Arg.word("target", no.toString()),
          Arg.num("count", authors.size()),
          Arg.names("authors", authors));
    }
  }

  /** There is nothing of theirs to take back. */
  record NoneOfYours(DecisionNo no) implements StatementMessage {
    @Override
    public void write(Prose out) {
      out.line("decisionlog.statement.none-of-yours", Arg.id("no", no));
    }
  }
}
