package org.mycelium.commands.proposal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A title that ends in what could be said of its vote, with no comma before it: "Cut the budget by
 * half", "Lend the van for 3 days", or with a comma and no word that is read, "Rent the hall, 2
 * days". It stays in the title, and whoever proposed it is told how the other is written.
 *
 * @param title what would be left of it, untrusted
 * @param words as they are in the title, untrusted
 * @param term what of them would be written as a term, untrusted
 * @param alone whether nothing else was said, so that the whole line can be shown
 */
record TermInTitle(ProposalNo no, String title, String words, String term, Kind kind, boolean alone)
    implements Message {
  /** What it could have been meant for. */
  enum Kind {
    /** It reads as it is, and no comma is before it. */
    TERM,
    /** How long, without a word before. */
    LENGTH,
    /** By which share, without a word before. */
    SHARE,
    /** By when, in a word that says nothing of a vote. */
    DEADLINE
  }

  private static final Pattern CLAUSE =
      Pattern.compile("(?<title>.*\\S)\\s{0,9}[,;]\\s{1,9}(?<words>\\S[^,;]{0,40})");
  private static final Pattern BY =
      Pattern.compile("(?iu)(?:by|before|para|antes del?)\\s{1,9}(?<when>\\S.*)");

  /** "By full consensus": a rule of which the name is not quite one. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?iu)(?<title>.*\\S)\\s{1,9}(?<words>(?:by|with|por|con)\\s{1,9}"
              + "(?<rule>\\S{1,40}(?:\\s\\S{1,40}){0,3}))");

  /** Words that something belongs to, so that no comma can be missing behind them. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu).*\\b(?:the|an?|of|on|about|our|this|that|his|her|their|is|are|el|la|los|las|una?"
              + "|de|del|sobre|nuestr[oa]s?|es|son)");

  /** What to say of this title; empty where it ends otherwise, or where that was said besides. */
  static Optional<Message> of(ProposalNo no, ProposalCommand.Propose command) {
    Set<String> said = said(command);
    return term(no, command, said)
        .or(() -> clause(no, command, said))
        .or(() -> said.contains(RuleOptions.KEY) ? Optional.empty() : rule(no, command));
  }

  private static Optional<Message> term(
      ProposalNo no, ProposalCommand.Propose command, Set<String> said) {
    return Options.ending(command.title(), ProposalGrammar.words(command.title(), false))
        .filter(found -> !said.containsAll(found.keys()))
        .filter(found -> !GOES_ON.matcher(found.before()).matches())
        .map(
            found ->
                new TermInTitle(
                    no, found.before(), found.words(), found.term(), Kind.TERM, command.plain()));
  }

  private static Optional<Message> clause(
      ProposalNo no, ProposalCommand.Propose command, Set<String> said) {
    Matcher clause = CLAUSE.matcher(command.title());
    if (!clause.matches()) {
      return Optional.empty();
    }
    String words = clause.group("words");
    Matcher by = BY.matcher(words);
    String when = by.matches() ? by.group("when") : "";
    boolean timed = said.contains(ProposalGrammar.TIME);
    Optional<Kind> kind = Optional.empty();
    if (!timed && Times.duration(words).isPresent()) {
      kind = Optional.of(Kind.LENGTH);
    } else if (!timed && Times.readable(when) && Times.duration(when).isEmpty()) {
      kind = Optional.of(Kind.DEADLINE);
    } else if (!said.contains(RuleOptions.KEY)
        && !Character.isDigit(words.codePointAt(0))
        && Rules.fromWords(words).isPresent()) {
      kind = Optional.of(Kind.SHARE);
    }
    return kind.map(
        found ->
            new TermInTitle(
                no,
                clause.group("title"),
                words,
                found == Kind.DEADLINE ? when : words,
                found,
                command.plain()));
  }

  private static Optional<Message> rule(ProposalNo no, ProposalCommand.Propose command) {
    Matcher rule = RULE.matcher(command.title());
    return rule.matches() && RuleOptions.nearly(rule.group("rule"))
        ? Optional.of(
            new TermInTitle(
                no,
                rule.group("title"),
                rule.group("words"),
                rule.group("words"),
                Kind.TERM,
                command.plain()))
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
        "proposal." + kind.name().toLowerCase(Locale.ROOT) + "-in-title",
        Arg.id("no", no),
        Arg.word("alone", alone ? "YES" : "NO"),
        Arg.word("target", no.toString()),
        Arg.untrusted("title", title),
        Arg.untrusted("words", words),
        Arg.untrusted("term", term));
  }
}
