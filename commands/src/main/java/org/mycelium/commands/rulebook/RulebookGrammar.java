package org.mycelium.commands.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.ProposalGrammar;
import org.mycelium.commands.settings.SettingNames;

/** How rules are asked for and changed. */
public final class RulebookGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "rules",
              List.of("reglas", "rulebook"),
              List.of(new Parameter("rule", "", true)),
              List.of("rules", "rules quorum", "rules change quorum 1/3"),
              RulebookGrammar::rules));

  private static final Set<String> CHANGE =
      Set.of("change", "set", "propose", "cambiar", "cambia", "proponer", "modificar");

  /** "rule: quorum 1/3", "rules: ...", "change of rules: ...", "cambio de regla: ...". */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)(?:(?:change|cambio)[\\s\\p{Z}]+(?:of|de)[\\s\\p{Z}]+)?"
              + "(?:rules?|reglas?)(?:[\\s\\p{Z}]+change)?[\\s\\p{Z}]*[:：]");

  /** The same without its colon. */
  private static final Pattern BARE_LEAD =
      Pattern.compile("(?iu)(rules?|reglas?)[\\s\\p{Z}]+(\\S.*)");

  /** Nobody begins a title of another kind in these words behind "rule". */
  private static final Pattern MEANT =
      Pattern.compile("(?:quorum|period|plazo|rule|regla|rules?-|early[ -]close)\\b");

  /** "Change the quorum to a third"; only with what it is to become. */
  private static final Pattern VERB_LEAD =
      Pattern.compile(
          "(?iu)((?:change|set|lower|raise|cambiar|cambiemos|fijar|subir|bajar|poner)[\\s\\p{Z}]+)"
              + "((?:the|our|el|la|los|las|nuestr[oa])[\\s\\p{Z}]"
              + ".*[\\s\\p{Z}](?:to|at|a|en)[\\s\\p{Z}].+)");

  private RulebookGrammar() {}

  private static Reading rules(Line line) {
    String head = line.head();
    if (head.isEmpty()) {
      return new Reading.Understood(new RulebookCommand.ShowRules());
    }
    String[] words = head.split("[\\s\\p{Z}:]+", 2);
    if (CHANGE.contains(Words.fold(words[0]))) {
      return change(words.length < 2 ? "" : words[1], line, "");
    }
    Optional<SettingNames.Named> named = SettingNames.first(head);
    if (named.isEmpty()) {
      return new Reading.Problem(
          new RulebookMessage.UnknownRule(words[0], SettingNames.nearest(words[0])));
    }
    return named.get().rest().isEmpty()
        ? new Reading.Understood(new RulebookCommand.ShowRule(named.get().setting()))
        : new Reading.Problem(
            new RulebookMessage.MeantToChange(named.get().setting(), named.get().rest()));
  }

  /**
   * {@code /propose rule: quorum 1/3}. A title that begins so but speaks of no vote is a title; one
   * that does, but cannot be read, is asked about, or it would be decided and change nothing.
   */
  public static Optional<Reading> proposed(Line line) {
    Matcher lead = LEAD.matcher(line.head());
    if (!lead.lookingAt()) {
      return unmarked(line);
    }
    String changes = Words.trim(line.head().substring(lead.end()));
    String first = changes.isEmpty() ? line.body() : changes;
    if (read(first) instanceof ChangesReader.Result.None(String word)
        && (word.isEmpty() || SettingNames.nearest(word).isEmpty())) {
      return !changes.isEmpty() && SpokenRules.speakOfVotes(changes)
          ? Optional.of(new Reading.Problem(new RulebookMessage.NotAChange(changes)))
          : Optional.empty();
    }
    return Optional.of(change(changes, line, lead.group() + " "));
  }

  /** "rule quorum 1/3", "change the quorum to a third". */
  private static Optional<Reading> unmarked(Line line) {
    Matcher bare = BARE_LEAD.matcher(line.head());
    if (bare.matches()) {
      return switch (read(bare.group(2))) {
        case ChangesReader.Result.Read _ ->
            Optional.of(change(bare.group(2), line, bare.group(1) + ": "));
        case ChangesReader.Result.Unclear _ ->
            MEANT.matcher(Words.fold(bare.group(2))).lookingAt()
                ? Optional.of(new Reading.Problem(new RulebookMessage.NotAChange(bare.group(2))))
                : Optional.empty();
        case ChangesReader.Result.None _ -> Optional.empty();
      };
    }
    Matcher verb = VERB_LEAD.matcher(line.head());
    if (!verb.matches()) {
      return Optional.empty();
    }
    return switch (ChangesReader.read(withoutTime(verb.group(2)))) {
      case ChangesReader.Result.Read _ -> Optional.of(change(verb.group(2), line, verb.group(1)));
      case ChangesReader.Result.Unclear(RulebookMessage.RuleIsGiven why) ->
          Optional.of(new Reading.Problem(why));
      case ChangesReader.Result.Unclear _, ChangesReader.Result.None _ -> Optional.empty();
    };
  }

  private static ChangesReader.Result read(String changes) {
    return ChangesReader.read(SpokenRules.inSettings(withoutTime(changes)));
  }

  private static String withoutTime(String changes) {
    return Options.split(changes, "", ProposalGrammar.TIMES).head();
  }

  /**
   * Reads changes and opens a vote on them.
   *
   * @param changes what stands on the first line; where that is empty they stand on the next ones
   * @param lead what the title begins with
   */
  private static Reading change(String changes, Line line, String lead) {
    String head = changes;
    String body = line.body();
    if (head.isEmpty()) {
      int blank = body.indexOf("\n\n");
      head = blank < 0 ? body : body.substring(0, blank);
      body = blank < 0 ? "" : body.substring(blank + 2);
    }
    Options options = Options.split(head, body, ProposalGrammar.TIMES);
    if (!options.problems().isEmpty()) {
      return new Reading.Problem(options.problems().getFirst());
    }
    return switch (ChangesReader.read(SpokenRules.inSettings(options.head()))) {
      case ChangesReader.Result.None(String word) ->
          new Reading.Problem(
              word.isEmpty()
                  ? new RulebookMessage.ChangeWhat()
                  : new RulebookMessage.UnknownRule(word, SettingNames.nearest(word)));
      case ChangesReader.Result.Unclear(var why) -> new Reading.Problem(why);
      case ChangesReader.Result.Read(List<RuleChange> read) ->
          proposal(read, title(lead, options.head()), options, line);
    };
  }

  private static Reading proposal(
      List<RuleChange> changes, String title, Options options, Line line) {
    Optional<Instant> closesAt = Optional.empty();
    Optional<String> time = options.value(ProposalGrammar.TIME);
    if (time.isPresent()) {
      switch (Times.deadline(time.get(), line.moment())) {
        case TimeReading.Found found -> closesAt = Optional.of(found.at());
        case TimeProblem problem -> {
          return new Reading.Problem(problem);
        }
      }
    }
    return new Reading.Understood(
        new RulebookCommand.ProposeChange(changes, title, Words.trim(options.body()), closesAt));
  }

  /** On one line, beginning with a capital. */
  private static String title(String lead, String changes) {
    String title = Words.trim(lead + changes).replaceAll("[\\s\\p{Z}]*\\n[\\s\\p{Z}]*", ", ");
    int first = title.offsetByCodePoints(0, 1);
    return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
  }
}
