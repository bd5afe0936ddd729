package org.mycelium.commands.proposal.life;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Message;

/**
 * What is said of a proposal's phases beside its title: "discussion 3 days", "extension none".
 *
 * @param discussion zero if it was said that there is none
 * @param extension zero if it was said that there is none
 * @param problem what cannot be read
 */
public record LifeReader(
    Optional<Duration> discussion, Optional<Duration> extension, Optional<Message> problem) {
  private static final Set<String> NONE =
      Set.of("none", "no", "never", "0", "off", "ninguno", "ninguna", "nada", "nunca");

  private static final Pattern SHORT_LENGTH = Pattern.compile("\\d{1,4}[a-z]{1,3}");

  private static final OptionWord DISCUSSION =
      option(
          "discussion",
          List.of("discussion", "discuss", "discusión", "discutir", "debate", "debatir"),
          "--discussion 3d");

  private static final OptionWord EXTENSION =
      option("extension", List.of("extension", "prórroga"), "--extension 3d");

  /** How they are written. Small words, so that a text may begin with them: "Discussion: long". */
  public static final List<OptionWord> OPTIONS = List.of(DISCUSSION, EXTENSION);

  private static OptionWord option(String key, List<String> leads, String example) {
    return new OptionWord(
        key,
        List.of(),
        leads,
        value -> none(value) || Times.readable(value),
        value -> SHORT_LENGTH.matcher(Words.fold(value)).matches(),
        Times::nearlyDuration,
        example);
  }

  /** Reads them. Pure. */
  public static LifeReader of(Options options, Moment moment) {
    Optional<TimeReading> discussion = length(options.value(DISCUSSION.key()), moment);
    Optional<TimeReading> extension = length(options.value(EXTENSION.key()), moment);
    return new LifeReader(
        discussion.flatMap(reading -> from(reading, moment)),
        extension.flatMap(reading -> from(reading, moment)),
        discussion.flatMap(LifeReader::problem).or(() -> extension.flatMap(LifeReader::problem)));
  }

  private static Optional<TimeReading> length(Optional<String> value, Moment moment) {
    return value.map(
        words -> none(words) ? new TimeReading.Found(moment.now()) : Times.deadline(words, moment));
  }

  private static Optional<Duration> from(TimeReading reading, Moment moment) {
    return switch (reading) {
      case TimeReading.Found found -> Optional.of(Duration.between(moment.now(), found.at()));
      case TimeProblem _ -> Optional.empty();
    };
  }

  private static Optional<Message> problem(TimeReading reading) {
    return switch (reading) {
      case TimeReading.Found _ -> Optional.empty();
      case TimeProblem problem -> Optional.of(problem);
    };
  }

  private static boolean none(String value) {
    return NONE.contains(Words.fold(value));
  }
}
