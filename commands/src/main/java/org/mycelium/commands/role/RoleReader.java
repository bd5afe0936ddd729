package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Message;

/**
 * Reads the terms of a role as people write them: the name first, then clauses in any order, in
 * every language we speak. What cannot be read is asked about, and nothing is opened. One use.
 */
final class RoleReader {
  /** When handovers are, unless the role starts at another time of day. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** What a date without a time reads as. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private static final RoleChange NO_CHANGE =
      new RoleChange(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final Set<String> NONE =
      Set.of("none", "no", "ninguno", "ninguna", "ningun", "zero", "cero");

  /** A form of a clause, and what reads it; false if it cannot mean what it says. */
  private record Form(Pattern pattern, Predicate<Matcher> reader) {}

  /** The first that fits is taken. */
  private final List<Form> forms =
      List.of(
          new Form(RolePhrases.SEATS, this::seats),
          new Form(RolePhrases.SEATS_OF, clause -> seats(clause.group(1))),
          new Form(RolePhrases.NO_COOLING_OFF, _ -> coolingOff("none")),
          new Form(RolePhrases.COOLING_OFF, clause -> coolingOff(clause.group(1))),
          new Form(RolePhrases.SHADOW, this::shadow),
          new Form(RolePhrases.STAGGERED, _ -> stagger()),
          new Form(RolePhrases.ROTATION, _ -> filledBy(Filling.ROTATION)),
          new Form(RolePhrases.LOT, _ -> filledBy(Filling.LOT)),
          new Form(RolePhrases.ELECTION, _ -> filledBy(Filling.ELECTION)),
          new Form(RolePhrases.BEACON, _ -> beacon(true)),
          new Form(RolePhrases.NO_BEACON, _ -> beacon(false)),
          new Form(RolePhrases.PERIOD, clause -> term("1", clause.group(1))),
          new Form(RolePhrases.NOT_TWICE, _ -> rests()),
          new Form(RolePhrases.EVERY, clause -> term("1", clause.group(1))),
          new Form(RolePhrases.TERM, clause -> term(clause.group(1), clause.group(2))),
          new Form(RolePhrases.START, clause -> starts(clause.group(1))));

  private final Moment moment;
  private Optional<Filling> filling = Optional.empty();
  private Optional<Integer> seats = Optional.empty();
  private Optional<TermLength> length = Optional.empty();
  private Optional<Integer> coolingOff = Optional.empty();
  private boolean staggered;
  private Optional<List<Integer>> leadsDays = Optional.empty();
  private Optional<Integer> shadowDays = Optional.empty();
  private Optional<Boolean> beacon = Optional.empty();
  private Optional<LocalDateTime> start = Optional.empty();
  private @Nullable Message problem;

  RoleReader(Moment moment) {
    this.moment = moment;
  }

  /**
   * Reads it.
   *
   * @param verb the first word
   * @param words the line without it
   * @param body the lines below: what the role may do
   */
  Reading read(String verb, String words, String body) {
    String rest = words;
    String may = body;
    Matcher mayDo = RolePhrases.MAY.matcher(rest);
    if (mayDo.find()) {
      String said = mayDo.group(1);
      rest = rest.substring(0, mayDo.start());
      int comma = trailingClause(said);
      while (comma >= 0) {
        rest += said.substring(comma);
        said = said.substring(0, comma);
        comma = trailingClause(said);
      }
      may = Words.trim(said + "\n" + body);
    }
    String title = Words.trim(verb + " " + rest);
    String name = clauses(led(rest, "[,;]", read -> read.length.isPresent()), "[,;]");
    if (name.isEmpty()) {
      return new Reading.Problem(new RolePlanMessage.NameMissing());
    }
    if (problem != null) {
      return new Reading.Problem(problem);
    }
    if (length.isEmpty()) {
      return new Reading.Problem(new RolePlanMessage.TermMissing(name));
    }
    boolean lit = beacon.orElse(false);
    RoleTerms terms =
        new RoleTerms(
            filling.orElse(lit ? Filling.LOT : Filling.ROTATION),
            seats.orElse(1),
            length.get(),
            coolingOff.orElse(1),
            staggered,
            leadsDays.orElse(RoleTerms.LEADS_DAYS),
            shadowDays.orElse(0),
            lit);
    return new Reading.Understood(new RoleCommand.Create(title, name, may, terms, start));
  }

