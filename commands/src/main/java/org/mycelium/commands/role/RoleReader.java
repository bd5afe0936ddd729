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

  private static final String NUMBER = "(\\d{1,4}|[a-z]+)";
  private static final String UNIT =
      "(days?|d|weeks?|w|wks?|months?|mo|years?|yrs?|y|dias?|semanas?|sem|mes(?:es)?|anos?)";

  private static final Pattern MAY =
      Pattern.compile("(?i)[,;]\\s*(?:it )?(?:may|can|puede)\\s*:?\\s+(.*)$");

  private static final Pattern LEADS =
      Pattern.compile(
          "(?i)[,;]\\s*(?:announced?|announcements?|reminders?|reminded"
              + "|avis[oa]s?|anunciad[oa]|anuncios?)"
              + "\\s+(never|nunca|none|\\d{1,3}"
              + "(?:(?:\\s*[,/]\\s*|\\s+(?:and|y)\\s+|\\s*,\\s*(?:and|y)\\s+)\\d{1,3})*)"
              + "(?:\\s*(?:days?|d|dias?|días?))?(?:\\s+(?:ahead|before|earlier|antes))?"
              + "(?=\\s*(?:[,;]|$))");

  private static final Pattern SEATS =
      Pattern.compile(NUMBER + " (?:seats?|places?|people|persons?|plazas?|puestos?|personas?)");
  private static final Pattern SEATS_OF =
      Pattern.compile("(?:seats?|plazas?|puestos?):? " + NUMBER);
  private static final Pattern TERM =
      Pattern.compile(
          "(?:(?:each |every |cada )?(?:terms?|turns?|mandatos?|turnos?|for|every|cada|por|durante)"
              + "(?: is| are| of| de|:)? )?"
              + NUMBER
              + "[ -]?"
              + UNIT
              + "(?: each| cada uno| terms?| turns?)?");
  private static final Pattern EVERY =
      Pattern.compile("(?:every|each|cada|changes every|cambia cada) " + UNIT);
  private static final Pattern COOLING_OFF =
      Pattern.compile(
          "(?:with )?(?:cooling[- ]?off|cool[- ]?off|rest|break|pause|descanso|pausa)"
              + "(?: of| de|:)? "
              + "(?:"
              + NUMBER
              + "(?: (?:terms?|turns?|mandatos?|turnos?))?)");
  private static final Pattern NO_COOLING_OFF =
      Pattern.compile(
          "(?:no|without|sin) (?:cooling[- ]?off|cool[- ]?off|rest|break|pause|descanso|pausa)");
  private static final Pattern SHADOW =
      Pattern.compile(
          "(?:shadow(?:ing)?|acompanamiento)(?: period)?(?: of| for| de|:)? "
              + NUMBER
              + " ?"
              + UNIT);
  private static final Pattern STAGGERED =
      Pattern.compile("(?:staggered|escalonad[oa]s?)(?: (?:seats|terms|plazas|turnos))?");
  private static final Pattern ROTATION =
      Pattern.compile(
          "(?:(?:is )?filled |se cubre |cubiert[oa] )?"
              + "(?:(?:by|in|por) )?(?:rotation|rotating|rotates|turns?|turn|rotacion|turnos?)");
  private static final Pattern ELECTION =
      Pattern.compile(
          "(?:(?:is )?filled |se cubre |cubiert[oa] )?(?:by |por )?(?:an? |una )?"
              + "(?:elections?|elected|vote|voting|eleccion|elecciones|elegid[oa]|votacion)");
  private static final Pattern LOT =
      Pattern.compile(
          "(?:(?:is )?(?:filled |drawn )|se cubre |cubiert[oa] |elegid[oa] )?"
              + "(?:(?:by|por) (?:an? )?)?"
              + "(?:lots?|lottery|draw|drawing lots|sortition|sorteo|sortead[oa])");
  private static final String A_BEACON =
      "(?:(?:a|the|un|una|el|la) )?(?:public |drand )?(?:beacon|drand|faro|baliza)"
          + "(?: drand| publico| publica)?";
  private static final Pattern BEACON = Pattern.compile(A_BEACON);
  private static final Pattern NO_BEACON = Pattern.compile("(?:no|without|sin) " + A_BEACON);
  private static final Pattern START =
      Pattern.compile(
          "(?:starting|starts?|begins?|beginning|from|empieza|empezando|desde)(?: on| el)? (.+)");

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
          new Form(SEATS, clause -> seats(clause.group(1))),
          new Form(SEATS_OF, clause -> seats(clause.group(1))),
          new Form(NO_COOLING_OFF, _ -> coolingOff("none")),
          new Form(COOLING_OFF, clause -> coolingOff(clause.group(1))),
          new Form(SHADOW, this::shadow),
          new Form(STAGGERED, _ -> stagger()),
          new Form(ROTATION, _ -> filledBy(Filling.ROTATION)),
          new Form(LOT, _ -> filledBy(Filling.LOT)),
          new Form(ELECTION, _ -> filledBy(Filling.ELECTION)),
          new Form(BEACON, _ -> beacon(true)),
          new Form(NO_BEACON, _ -> beacon(false)),
          new Form(EVERY, clause -> term("1", clause.group(1))),
          new Form(TERM, clause -> term(clause.group(1), clause.group(2))),
          new Form(START, clause -> starts(clause.group(1))));

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
    Matcher mayDo = MAY.matcher(rest);
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
    String name = clauses(rest, "[,;]");
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
    String name = clauses(words, "[,;:]");
    if (name.isEmpty()) {
      return new Reading.Problem(new RolePlanMessage.ChangeHow());
    }
    if (problem != null) {
      return new Reading.Problem(problem);
    }
    RoleChange change =
        new RoleChange(filling, seats, length, coolingOff, leadsDays, shadowDays, beacon);
    boolean nothing = change.equals(NO_CHANGE);
    return nothing || staggered || start.isPresent()
        ? new Reading.Problem(new RolePlanMessage.ChangeHow())
        : new Reading.Understood(
            new RoleCommand.Change(Words.trim(verb + " " + words), name, change, body));
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
    Matcher leads = LEADS.matcher(rest);
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

  private boolean seats(String number) {
    Optional<Integer> said = NONE.contains(number) ? Optional.of(0) : number(number);
    seats = said.filter(n -> n >= 1 && n <= RoleTerms.MAX_SEATS);
    if (said.isPresent() && seats.isEmpty()) {
      fail(new RolePlanMessage.SeatsHow(RoleTerms.MAX_SEATS));
    }
    return said.isPresent();
  }

  private boolean coolingOff(String number) {
    coolingOff =
        NONE.contains(number) ? Optional.of(0) : bounded(number, 0, RoleTerms.MAX_COOLING_OFF);
    return coolingOff.isPresent();
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
    return bounded(number, 1, 2_000).map(count -> new TermLength(count, unit(unit)));
  }

  private static TermLength.Unit unit(String word) {
    return switch (word.charAt(0)) {
      case 'd' -> TermLength.Unit.DAY;
      case 'w', 's' -> TermLength.Unit.WEEK;
      case 'm' -> TermLength.Unit.MONTH;
      default -> TermLength.Unit.YEAR;
    };
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
