package org.mycelium.commands.role;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The terms on which a role is held.
 *
 * @param filling how its seats are filled
 * @param seats how many hold it at once, 1 to 20
 * @param length of one term
 * @param coolingOff how many terms must pass before the same person holds it again, 0 to 50; 0 lets
 *     them hold it twice in a row
 * @param staggered whether the seats change hands one after the other
 * @param leadsDays how many days before a handover it is announced, the longest first; may be empty
 * @param shadowDays how many days before the handover whoever comes next goes along; 0 for none
 * @param beacon whether a public beacon ends its draws; only where it is filled by lot
 */
public record RoleTerms(
    Filling filling,
    int seats,
    TermLength length,
    int coolingOff,
    boolean staggered,
    List<Integer> leadsDays,
    int shadowDays,
    boolean beacon) {
  /** When nothing else was said. */
  public static final List<Integer> LEADS_DAYS = List.of(14, 7, 1);

  /** More people than this share no role. */
  public static final int MAX_SEATS = 20;

  /** Longer rests are for ever. */
  public static final int MAX_COOLING_OFF = 50;

  /** Nobody remembers an announcement older than this. */
  public static final int MAX_LEAD_DAYS = 90;

  /** More announcements than this nobody reads. */
  public static final int MAX_LEADS = 5;

  private static final Pattern CANONICAL =
      Pattern.compile(
          "(rotation|election|lot)(\\+beacon)?/1\\((\\d{1,2}),([^,]+),(\\d{1,2}),"
              + "(together|staggered),([\\d+]*),(\\d{1,2})\\)");

  /** Refuses what no role can be held on. */
  public RoleTerms {
    leadsDays = leadsDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    boolean leads =
        leadsDays.size() <= MAX_LEADS
            && leadsDays.stream().allMatch(days -> days >= 1 && days <= MAX_LEAD_DAYS);
    if (seats < 1
        || seats > MAX_SEATS
        || coolingOff < 0
        || coolingOff > MAX_COOLING_OFF
        || shadowDays < 0
        || shadowDays > MAX_LEAD_DAYS
        || (beacon && filling != Filling.LOT)
        || !leads) {
      throw new IllegalArgumentException("no terms of a role");
    }
  }

  /** The same with so many seats. */
  RoleTerms withSeats(int seats) {
    return new RoleTerms(
        filling, seats, length, coolingOff, staggered, leadsDays, shadowDays, beacon);
  }

  /** As facts hold them: rotation/1(1,4w,1,together,14+7+1,0); by lot also lot+beacon/1(...). */
  public String canonical() {
    return filling.key()
        + (beacon ? "+beacon" : "")
        + "/1("
        + String.join(
            ",",
            Integer.toString(seats),
            length.canonical(),
            Integer.toString(coolingOff),
            staggered ? "staggered" : "together",
            leadsDays.stream().map(Object::toString).collect(Collectors.joining("+")),
            Integer.toString(shadowDays))
        + ")";
  }

  /** Reads what facts hold. */
  public static Optional<RoleTerms> fromCanonical(String text) {
    Matcher form = CANONICAL.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Filling filling = Filling.of(form.group(1)).orElseThrow();
    boolean beacon = form.group(2) != null;
    if (beacon && filling != Filling.LOT) {
      return Optional.empty();
    }
    List<Integer> leads =
        form.group(7).isEmpty()
            ? List.of()
            : Arrays.stream(form.group(7).split("\\+", -1)).map(Integer::valueOf).toList();
    return TermLength.fromCanonical(form.group(4))
        .map(
            length ->
                new RoleTerms(
                    filling,
                    Integer.parseInt(form.group(3)),
                    length,
                    Integer.parseInt(form.group(5)),
                    form.group(6).equals("staggered"),
                    leads,
                    Integer.parseInt(form.group(8)),
                    beacon));
  }
}
