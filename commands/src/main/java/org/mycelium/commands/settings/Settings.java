package org.mycelium.commands.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.WeeklyTime;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;

/**
 * What an assembly chose, or the defaults it did not change yet.
 *
 * @param language of what the bot says to the assembly
 * @param zone in which people's times are read and written
 * @param votingPeriod how long a vote is open unless its proposer says otherwise
 * @param reminders how long before the close those who have not voted are reminded
 * @param rule for proposals that name none
 * @param method how a choice between options is counted that names no method
 * @param quorum for proposals that name none
 * @param suffrage who votes on what opens, and who counts towards its quorum
 * @param terms of voting on proposals that say nothing else
 * @param reactionVotes whether reactions on a card vote
 * @param pinCards whether open cards are pinned
 * @param earlyClose whether a vote may be closed once nothing can change its outcome
 * @param digest when the weekly digest comes; empty for never
 * @param phases what comes before and after a vote
 * @param polls whether questions that fit are also asked as polls of Matrix
 * @param changingRules the rule for changing all of this
 */
public record Settings(
    Locale language,
    ZoneId zone,
    Duration votingPeriod,
    ReminderTimes reminders,
    Rule rule,
    Method method,
    Quorum quorum,
    Suffrage suffrage,
    VotingTerms terms,
    boolean reactionVotes,
    boolean pinCards,
    boolean earlyClose,
    Optional<WeeklyTime> digest,
    Phases phases,
    boolean polls,
    ChangingRules changingRules) {

  /** What a setting is changed to that is to follow another one again. */
  static final String DEFAULT = "default";

  /** What holds before an assembly chose anything; the operator gives language and zone. */
  public static Settings defaults(Locale language, ZoneId zone) {
    return new Settings(
        language,
        zone,
        Duration.ofDays(3),
        ReminderTimes.once(Duration.ofDays(1)),
        Rules.fromCanonical("majority/1(1/2,strict,cast)").orElseThrow(),
        Method.APPROVAL, // what a thumb can write
        Quorum.fromCanonical("1/2+0").orElseThrow(),
        Suffrage.EVERYBODY,
        VotingTerms.USUAL,
        true,
        true,
        true,
        Optional.of(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(9, 0))),
        Phases.NONE,
        false,
        ChangingRules.DEFAULT);
  }

  /** The rule under which all of this is changed. */
  public Rule ruleForRules() {
    return changingRules.ruleBeside(rule);
  }

  /** The quorum under which all of this is changed. */
  public Quorum quorumForRules() {
    return changingRules.quorumBeside(quorum);
  }

  /**
   * With one of them changed.
   *
   * @param canonical as facts hold it
   * @throws IllegalArgumentException if it is not canonical for that setting
   */
  public Settings with(Setting setting, String canonical) {
    boolean on = "on".equals(canonical);
    Draft draft = new Draft(this);
    switch (setting) {
      case LANGUAGE -> draft.language = Locale.forLanguageTag(canonical);
      case ZONE -> draft.zone = ZoneId.of(canonical);
      case PERIOD -> draft.votingPeriod = seconds(canonical);
      case REMINDER -> draft.reminders = ReminderTimes.fromCanonical(canonical);
      case RULE -> draft.rule = rule(canonical);
      case METHOD -> draft.method = known(canonical, Method.of(canonical));
      case QUORUM -> draft.quorum = quorum(canonical);
      case NEWCOMERS -> draft.suffrage = suffrage.withNewcomers(seconds(canonical));
      case ACTIVE -> draft.suffrage = suffrage.withActive(seconds(canonical));
      case LEAVERS -> draft.suffrage = suffrage.withLeavers(on);
      case RESULTS ->
          draft.terms = terms.withResults(known(canonical, ResultsShown.fromCanonical(canonical)));
      case REASONS ->
          draft.terms = terms.withReasons(known(canonical, ReasonsNeeded.fromCanonical(canonical)));
      case REACTIONS -> draft.reactionVotes = on;
      case PINS -> draft.pinCards = on;
      case EARLY_CLOSE -> draft.earlyClose = on;
      case POLLS -> draft.polls = on;
      case DISCUSSION -> draft.phases = phases.withDiscussion(seconds(canonical));
      case EXTENSION -> draft.phases = phases.withExtension(seconds(canonical));
      case REVIEW -> draft.phases = phases.withReview(unless("none", canonical, Period::parse));
      case DIGEST -> draft.digest = unless("off", canonical, Settings::weeklyTime);
      case RULES_RULE ->
          draft.changingRules = changingRules.withRule(unless(DEFAULT, canonical, Settings::rule));
      case RULES_QUORUM ->
          draft.changingRules =
              changingRules.withQuorum(unless(DEFAULT, canonical, Settings::quorum));
      case RULES_PERIOD -> draft.changingRules = changingRules.withPeriod(seconds(canonical));
    }
    return draft.done();
  }

  /** As {@link #with}; empty if it is not canonical for that setting. */
  public Optional<Settings> trying(Setting setting, String canonical) {
    try {
      return Optional.of(with(setting, canonical));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Rule rule(String canonical) {
    return known(canonical, Rules.fromCanonical(canonical));
  }

  private static Quorum quorum(String canonical) {
    return known(canonical, Quorum.fromCanonical(canonical));
  }

  private static WeeklyTime weeklyTime(String canonical) {
    return known(canonical, WeeklyTime.fromCanonical(canonical));
  }

  private static <T> T known(String canonical, Optional<T> read) {
    return read.orElseThrow(() -> new IllegalArgumentException(canonical));
  }

  private static <T> Optional<T> unless(String none, String canonical, Function<String, T> reader) {
    return canonical.equals(none) ? Optional.empty() : Optional.of(reader.apply(canonical));
  }

  private static Duration seconds(String canonical) {
    return Duration.ofSeconds(Long.parseLong(canonical));
  }

  /** Settings of which one is being changed: the one place where all of them are copied. */
  private static final class Draft {
    private Locale language;
    private ZoneId zone;
    private Duration votingPeriod;
    private ReminderTimes reminders;
    private Rule rule;
    private Method method;
    private Quorum quorum;
    private Suffrage suffrage;
    private VotingTerms terms;
    private boolean reactionVotes;
    private boolean pinCards;
    private boolean earlyClose;
    private Optional<WeeklyTime> digest;
    private Phases phases;
    private boolean polls;
    private ChangingRules changingRules;

    private Draft(Settings from) {
      language = from.language;
      zone = from.zone;
      votingPeriod = from.votingPeriod;
      reminders = from.reminders;
      rule = from.rule;
      method = from.method;
      quorum = from.quorum;
      suffrage = from.suffrage;
      terms = from.terms;
      reactionVotes = from.reactionVotes;
      pinCards = from.pinCards;
      earlyClose = from.earlyClose;
      digest = from.digest;
      phases = from.phases;
      polls = from.polls;
      changingRules = from.changingRules;
    }

    private Settings done() {
      return new Settings(
          language,
          zone,
          votingPeriod,
          reminders,
          rule,
          method,
          quorum,
          suffrage,
          terms,
          reactionVotes,
          pinCards,
          earlyClose,
          digest,
          phases,
          polls,
          changingRules);
    }
  }
}