  /**
   * Reads what is to be otherwise.
   *
   * @param verb the first word
   * @param words the line without it
   * @param body the lines below: why
   */
  Reading readChange(String verb, String words, String body) {
    String name = clauses(led(words, "[,;:]", read -> !read.change().equals(NO_CHANGE)), "[,;:]");
    if (name.isEmpty()) {
      return new Reading.Problem(new RolePlanMessage.ChangeHow());
    }
    if (problem != null) {
      return new Reading.Problem(problem);
    }
    RoleChange change = change();
    return change.equals(NO_CHANGE) || staggered || start.isPresent()
        ? new Reading.Problem(new RolePlanMessage.ChangeHow())
        : new Reading.Understood(
            new RoleCommand.Change(Words.trim(verb + " " + words), name, change, body));
  }

  private RoleChange change() {
    return new RoleChange(filling, seats, length, coolingOff, leadsDays, shadowDays, beacon);
  }

  /**
   * The line with a comma before each clause, if it can be read so: many leave them out, or write a
   * colon after the name.
   *
   * @param enough whether what was read is what it takes
   */
  private String led(String line, String separator, Predicate<RoleReader> enough) {
    String named = line.replaceFirst("^([^,;:]+):\\s", "$1, ");
    String led = RolePhrases.UNLED.matcher(named).replaceAll(", ");
    RoleReader attempt = new RoleReader(moment);
    boolean legible = !attempt.clauses(led, separator).isEmpty() && attempt.problem == null;
    return legible && enough.test(attempt) ? led : line;
  }

  /** Where the last clause begins that is none of what the role may do; -1 if there is none. */
  private int trailingClause(String said) {
    int comma = Math.max(said.lastIndexOf(','), said.lastIndexOf(';'));
    return comma >= 0 && new RoleReader(moment).read(folded(said.substring(comma + 1)))
        ? comma
        : -1;
  }

  /** Takes the line apart and reads every clause; gives the name, which is the first. */
  private String clauses(String line, String separator) {
    String rest = line;
    Matcher leads = RolePhrases.LEADS.matcher(rest);
    if (leads.find()) {
      rest = rest.substring(0, leads.start()) + rest.substring(leads.end());
      leadsDays(leads.group(1));
    }
    String[] clauses = rest.split(separator, -1);
    Arrays.stream(clauses).skip(1).map(Words::trim).filter(c -> !c.isEmpty()).forEach(this::clause);
    if (beacon.orElse(false) && filling.filter(how -> how != Filling.LOT).isPresent()) {
      fail(new RolePlanMessage.BeaconForLots());
    }
    if (length.filter(term -> term.days() > TermLength.LONGEST_DAYS).isPresent()) {
      fail(new RolePlanMessage.TermTooLong());
    }
    return name(clauses[0]);
  }

