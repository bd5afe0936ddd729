package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.proposal.life.LifeReader;
import org.mycelium.commands.proposal.life.StoryReader;
import org.mycelium.commands.proposal.standing.StandingReader;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Quorums;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.text.Message;

/**
 * How proposals are written.
 *
 * <p>A title may have commas, and options stand after commas. What follows the last comma (or dash,
 * or semicolon) of the first line is
 *
 * <ul>
 *   <li>an option, if it begins with an option's word and goes on with a value that can be read: ",
 *       for 3 days", ", by 2/3";
 *   <li>asked about, and nothing is opened, if it begins with an option's word and goes on almost
 *       like a value: after "for", numbers and units with a slip ("3 dys"); after "until", anything
 *       ("spring", "25:00"); after "closes" or "till", a clock, a date or a day that cannot be
 *       read; after "by" or "rule", words that people name rules with ("majorty", "consensus",
 *       "3/2"); after "quorum", a figure or a share that cannot be read;
 *   <li>an option without its word, if it can mean nothing else: ", 2/3 majority", or is a rule's
 *       name and ends no list: ", consensus"; asked about, if it could be more: ", 2/3";
 *   <li>asked about as well, if an option stands before it: ", by 2/3, in the shed" could be
 *       either;
 *   <li>part of the title otherwise: ", for the winter", ", by the river", ", by Ana".
 * </ul>
 *
 * <p>Without a comma are options too: a rule that is named, and what follows it, "by consensus for
 * 2 days". That ballots are sealed, or the count hidden, is asked about there ("Sell it sealed"),
 * since nobody could undo it. Anything else stays in the title, and whoever proposed it is told how
 * the other is written: {@link TimeInTitle}, {@link TermInTitle}, {@link ChoiceInTitle}.
 *
 * <p>The same holds of {@code until: ...} on the first and last lines of the text. Who did mean it
 * for the title leaves out the comma, or says the option besides, as in {@code --for 3d}.
 */
