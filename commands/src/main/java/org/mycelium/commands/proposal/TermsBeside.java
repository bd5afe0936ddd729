package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Quorums;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.text.Message;

/**
 * Until when and how it is voted on, as it is written beside what another command than {@code
 * propose} proposes: in the same words as there.
 *
 * @param closesAt empty for the usual length
 * @param rule empty for the usual one
 * @param quorum empty for the usual one
 */
public record TermsBeside(
    Optional<Instant> closesAt, Optional<Rule> rule, Optional<Quorum> quorum) {
  /** What the settings say. */
  public static final TermsBeside USUAL =
      new TermsBeside(Optional.empty(), Optional.empty(), Optional.empty());

  /** What was read. */
  public sealed interface Read {
    /**
     * The terms, and what is left of the line without them.
     *
     * @param line the same as before, if there were none
     */
    record Good(TermsBeside terms, Line line) implements Read {}

    /** What stood there for terms cannot be read. */
    record Bad(Message why) implements Read {}

    /**
     * Beside terms stands something that is none.
     *
     * @param text as written, untrusted
     */
    record Unread(String text) implements Read {}
  }

  /** Takes the terms out of a line. Pure. */
  public static Read take(Line line) {
    List<OptionWord> words =
        Stream.of(
                ProposalGrammar.TIMES, RuleOptions.of(line.head()), List.of(ProposalGrammar.QUORUM))
            .flatMap(List::stream)
            .toList();
    Options options = Options.split(line.head(), line.body(), words);
    if (!options.problems().isEmpty()) {
      return new Read.Bad(options.problems().getFirst());
    }
    if (options.unclear().filter(unclear -> !unclear.mended().isEmpty()).isPresent()) {
      return new Read.Unread(options.unclear().get().text());
    }
    if (options.unclear().isPresent()) {
      return new Read.Bad(ProposalGrammar.unclear(options.unclear().get(), line.head()));
    }
    return options.values().isEmpty()
        ? new Read.Good(USUAL, line)
        : read(options, new Line(options.head(), options.body(), line.moment()));
  }

  private static Read read(Options options, Line rest) {
    Optional<Rule> rule = options.value(RuleOptions.KEY).flatMap(RuleOptions::read);
    if (rule.isEmpty() && options.value(RuleOptions.KEY).isPresent()) {
      return new Read.Bad(new ProposalMessage.UnknownRule(options.value(RuleOptions.KEY).get()));
    }
    Optional<String> quorumWords = options.value(ProposalGrammar.QUORUM.key());
    Optional<Quorum> quorum = quorumWords.flatMap(Quorums::read);
    if (quorum.isEmpty() && quorumWords.isPresent()) {
      return new Read.Bad(new ProposalMessage.UnknownQuorum(quorumWords.get()));
    }
    Optional<String> time = options.value(ProposalGrammar.TIME);
    if (time.isEmpty()) {
      return new Read.Good(new TermsBeside(Optional.empty(), rule, quorum), rest);
    }
    return switch (Times.deadline(time.get(), rest.moment())) {
      case TimeReading.Found found ->
          new Read.Good(new TermsBeside(Optional.of(found.at()), rule, quorum), rest);
      case TimeProblem problem -> new Read.Bad(problem);
    };
  }

  /** What was said here, and else what was said there. */
  public TermsBeside or(TermsBeside there) {
    return new TermsBeside(
        closesAt.or(there::closesAt), rule.or(there::rule), quorum.or(there::quorum));
  }

  /** With all of it, from the settings where nothing was said. */
  public Opening.Terms terms(
      String title, String text, Settings settings, Moment moment, List<Opening.Planned> does) {
    return new Opening.Terms(
        title,
        text,
        rule.orElse(settings.rule()),
        quorum.orElse(settings.quorum()),
        closesAt.orElseGet(() -> moment.now().plus(settings.votingPeriod())),
        does);
  }
}