  /** One to twelve in words, or digits. */
  static Optional<Integer> number(String folded) {
    return folded.matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(folded))
        : NumberWords.read(folded);
  }

  /** Phones put a colon after it, people quotes around it. */
  private static String name(String clause) {
    return Words.trim(Words.trim(clause).replaceAll("^[\"'“”«»:]+|[\"'“”«»:]+$", ""));
  }

  private static String folded(String written) {
    return Words.fold(Words.trim(written))
        .replaceFirst("^(?:and|y|with|con) ", "")
        .replaceFirst("\\.$", "");
  }

  /** Clauses joined by "and" are two, unless they read as one. */
  private void clause(String written) {
    String clause = folded(written);
    if (!read(clause)) {
      List<String> parts = new ArrayList<>(List.of(clause.split(" (?:and|y|with|con) ", -1)));
      if (parts.size() < 2 || !parts.stream().allMatch(this::read)) {
        fail(new RolePlanMessage.UnclearClause(written));
      }
    }
  }

  private boolean read(String clause) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(clause);
      if (matcher.matches()) {
        return form.reader().test(matcher);
      }
    }
    return false;
  }

  private boolean seats(Matcher clause) {
    staggered |= clause.group(2) != null || clause.group(3) != null;
    return seats(clause.group(1));
  }

  private boolean seats(String number) {
    Optional<Integer> said = NONE.contains(number) ? Optional.of(0) : number(number);
    seats = said.filter(n -> n >= 1 && n <= RoleTerms.MAX_SEATS);
    if (said.isPresent() && seats.isEmpty()) {
      fail(new RolePlanMessage.SeatsHow(RoleTerms.MAX_SEATS, said.get() == 0));
    }
    return said.isPresent();
  }

  private boolean coolingOff(String number) {
    coolingOff =
        NONE.contains(number) ? Optional.of(0) : bounded(number, 0, RoleTerms.MAX_COOLING_OFF);
    return coolingOff.isPresent();
  }

  private boolean rests() {
    coolingOff = Optional.of(Math.max(1, coolingOff.orElse(1)));
    return true;
  }

  private boolean shadow(Matcher clause) {
    shadowDays =
        length(clause.group(1), clause.group(2))
            .map(TermLength::days)
            .filter(days -> days <= RoleTerms.MAX_LEAD_DAYS);
    return shadowDays.isPresent();
  }

  private boolean stagger() {
    staggered = true;
    return true;
  }

  private boolean filledBy(Filling how) {
    filling = Optional.of(how);
    return true;
  }

  private boolean beacon(boolean lit) {
    beacon = Optional.of(lit);
    return true;
  }

  private boolean term(String number, String unit) {
    length = length(number, unit);
    return length.isPresent();
  }

  private boolean starts(String words) {
    return switch (Times.deadline(words, moment)) {
      case TimeReading.Found found -> {
        start = Optional.of(onTheWall(found.at()));
        yield true;
      }
      case TimeProblem.NotATime _ -> false;
      case TimeProblem problem -> {
        fail(problem);
        yield true;
      }
    };
  }

  private LocalDateTime onTheWall(Instant at) {
    LocalDateTime local = at.atZone(moment.zone()).toLocalDateTime().withSecond(0).withNano(0);
    return local.toLocalTime().equals(END_OF_DAY) ? local.with(MORNING) : local;
  }

  /** The first morning after a moment. */
  static LocalDateTime morningAfter(Moment moment) {
    return moment.local().toLocalDate().plusDays(1).atTime(MORNING);
  }

  private void leadsDays(String written) {
    if (!Character.isDigit(written.charAt(0))) {
      leadsDays = Optional.of(List.of());
      return;
    }
    List<Integer> days =
        Arrays.stream(written.split("\\D+", -1)).map(Integer::valueOf).distinct().toList();
    if (days.size() > RoleTerms.MAX_LEADS
        || days.stream().anyMatch(d -> d < 1 || d > RoleTerms.MAX_LEAD_DAYS)) {
      fail(new RolePlanMessage.LeadsHow(RoleTerms.MAX_LEADS, RoleTerms.MAX_LEAD_DAYS));
    } else {
      leadsDays = Optional.of(days);
    }
  }

  private static Optional<TermLength> length(String number, String unit) {
    return bounded(number, 1, 2_000)
        .map(
            count ->
                switch (unit.charAt(0)) {
                  case 'd' -> new TermLength(count, TermLength.Unit.DAY);
                  case 'w', 's' -> new TermLength(count, TermLength.Unit.WEEK);
                  case 'm' -> new TermLength(count, TermLength.Unit.MONTH);
                  case 't' -> new TermLength(3 * count, TermLength.Unit.MONTH);
                  case 'f' -> new TermLength(2 * count, TermLength.Unit.WEEK);
                  case 'q' ->
                      unit.startsWith("quarter")
                          ? new TermLength(3 * count, TermLength.Unit.MONTH)
                          : new TermLength(2 * count, TermLength.Unit.WEEK);
                  default -> new TermLength(count, TermLength.Unit.YEAR);
                });
  }

  private static Optional<Integer> bounded(String written, int least, int most) {
    return number(written).filter(n -> n >= least && n <= most);
  }

  /** The first problem is told. */
  private void fail(Message why) {
    if (problem == null) {
      problem = why;
    }
  }
}
