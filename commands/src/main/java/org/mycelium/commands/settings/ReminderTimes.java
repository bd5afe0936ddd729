package org.mycelium.commands.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;

/**
 * How long before a vote closes those who have not voted are reminded.
 *
 * @param leads the longest first, each once; none for never
 */
public record ReminderTimes(List<Duration> leads) {
  /** More than these nobody reads. */
  public static final int MOST = 4;

  /** A vote shorter than this is over before a reminder could help. */
  private static final Duration SHORTEST_VOTE = Duration.ofHours(1);

  private static final Pattern LISTED =
      Pattern.compile("(?iu)[,;&+]|[\\s\\p{Z}](?:and|y|e)(?=[\\s\\p{Z}])");

  private static final Pattern HALVES =
      Pattern.compile("(?iu)(?:and a half|y medi[ao])[\\s\\p{Z}]*(?:hours?|days?)?$");

  /** What ends a list before its last part: ", and 3h". */
  private static final Pattern EACH = Pattern.compile("(?iu)^(?:and|y|e)[\\s\\p{Z}]+");

  /** Puts them in order; refuses too many, and what is no time before. */
  public ReminderTimes {
    leads = leads.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    if (leads.size() > MOST || leads.stream().anyMatch(lead -> !lead.isPositive())) {
      throw new IllegalArgumentException("no reminders: " + leads);
    }
  }

  /** Once, at this time before the close. */
  public static ReminderTimes once(Duration lead) {
    return new ReminderTimes(List.of(lead));
  }

  /** The form kept in facts: {@code 172800+10800}, in seconds; 0 for never. */
  public String canonical() {
    return leads.isEmpty()
        ? "0"
        : leads.stream()
            .map(lead -> String.valueOf(lead.toSeconds()))
            .collect(Collectors.joining("+"));
  }

  /** Reads the form kept in facts; throws for anything else. */
  static ReminderTimes fromCanonical(String canonical) {
    ReminderTimes times =
        canonical.equals("0")
            ? new ReminderTimes(List.of())
            : new ReminderTimes(
                Arrays.stream(canonical.split("\\+", -1))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                    .toList());
    if (!times.canonical().equals(canonical)) {
      throw new IllegalArgumentException("not canonical: " + canonical);
    }
    return times;
  }

  /**
   * "2d, 3h", "2d and 3h": each length after a comma or an "and" is one of its own, but "1h and a
   * half"; empty for anything else.
   */
  static Optional<ReminderTimes> read(String value) {
    String[] parts = HALVES.matcher(value).find() ? new String[] {value} : LISTED.split(value, -1);
    List<Optional<Duration>> read =
        Stream.of(parts)
            .map(part -> EACH.matcher(Words.trim(part)).replaceFirst(""))
            .filter(part -> !part.isEmpty())
            .map(Times::duration)
            .toList();
    return read.isEmpty()
            || read.size() > MOST
            || !read.stream()
                .allMatch(
                    lead ->
                        lead.filter(d -> d.isPositive() && d.compareTo(Times.LONGEST) <= 0)
                            .isPresent())
        ? Optional.empty()
        : Optional.of(new ReminderTimes(read.stream().flatMap(Optional::stream).toList()));
  }

  /** Whether nobody is reminded. */
  public boolean never() {
    return leads.isEmpty();
  }

  /** The longest of them; zero for never. */
  public Duration longest() {
    return leads.isEmpty() ? Duration.ZERO : leads.getFirst();
  }

  /**
   * Those that make sense in a vote of this length: a lead that would take up more than half of it
   * is shortened to a quarter.
   */
  public ReminderTimes in(Duration vote) {
    return vote.compareTo(SHORTEST_VOTE) < 0
        ? new ReminderTimes(List.of())
        : new ReminderTimes(
            leads.stream()
                .map(lead -> lead.multipliedBy(2).compareTo(vote) > 0 ? vote.dividedBy(4) : lead)
                .toList());
  }

  /** The next one to come when so much is left until the close; empty if there is none. */
  public Optional<Duration> next(Duration left) {
    return leads.stream().filter(lead -> lead.compareTo(left) < 0).findFirst();
  }
}
