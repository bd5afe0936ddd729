package org.mycelium.commands.proposal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A title that ends in a time, with no comma before it: "Buy paint until friday". To one it is when
 * the vote closes, and "Close the hall until friday" is what is decided on; so it stays in the
 * title, and whoever proposed it is told how the other is written.
 *
 * @param title what would be left of it, untrusted
 * @param time with the word that leads it, untrusted
 * @param alone whether nothing else was said, so that the whole line can be shown
 */
record TimeInTitle(ProposalNo no, String title, String time, boolean alone) implements Message {
  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)(?<title>.*\\S)[\\s\\p{Z}]+(?<time>(?:until|till|til|hasta|closes|cierra)"
              + "[\\s\\p{Z}]+(?<when>\\S.{0,59}))");

  private static final Pattern ARTICLE = Pattern.compile("^(?:the|el|la) ");

  /** What to say of this title; empty where it ends otherwise, or where that was said besides. */
  static Optional<Message> of(ProposalNo no, ProposalCommand.Propose command) {
    if (command.closesAt().isPresent()) {
      return Optional.empty();
    }
    Matcher ends = TIME.matcher(command.title());
    return ends.matches() && readable(ends.group("when"))
        ? Optional.of(new TimeInTitle(no, ends.group("title"), ends.group("time"), command.plain()))
        : Optional.empty();
  }

  private static boolean readable(String when) {
    return Times.readable(when)
        || Times.readable(ARTICLE.matcher(Words.fold(when)).replaceFirst(""));
  }

  @Override
  public void write(Prose out) {
    out.line(
        "proposal.time-in-title",
        Arg.id("no", no),
        Arg.word("alone", alone ? "YES" : "NO"),
        Arg.word("target", no.toString()),
        Arg.untrusted("title", title),
        Arg.untrusted("time", time));
  }
}
