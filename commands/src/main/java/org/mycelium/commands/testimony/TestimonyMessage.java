package org.mycelium.commands.testimony;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of stories that were told. */
public sealed interface TestimonyMessage extends Message {
  /**
   * One of them.
   *
   * @param reach for whom it is told, if its teller asks
   */
  record Shown(ToldTestimony told, Optional<Set<Reach>> reach) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      told.write(out);
      if (reach.isPresent()) {
        out.paragraph();
        ReachWords.write(out, reach.get());
      }
    }
  }

  /**
   * The newest ones.
   *
   * @param more how many more there are
   */
  record Listed(List<ToldTestimony> all, int more) implements TestimonyMessage {
    /** Keeps its own copy. */
    public Listed {
      all = List.copyOf(all);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "testimony.listed",
          Arg.word("which", all.isEmpty() ? "none" : more == 0 ? "all" : "newest"));
      all.forEach(told -> told.item(out));
      out.line("testimony.how-to-tell");
    }
  }

  /** The title of all that some readers may read, as a file has it. */
  record Collection(Reach readers) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.collection", Arg.word("readers", readers.key()));
    }
  }

  /** What whoever hands that file on has to know. */
  record CollectionEnd(boolean none) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.collection-end", Arg.word("which", none ? "none" : "some"));
    }
  }

  /** There is none that may be read here. */
  record NoSuch(TestimonyNo no) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.no-such", Arg.id("no", no));
    }
  }

  /** There is none that this phrase belongs to. */
  record NoSuchPhrase() implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.no-such-phrase");
    }
  }

  /** Somebody else told it, or it has no name. */
  record NotYours(TestimonyNo no) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.not-yours", Arg.id("no", no));
    }
  }

  /** It is taken back; its number is not known before it came in. */
  record Withdrawn(Optional<TestimonyNo> no) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "testimony.withdrawn",
          Arg.word("numbered", no.isPresent() ? "yes" : "no"),
          Arg.id("no", no.map(TestimonyNo::toString).orElse("")));
      if (no.isPresent()) {
        out.line("testimony.withdrawn-how");
      }
    }
  }

  /** Others may read it, or may not any more. */
  record Changed(TestimonyNo no, Set<Reach> reach) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.changed", Arg.id("no", no));
      ReachWords.write(out, reach);
    }
  }

  /** It was so already. */
  record SoAlready(TestimonyNo no, Set<Reach> reach) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.so-already", Arg.id("no", no));
      ReachWords.write(out, reach);
    }
  }

  /** It has no name any more. */
  record Unnamed(TestimonyNo no, String phrase) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.unnamed", Arg.id("no", no));
      out.line("testimony.phrase", Arg.word("phrase", phrase));
      out.line("testimony.phrase-kept");
    }

    @Override
    public String toString() {
      return "Unnamed[no=" + no + ", phrase=[redacted]]";
    }
  }

  /** That is said where nobody else reads it. */
  record SayInPrivate(TestimonyNo no) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.say-in-private", Arg.id("no", no));
    }
  }

  /** Which one, or by which phrase, was not said. */
  record HowToWithdraw() implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.how-to-withdraw");
    }
  }

  /** What to change was not said. */
  record HowToChange(TestimonyNo no) implements TestimonyMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.how-to-change", Arg.id("no", no));
    }
  }
}
