package org.mycelium.commands.proposal;

import java.util.List;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said where the terms on which votes are taken stand in the way. */
sealed interface TermsMessage extends Message {
  /** Longer lines are not shown again. */
  int MAX_CHARS = 300;

  /** Not everybody has voted, and how it stands is not told before the close. */
  record NotAllVoted(Proposal proposal, int voted) implements TermsMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.not-all-voted",
          Arg.id("no", proposal.no()),
          Arg.num("voted", voted),
          Arg.num("electorate", proposal.electorate()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /**
   * What stands behind terms is none, so nobody can tell whether it belongs to the title.
   *
   * @param text as written; untrusted
   * @param without the whole line without it; empty if it cannot be shown
   * @param titled the whole line with it in the title; empty if it cannot be shown
   */
  record Unread(String text, String without, String titled) implements TermsMessage {
    /**
     * Of words in a proposal's first line.
     *
     * @param head the whole line
     */
    static Unread of(Options.Unclear unclear, String head) {
      List<String> lines = mended(unclear, head);
      return new Unread(unclear.text(), lines.getFirst(), lines.getLast());
    }

    @Override
    public void write(Prose out) {
      out.line("proposal.unclear", Arg.untrusted("text", text));
      if (without.isEmpty()) {
        out.line("proposal.unread-option");
      } else {
        out.line("proposal.unread-without", Arg.code("line", without));
        out.line("proposal.unread-titled", Arg.code("line", titled));
      }
    }
  }

  /**
   * Words without a comma at a title's end that nobody could undo if they were about the vote.
   *
   * @param text as written; untrusted
   * @param term the whole line with a comma before them; empty if it cannot be shown
   * @param titled the whole line with them in the title; empty if it cannot be shown
   */
  record TermOrTitle(String text, String term, String titled) implements TermsMessage {
    /**
     * Of words in a proposal's first line.
     *
     * @param head the whole line
     */
    static TermOrTitle of(Options.Unclear unclear, String head) {
      List<String> lines = mended(unclear, head);
      return new TermOrTitle(unclear.text(), lines.getFirst(), lines.getLast());
    }

    @Override
    public void write(Prose out) {
      out.line("proposal.term-or-title", Arg.untrusted("text", text));
      if (term.isEmpty()) {
        out.line("proposal.term-with-comma");
      } else {
        out.line("proposal.about-vote", Arg.code("line", term));
        out.line("proposal.about-title", Arg.code("line", titled));
      }
    }
  }

  /** The whole lines that would work, or two empty ones if they cannot be shown. */
  private static List<String> mended(Options.Unclear unclear, String head) {
    boolean shown =
        head.length() <= MAX_CHARS
            && !unclear.line().isEmpty()
            && head.contains(unclear.line())
            && !head.contains("`");
    return shown
        ? unclear.mended().stream()
            .map(mended -> Words.trim(head.replace(unclear.line(), mended)))
            .toList()
        : List.of("", "");
  }

  /**
   * A floor without a word of what it is a floor for.
   *
   * @param text as written; untrusted
   * @param share the same without its word; a share or a number
   */
  record WhichFloor(String text, String share) implements TermsMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.unclear", Arg.untrusted("text", text));
      out.line("proposal.which-floor", Arg.code("share", share));
    }
  }

  /** An answer for which reasons were asked is none of its rule's. */
  record ReasonsForNothing(Rule rule) implements TermsMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.reasons-for-nothing").include(rule.description());
    }
  }
}
