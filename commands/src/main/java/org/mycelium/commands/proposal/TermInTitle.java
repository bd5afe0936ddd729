package org.mycelium.commands.proposal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A title that ends in what could be said of its vote, with no comma before it: "Cut the budget by
 * half", "Lend the van for 3 days", or with a comma and no word, "Rent the hall, 2 days". It stays
 * in the title, and whoever proposed it is told how the other is written.
 *
 * @param title what would be left of it, untrusted
 * @param words as they are in the title, untrusted
 * @param length whether they say how long, without a word before
 * @param alone whether nothing else was said, so that the whole line can be shown
 */
record TermInTitle(ProposalNo no, String title, String words, boolean length, boolean alone)
    implements Message {
  private static final Pattern LENGTH =
      Pattern.compile("(?<title>.*\\S)\\s{0,9}[,;]\\s{1,9}(?<length>\\S[^,;]{0,40})");

  /** Words that something belongs to, so that no comma can be missing behind them. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu).*\\b(?:the|an?|of|on|about|our|this|that|his|her|their|is|are|el|la|los|las|una?"
              + "|de|del|sobre|nuestr[oa]s?|es|son)");

  /** What to say of this title; empty where it ends otherwise, or where that was said besides. */
  static Optional<Message> of(ProposalNo no, ProposalCommand.Propose command) {
    String title = command.title();
    Set<String> said = said(command);
    Optional<Options.Ending> ending =
        Options.ending(title, ProposalGrammar.words(title, false))
            .filter(found -> !said.containsAll(found.keys()))
            .filter(found -> !GOES_ON.matcher(found.before()).matches());
    if (ending.isPresent()) {
      return Optional.of(
          new TermInTitle(no, ending.get().before(), ending.get().words(), false, command.plain()));
    }
    Matcher length = LENGTH.matcher(title);
    return !said.contains(ProposalGrammar.TIME)
            && length.matches()
            && Times.duration(length.group("length")).isPresent()
        ? Optional.of(
            new TermInTitle(
                no, length.group("title"), length.group("length"), true, command.plain()))
        : Optional.empty();
  }

  private static Set<String> said(ProposalCommand.Propose command) {
    Set<String> said = new HashSet<>(Set.of(SealedWords.KEY, "method", "supersedes", "on-review"));
    command.closesAt().ifPresent(_ -> said.add(ProposalGrammar.TIME));
    command.rule().ifPresent(_ -> said.add(RuleOptions.KEY));
    command.offer().ifPresent(_ -> said.add(RuleOptions.KEY));
    command.quorum().ifPresent(_ -> said.add("quorum"));
    command.life().discussion().ifPresent(_ -> said.add("discussion"));
    command.life().extension().ifPresent(_ -> said.add("extension"));
    command.aims().review().ifPresent(_ -> said.add("review"));
    command.terms().results().ifPresent(_ -> said.add("results"));
    command.terms().reasons().ifPresent(_ -> said.add("reasons"));
    return said;
  }

  @Override
  public void write(Prose out) {
    out.line(
        length ? "proposal.length-in-title" : "proposal.term-in-title",
        Arg.id("no", no),
        Arg.word("alone", alone ? "YES" : "NO"),
        Arg.word("target", no.toString()),
        Arg.untrusted("title", title),
        Arg.untrusted("words", words));
  }
}