public final class ProposalGrammar {
  /** The command's name. */
  static final String PROPOSE = "propose";

  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  PROPOSE,
                  List.of("proponer", "propongo"),
                  List.of(
                      new Parameter("title", "", false),
                      new Parameter("for", "--for", true),
                      new Parameter("rule", "--rule", true),
                      new Parameter("quorum", "--quorum", true),
                      new Parameter("discussion", "--discussion", true),
                      new Parameter("extension", "--extension", true),
                      new Parameter("supersedes", "--supersedes", true),
                      new Parameter("review", "--review", true),
                      new Parameter("options", "options:", true),
                      new Parameter("method", "--method", true),
                      new Parameter("seats", "--seats", true),
                      new Parameter("results", "--results", true),
                      new Parameter("reasons", "--reasons", true),
                      new Parameter("ballots", "--ballots", true),
                      new Parameter("text", Parameter.BELOW, true)),
                  List.of(
                      "propose Buy a cargo bike",
                      "propose Rent the old bakery, until friday 18:00",
                      "propose Paint the hall green, for 2d, by consent, quorum 1/2",
                      "propose Rent the old bakery instead of cooking at home"
                          + " because of the stairs",
                      "propose Which vehicle? options: bike, trailer, van",
                      "propose Who speaks for us? options: Ana, Bo, Chidi, method: stv, seats: 2",
                      "propose Keep Bo as treasurer, sealed"),
                  ProposalGrammar::propose)
              .meantBy("motion", "suggest", "sugerir", "mocion"),
          new CommandSpec(
                  "open",
                  List.of("proposals", "abiertas", "abierto"),
                  List.of(),
                  List.of("open"),
                  _ -> new Reading.Understood(new ProposalCommand.ListOpen()))
              .meantBy("current", "pending", "pendientes"),
          new CommandSpec(
              "proposal",
              List.of("show", "propuesta"),
              List.of(new Parameter("proposal", "", true), new Parameter("history", "", true)),
              List.of("proposal P3", "proposal", "proposal P3 history"),
              AmendmentGrammar::show),
          new CommandSpec(
              "voters",
              List.of("votantes"),
              List.of(new Parameter("proposal", "", true)),
              List.of("voters P3"),
              line ->
                  new Reading.Understood(
                      new ProposalCommand.ListVoters(Ids.PROPOSAL.take(line.head()).id()))),
          new CommandSpec(
              "close",
              List.of("cerrar"),
              List.of(new Parameter("proposal", "", true)),
              List.of("close P3", "close"),
              line ->
                  new Reading.Understood(
                      new ProposalCommand.Close(Ids.PROPOSAL.take(line.head()).id()))),
          new CommandSpec(
              "open-vote",
              List.of("start-vote", "abrir-votación", "abrir-voto"),
              List.of(new Parameter("proposal", "", true)),
              List.of("open-vote P3", "open-vote"),
              line ->
                  new Reading.Understood(
                      new ProposalCommand.OpenVote(Ids.PROPOSAL.take(line.head()).id()))),
          new CommandSpec(
              "extend",
              List.of("prolongar", "ampliar", "extender"),
              List.of(new Parameter("proposal", "", true), new Parameter("time", "", false)),
              List.of("extend P3 2d", "extend until friday 18:00"),
              ProposalGrammar::extend),
          new CommandSpec(
              "second-phase",
              List.of("second", "segunda-fase", "segunda"),
              List.of(new Parameter("proposal", "", true), new Parameter("time", "", true)),
              List.of("second-phase P3", "second-phase P3 for 2d"),
              line -> reopening(line, ProposalCommand.CallSecondPhase::new)),
          new CommandSpec(
              "runoff",
              List.of("run-off", "desempate", "segunda-vuelta"),
              List.of(new Parameter("proposal", "", true), new Parameter("time", "", true)),
              List.of("runoff P3", "runoff P3 for 2d"),
              line -> reopening(line, ProposalCommand.CallRunoff::new)),
          new CommandSpec(
              "resume",
              List.of("take-up", "untable", "retomar", "reanudar"),
              List.of(new Parameter("proposal", "", true), new Parameter("time", "", true)),
              List.of("resume P3", "resume P3 until friday 18:00"),
              line -> reopening(line, ProposalCommand.Resume::new)),
          AmendmentGrammar.AMEND,
          AmendmentGrammar.ACCEPT,
          AmendmentGrammar.PUT_TO_VOTE);

  private static final Pattern PHASE = Pattern.compile("(?i)(?:phase|fase)(?:\\s+|$)");
  private static final Pattern FOR = Pattern.compile("(?i)(?:for|durante|por)\\s+");

  /** "To 3 days" could be three in all, or three more. */
  private static final Pattern TO =
      Pattern.compile("(?iu)(?:(?:up )?to|till?|until|hasta)[\\s\\p{Z}]+");

  private static final Pattern SHORT_LENGTH = Pattern.compile("\\d{1,4}[a-z]{1,3}");

  /** A length only: "the party, for friday" does not say when the vote closes. */
  private static final OptionWord TIME_LEFT =
      new OptionWord(
              "time",
              List.of(),
              List.of("for", "durante", "por"),
              value -> Times.duration(value).isPresent(),
              value -> SHORT_LENGTH.matcher(Words.fold(value)).matches(),
              Times::nearlyDuration,
              "--for 3d")
          .orAlone(
              folded ->
                  Times.duration(folded).isPresent() ? OptionWord.Fit.BESIDE : OptionWord.Fit.NONE);

  /** Nobody ends a title in such a comma, so whatever follows it is meant for a time. */
  private static final OptionWord UNTIL =
      new OptionWord(
          TIME_LEFT.key(),
          List.of(),
          List.of("until", "hasta"),
          Times::readable,
          _ -> false,
          _ -> true,
          "--until friday 18:00");

  private static final OptionWord CLOSES =
      new OptionWord(
          TIME_LEFT.key(),
          List.of("closes", "cierra"),
          List.of(
              "till", "til", "ends", "ending", "closing", "deadline", "termina", "acaba", "plazo"),
          Times::readable,
          _ -> false,
          Times::nearly,
          "--until friday 18:00");

  /** How it is said when a vote closes, whichever command opens it. */
  public static final List<OptionWord> TIMES = List.of(TIME_LEFT, UNTIL, CLOSES);

  /** Under which key {@link #TIMES} are found. */
  public static final String TIME = "time";

  static final OptionWord QUORUM =
      new OptionWord(
          "quorum",
          List.of("quorum"),
          List.of(),
          value -> Quorums.read(value).isPresent(),
          value -> Quorums.read(value).isPresent(),
          Quorums::nearly,
          "--quorum 1/2");

  private ProposalGrammar() {}

  /** How it is said beside this title how it is voted on. */
  static List<OptionWord> words(String title, boolean withOptions) {
    return Stream.of(
            withOptions ? OptionGrammar.words(title) : List.<OptionWord>of(),
            TIMES,
            List.of(OptionGrammar.METHOD_IN_TEXTS),
            RuleOptions.of(title),
            List.of(QUORUM),
            LifeReader.OPTIONS,
            StandingReader.OPTIONS,
            TermsReader.OPTIONS)
        .flatMap(List::stream)
        .toList();
  }

  /** What would be proposed, if this stood after the command's word. */
  public static Reading propose(Line line) {
    StoryReader parts = StoryReader.of(line);
    String title = OptionList.withColon(parts.title());
    boolean begun = OptionGrammar.begun(title, parts.body());
    List<OptionWord> words = words(title, begun);
    Options afterStory = Options.split(parts.words(), "", words);
    Options options =
        (begun
                ? aroundList(OptionGrammar.plain(title), parts.body(), words)
                : Options.split(title, parts.body(), words))
            .with(afterStory);
    if (!options.problems().isEmpty()) {
      return new Reading.Problem(options.problems().getFirst());
    }
    if (options.unclear().isPresent()) {
      return new Reading.Problem(unclear(options.unclear().get(), line.head()));
    }
    Optional<Instant> closesAt = Optional.empty();
    String time = options.values().get(TIME_LEFT.key());
    if (time != null) {
      switch (Times.deadline(time, line.moment())) {
        case TimeReading.Found found -> closesAt = Optional.of(found.at());
        case TimeProblem problem -> {
          return new Reading.Problem(problem);
        }
      }
    }
    String ruleWords = options.values().get(RuleOptions.KEY);
    Optional<Rule> rule = Optional.ofNullable(ruleWords).flatMap(RuleOptions::read);
    if (ruleWords != null && rule.isEmpty()) {
      return new Reading.Problem(new ProposalMessage.UnknownRule(ruleWords));
    }
    String quorumWords = options.values().get(QUORUM.key());
    Optional<Quorum> quorum = Optional.ofNullable(quorumWords).flatMap(Quorums::read);
    if (quorumWords != null && quorum.isEmpty()) {
      return new Reading.Problem(new ProposalMessage.UnknownQuorum(quorumWords));
    }
    LifeReader phases = LifeReader.of(options, line.moment());
    if (phases.problem().isPresent()) {
      return new Reading.Problem(phases.problem().get());
    }
    StandingReader standing = StandingReader.of(options, line.moment());
    if (standing.problem().isPresent()) {
      return new Reading.Problem(standing.problem().get());
    }
    TermsReader terms = TermsReader.of(options);
    if (terms.problem().isPresent()) {
      return new Reading.Problem(terms.problem().get());
    }
    StoryReader.Told told = StoryReader.tell(afterStory.head(), options.body());
    ProposalCommand.Propose text =
        new ProposalCommand.Propose(
            Words.trim(options.head()),
            Words.trim(told.text()),
            closesAt,
            rule,
            quorum,
            new Life(
                told.story(),
                phases.discussion(),
                Optional.ofNullable(time).flatMap(Times::duration),
                phases.extension()),
            standing.aims(),
            Optional.empty(),
            terms.wish());
    return OptionGrammar.choice(options, text, OptionList.withColon(line.head()), begun)
        .<Reading>map(
            choice ->
                switch (choice) {
                  case OptionGrammar.Choice.Wrong wrong -> new Reading.Problem(wrong.why());
                  case OptionGrammar.Choice.Made made ->
                      new Reading.Understood(text.between(made.list(), made.offer()));
                })
        .orElseGet(() -> new Reading.Understood(text));
  }

  /** What is said before a list of options on the first line is said as at the end of a title. */
  private static Options aroundList(String title, String body, List<OptionWord> words) {
    Options before = Options.split(OptionList.before(title), "", words);
    String from = OptionList.from(title);
    return Options.split(Words.trim(before.head() + " " + from), body, words).with(before);
  }

  static Message unclear(Options.Unclear unclear, String head) {
    if (!unclear.key().isEmpty() && !unclear.mended().isEmpty()) {
      return TermsMessage.TermOrTitle.of(unclear, head);
    }
    Optional<String> floor = Rules.unsaidFloor(unclear.text());
    if (floor.isPresent()) {
      return new TermsMessage.WhichFloor(unclear.text(), floor.get());
    }
    ProposalMessage.Meant meant =
        switch (unclear.key()) {
          case "rule" -> ProposalMessage.Meant.RULE;
          case "quorum" -> ProposalMessage.Meant.QUORUM;
          case "results" -> ProposalMessage.Meant.RESULTS;
          case "reasons" -> ProposalMessage.Meant.REASONS;
          case "ballots" -> ProposalMessage.Meant.BALLOTS;
          case "method" -> ProposalMessage.Meant.METHOD;
          case "" -> ProposalMessage.Meant.SOMETHING;
          default -> ProposalMessage.Meant.TIME;
        };
    return meant == ProposalMessage.Meant.SOMETHING
        ? TermsMessage.Unread.of(unclear, head)
        : new ProposalMessage.UnclearOption(unclear.text(), meant);
  }

  /** "P3", "P3 for 2d", "until friday", "phase P3" where the command's word was in two. */
  private static Reading reopening(
      Line line, BiFunction<Optional<ProposalNo>, Optional<Instant>, ProposalCommand> made) {
    String words = without(PHASE, line.head());
    IdForm.Taken<ProposalNo> cut = Ids.PROPOSAL.take(words);
    if (cut.rest().isEmpty()) {
      return new Reading.Understood(made.apply(cut.id(), Optional.empty()));
    }
    String time = without(FOR, cut.rest());
    return switch (Times.deadline(time, line.moment())) {
      case TimeReading.Found found ->
          new Reading.Understood(made.apply(cut.id(), Optional.of(found.at())));
      case TimeProblem problem -> new Reading.Problem(problem);
    };
  }

  private static String without(Pattern lead, String words) {
    Matcher m = lead.matcher(words);
    return m.lookingAt() ? words.substring(m.end()) : words;
  }

  private static Reading extend(Line line) {
    IdForm.Taken<ProposalNo> cut = Ids.PROPOSAL.take(line.head());
    if (cut.rest().isEmpty()) {
      return new Reading.Problem(new ProposalMessage.ExtendHow());
    }
    Optional<Duration> by = Times.duration(cut.rest());
    if (by.isPresent() && TO.matcher(cut.rest()).lookingAt()) {
      String length = TO.matcher(cut.rest()).replaceFirst("");
      return new Reading.Problem(new PaceMessage.ExtendTo(cut.id(), cut.rest(), length));
    }
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
