package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Quorums;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;

/** How proposals are written. */
public final class ProposalGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "propose",
              List.of("proponer", "propongo"),
              List.of(
                  new Parameter("title", "", false),
                  new Parameter("for", "--for", true),
                  new Parameter("rule", "--rule", true),
                  new Parameter("quorum", "--quorum", true),
                  new Parameter("text", Parameter.BELOW, true)),
              List.of(
                  "propose Buy a cargo bike",
                  "propose Rent the old bakery, until friday 18:00",
                  "propose Paint the hall green, for 2d, by consent, quorum 1/2"),
              ProposalGrammar::propose),
          new CommandSpec(
              "open",
              List.of("proposals", "abiertas", "abierto"),
              List.of(),
              List.of("open"),
              _ -> new Reading.Understood(new ProposalCommand.ListOpen())),
          new CommandSpec(
              "proposal",
              List.of("show", "propuesta"),
              List.of(new Parameter("proposal", "", true)),
              List.of("proposal P3", "proposal"),
              line -> new Reading.Understood(new ProposalCommand.Show(Ids.proposal(line.head())))),
          new CommandSpec(
              "close",
              List.of("cerrar"),
              List.of(new Parameter("proposal", "", true)),
              List.of("close P3", "close"),
              line -> new Reading.Understood(new ProposalCommand.Close(Ids.proposal(line.head())))),
          new CommandSpec(
              "extend",
              List.of("prolongar", "extender"),
              List.of(new Parameter("proposal", "", true), new Parameter("time", "", false)),
              List.of("extend P3 2d", "extend until friday 18:00"),
              ProposalGrammar::extend));

  private static final Pattern SHORT_LENGTH = Pattern.compile("\\d{1,4}[a-z]{1,3}");
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2})?");

  /** Rules that nobody ends a title in by chance, as in "cut the budget by half". */
  private static final Pattern RULE_NAME =
      Pattern.compile(
          "consent|consentimiento|majority|mayoria|unanimity|unanimidad|\\d{1,3}/\\d{1,3}");

  /** A length only: "the party, for friday" does not say when the vote closes. */
  private static final OptionWord TIME_LEFT =
      new OptionWord(
          "time",
          List.of(),
          List.of("for", "durante", "por"),
          value -> Times.duration(value).isPresent(),
          value -> SHORT_LENGTH.matcher(Words.fold(value)).matches(),
          "--for 3d");

  private static final OptionWord TIME =
      new OptionWord(
          "time",
          List.of("closes", "cierra"),
          List.of("until", "hasta"),
          Times::readable,
          value -> ISO_DATE.matcher(Words.fold(value)).matches(),
          "--until friday 18:00");

  private static final OptionWord RULE =
      new OptionWord(
          "rule",
          List.of("rule", "regla"),
          List.of("by", "por"),
          value -> Rules.fromWords(value).isPresent(),
          value -> RULE_NAME.matcher(Words.fold(value)).matches(),
          "--rule consent");

  private static final OptionWord QUORUM =
      new OptionWord(
          "quorum",
          List.of("quorum"),
          List.of(),
          value -> Quorums.read(value).isPresent(),
          value -> Quorums.read(value).isPresent(),
          "--quorum 1/2");

  private ProposalGrammar() {}

  private static Reading propose(Line line) {
    Options options =
        Options.split(line.head(), line.body(), List.of(TIME_LEFT, TIME, RULE, QUORUM));
    if (!options.problems().isEmpty()) {
      return new Reading.Problem(options.problems().getFirst());
    }
    Optional<Instant> closesAt = Optional.empty();
    String time = options.values().get(TIME.key());
    if (time != null) {
      switch (Times.deadline(time, line.moment())) {
        case TimeReading.Found found -> closesAt = Optional.of(found.at());
        case TimeProblem problem -> {
          return new Reading.Problem(problem);
        }
      }
    }
    String ruleWords = options.values().get(RULE.key());
    Optional<Rule> rule = Optional.ofNullable(ruleWords).flatMap(Rules::fromWords);
    if (ruleWords != null && rule.isEmpty()) {
      return new Reading.Problem(new ProposalMessage.UnknownRule(ruleWords));
    }
    String quorumWords = options.values().get(QUORUM.key());
    Optional<Quorum> quorum = Optional.ofNullable(quorumWords).flatMap(Quorums::read);
    if (quorumWords != null && quorum.isEmpty()) {
      return new Reading.Problem(new ProposalMessage.UnknownQuorum(quorumWords));
    }
    return new Reading.Understood(
        new ProposalCommand.Propose(
            Words.trim(options.head()), Words.trim(options.body()), closesAt, rule, quorum));
  }

  private static Reading extend(Line line) {
    IdForm.Taken<ProposalNo> cut = Ids.PROPOSAL.take(line.head());
    if (cut.rest().isEmpty()) {
      return new Reading.Problem(new ProposalMessage.ExtendHow());
    }
    Optional<Duration> by = Times.duration(cut.rest());
    if (by.isPresent()) {
      return by.get().isPositive()
          ? new Reading.Understood(new ProposalCommand.Extend(cut.id(), by, Optional.empty()))
          : new Reading.Problem(new ProposalMessage.ExtendHow());
    }
    return switch (Times.deadline(cut.rest(), line.moment())) {
      case TimeReading.Found found ->
          new Reading.Understood(
              new ProposalCommand.Extend(cut.id(), Optional.empty(), Optional.of(found.at())));
      case TimeProblem problem -> new Reading.Problem(problem);
    };
  }
}
