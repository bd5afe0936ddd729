package org.mycelium.commands.testimony;

import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A story as it is told: by whom, about what, in the teller's words.
 *
 * @param about what it is about; empty for nothing in particular
 */
public record ToldTestimony(Testimony testimony, Optional<Message> about) {
  /** In full: who and about what in one line, and the words as they were said. */
  public void write(Prose out) {
    heading(out);
    out.passage(testimony.words(), Testimony.MAX_WORDS);
  }

  /** The same of one that has no number yet. */
  void preview(Prose out) {
    out.line("testimony.told", head("no"));
    out.passage(testimony.words(), Testimony.MAX_WORDS);
  }

  /** Who tells it, and about what, with its number. */
  public void heading(Prose out) {
    out.line("testimony.told", head("yes"));
  }

  /** In one item of a digest, cut where it would grow long. */
  public void item(Prose out) {
    out.item("testimony.item", head("yes"));
  }

  /** The same for a page, with all of its words. */
  public void itemInFull(Prose out) {
    out.item("testimony.item-whole", head("yes"));
    out.passage(testimony.words(), Testimony.MAX_WORDS);
  }

  /** Whether a digest tells less than all of it. */
  boolean cut() {
    String words = testimony.words();
    return words.codePointCount(0, words.length()) > Testimony.DIGEST_WORDS;
  }

  private Arg[] head(String numbered) {
    return new Arg[] {
      Arg.word("numbered", numbered),
      Arg.id("no", testimony.no()),
      Arg.word("named", testimony.teller().isPresent() ? "yes" : "no"),
      Arg.untrusted("teller", testimony.teller().orElse("")),
      Arg.word("topical", about.isPresent() ? "yes" : "no"),
      Arg.said("about", about.orElse(out -> out.line("text.nobody"))),
      Arg.untrusted("words", testimony.words()),
      Arg.word("cut", cut() ? "yes" : "no")
    };
  }
}
