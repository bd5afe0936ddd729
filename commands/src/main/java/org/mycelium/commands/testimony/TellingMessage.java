package org.mycelium.commands.testimony;

import java.util.Set;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said to somebody who is about to tell a story, in private. */
public sealed interface TellingMessage extends Message {
  /** The story itself is asked for. */
  record AskWords() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.ask-words", Arg.num("max", Testimony.MAX_WORDS));
      out.line("testimony.ask-words-how");
    }
  }

  /** It is longer than any. */
  record TooLong(int length, int max) implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.too-long", Arg.num("length", length), Arg.num("max", max));
    }
  }

  /** A message was changed meanwhile, which changes nothing of the story. */
  record NotByEdit() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.not-by-edit");
      out.line("testimony.not-by-edit-how");
    }
  }

  /** What it is about is asked for. */
  record AskTopic() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.ask-topic");
    }
  }

  /** It was written in the room, where everybody has read it. */
  record SaidInRoom() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.said-in-room");
      out.line("testimony.ask-topic");
    }
  }

  /**
   * The same, to somebody to whom we cannot write in private.
   *
   * @param words whether they told it there, or only asked how
   */
  record InPrivate(String name, String botId, boolean words) implements TellingMessage {
    @Override
    public void write(Prose out) {
      if (words) {
        out.line("testimony.room-has-read", Arg.untrusted("name", name));
      }
      out.line(
          "testimony.in-private",
          Arg.untrusted("name", name),
          Arg.word("link", "https://matrix.to/#/" + botId));
    }
  }

  /** It goes on in private. */
  record GoesOnInPrivate() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.goes-on");
    }
  }

  /** There is no such decision. */
  record NoSuchDecision(String written) implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.no-such-decision", Arg.untrusted("written", written));
    }
  }

  /** Whether it is told by name is asked for. */
  record AskName(String name) implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.ask-name", Arg.untrusted("name", name));
      out.line("testimony.ask-name-how");
    }
  }

  /** For whom it is told is asked for. */
  record AskReach() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.ask-reach");
      out.item("testimony.reach-room");
      out.item("testimony.reach-federation");
      out.item("testimony.reach-public");
      out.line("testimony.ask-reach-how");
    }
  }

  /** Exactly what would be published, and a yes asked for. */
  record Preview(ToldTestimony told, Set<Reach> reach) implements TellingMessage {
    /** Keeps its own copy. */
    public Preview {
      reach = Reach.copy(reach);
    }

    @Override
    public void write(Prose out) {
      out.line("testimony.preview");
      told.preview(out);
      out.paragraph();
      if (told.cut() && reach.contains(Reach.ROOM)) {
        out.line("testimony.preview-digest", Arg.num("max", Testimony.DIGEST_WORDS));
      }
      ReachWords.write(out, reach);
      out.line("testimony.preview-how");
    }
  }

  /** Those who were named may read it already, and nobody else is taken away by that. */
  record ReachAsBefore() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.reach-as-before");
    }
  }

  /** That was no answer to what was asked. */
  record Unclear() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.unclear");
    }
  }

  /** Nothing of it is kept. */
  record Dropped() implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.dropped");
    }
  }

  /** It is told, by name. */
  record Told(TestimonyNo no, boolean digest) implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.is-told", Arg.id("no", no), Arg.word("digest", digest ? "yes" : "no"));
      out.line("testimony.is-told-how", Arg.id("no", no));
    }
  }

  /**
   * It comes in at night, without a name.
   *
   * @param phrase the teller's alone
   */
  record ComesIn(String phrase, boolean digest) implements TellingMessage {
    @Override
    public void write(Prose out) {
      out.line("testimony.comes-in", Arg.word("digest", digest ? "yes" : "no"));
      out.line("testimony.phrase", Arg.word("phrase", phrase));
      out.line("testimony.phrase-kept");
    }

    @Override
    public String toString() {
      return "ComesIn[phrase=[redacted]]";
    }
  }
}
