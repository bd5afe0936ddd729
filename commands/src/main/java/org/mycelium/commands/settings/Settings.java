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
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;

/**
 * What an assembly chose, or the defaults it did not change yet.
 *
 * @param language of what the bot says to the assembly
 * @param zone in which people's times are read and written
 * @param votingPeriod how long a vote is open unless its proposer says otherwise
 * @param reminderLead how long before the close those who have not voted are reminded; zero for
 *     never
 * @param rule for proposals that name none
 * @param quorum for proposals that name none
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
    Duration reminderLead,
    Rule rule,
    Quorum quorum,
    boolean reactionVotes,
    boolean pinCards,
    boolean earlyClose,
    Optional<WeeklyTime> digest,
    Phases phases,
    boolean polls,
    ChangingRules changingRules) {

  /** What a setting is changed to that is to follow another one again. */
  static final String DEFAULT = "default";

  /** A vote shorter than this is over before a reminder could help. */
  private static final Duration SHORTEST_WITH_REMINDER = Duration.ofHours(1);

  /** What holds before an assembly chose anything; the operator gives language and zone. */
  public static Settings defaults(Locale language, ZoneId zone) {
    return new Settings(
        language,
        zone,
        Duration.ofDays(3),
        Duration.ofDays(1),
        Rules.fromCanonical("majority/1(1/2,strict,cast)").orElseThrow(),
        Quorum.fromCanonical("1/2+0").orElseThrow(),
        true,
        true,
        true,
        Optional.of(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(9, 0))),
        Phases.NONE,
        false,
        ChangingRules.DEFAULT);
  }

  /**
   * How long before its close a vote of this length is reminded of: the lead, shortened to a
   * quarter of the vote where it would take up more than half of it.
   *
   * @return zero for never
   */
  public Duration reminderLeadIn(Duration vote) {
    if (vote.compareTo(SHORTEST_WITH_REMINDER) < 0) {
      return Duration.ZERO;
    }
    return reminderLead.multipliedBy(2).compareTo(vote) > 0 ? vote.dividedBy(4) : reminderLead;
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
    return switch (setting) {
      case LANGUAGE -> copy(Locale.forLanguageTag(canonical), zone, votingPeriod, reminderLead);
      case ZONE -> copy(language, ZoneId.of(canonical), votingPeriod, reminderLead);
      case PERIOD -> copy(language, zone, seconds(canonical), reminderLead);
      case REMINDER -> copy(language, zone, votingPeriod, seconds(canonical));
      case RULE -> copy(rule(canonical), quorum);
      case QUORUM -> copy(rule, quorum(canonical));
      case REACTIONS -> copy(on, pinCards, earlyClose);
      case PINS -> copy(reactionVotes, on, earlyClose);
      case EARLY_CLOSE -> copy(reactionVotes, pinCards, on);
      case POLLS -> withPolls(on);
      case DISCUSSION -> copy(phases.withDiscussion(seconds(canonical)));
      case EXTENSION -> copy(phases.withExtension(seconds(canonical)));
      case REVIEW ->
          copy(
              phases.withReview(
                  canonical.equals("none")
                      ? Optional.empty()
                      : Optional.of(Period.parse(canonical))));
      case DIGEST ->
          copy(
              canonical.equals("off")
                  ? Optional.empty()
                  : Optional.of(
                      WeeklyTime.fromCanonical(canonical)
                          .orElseThrow(() -> new IllegalArgumentException(canonical))));
      case RULES_RULE -> copy(changingRules.withRule(unlessDefault(canonical, Settings::rule)));
      case RULES_QUORUM ->
          copy(changingRules.withQuorum(unlessDefault(canonical, Settings::quorum)));
      case RULES_PERIOD -> copy(changingRules.withPeriod(seconds(canonical)));
    };
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
    return Rules.fromCanonical(canonical)
        .orElseThrow(() -> new IllegalArgumentException(canonical));
  }

  private static Quorum quorum(String canonical) {
    return Quorum.fromCanonical(canonical)
        .orElseThrow(() -> new IllegalArgumentException(canonical));
  }

  private static <T> Optional<T> unlessDefault(String canonical, Function<String, T> reader) {
    return canonical.equals(DEFAULT) ? Optional.empty() : Optional.of(reader.apply(canonical));
  }

  private static Duration seconds(String canonical) {
    return Duration.ofSeconds(Long.parseLong(canonical));
  }

  private Settings copy(Locale language, ZoneId zone, Duration period, Duration lead) {
    return new Settings(
        language,
        zone,
        period,
        lead,
        rule,
        quorum,
        reactionVotes,
        pinCards,
        earlyClose,
        digest,
        phases,
        polls,
        changingRules);
  }

  private Settings copy(Rule rule, Quorum quorum) {
    return new Settings(
        language,
        zone,
        votingPeriod,
        reminderLead,
        rule,
        quorum,
        reactionVotes,
        pinCards,
        earlyClose,
        digest,
        phases,
        polls,
        changingRules);
  }

  private Settings copy(boolean reactions, boolean pins, boolean early) {
    return new Settings(
        language,
        zone,
        votingPeriod,
        reminderLead,
        rule,
        quorum,
        reactions,
        pins,
        early,
        digest,
        phases,
        polls,
        changingRules);
  }

  private Settings copy(Optional<WeeklyTime> time) {
    return new Settings(
        language,
        zone,
        votingPeriod,
        reminderLead,
        rule,
        quorum,
        reactionVotes,
        pinCards,
        earlyClose,
        time,
        phases,
        polls,
        changingRules);
  }

  private Settings copy(Phases changed) {
    return new Settings(
        language,
        zone,
        votingPeriod,
        reminderLead,
        rule,
        quorum,
        reactionVotes,
        pinCards,
        earlyClose,
        digest,
        changed,
        polls,
        changingRules);
  }

  private Settings withPolls(boolean on) {
    return new Settings(
        language,
        zone,
        votingPeriod,
        reminderLead,
        rule,
        quorum,
        reactionVotes,
        pinCards,
        earlyClose,
        digest,
        phases,
        on,
        changingRules);
  }

  private Settings copy(ChangingRules changed) {
    return new Settings(
        language,
        zone,
        votingPeriod,
        reminderLead,
        rule,
        quorum,
        reactionVotes,
        pinCards,
        earlyClose,
        digest,
        phases,
        polls,
        changed);
  }
}
