package org.mycelium.commands.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.lot.LotGrammar;
import org.mycelium.commands.proposal.AmendmentGrammar;
import org.mycelium.commands.question.Methods;
import org.mycelium.commands.question.Offer;

/** How roles are asked about and brought about. */
public final class RoleGrammar {
  private static final Set<String> CREATE =
      Set.of(
          "create", "new", "add", "make", "crear", "nuevo", "nueva", "anadir", "agregar", "hacer");

  private static final Set<String> END =
      Set.of(
          "end",
          "retire",
          "remove",
          "delete",
          "abolish",
          "terminar",
          "quitar",
          "eliminar",
          "borrar",
          "finalizar",
          "acabar");

  private static final Set<String> CHANGE =
      Set.of("change", "alter", "amend", "cambiar", "modificar");

  private static final Set<String> LIMIT = Set.of("limit", "limite", "limitar");
  private static final Set<String> LIST = Set.of("list", "lista");

  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "roles",
                  List.of("cargos"),
                  List.of(),
                  List.of("roles"),
                  _ -> new Reading.Understood(new RoleCommand.ListRoles()))
              .askedBy(1, Set.of("list", "see", "all", "listar"))
              .meantBy("rota", "rotate", "rotation", "stewards", "turnos", "rotacion"),
          new CommandSpec(
                  "role",
                  List.of("rol", "cargo"),
                  List.of(
                      new Parameter("role", "", true), new Parameter("may", Parameter.BELOW, true)),
                  List.of(
                      "role create facilitator, term 4 weeks",
                      "role create food stewards, by election, 3 seats, term 6 months,"
                          + " shadow 7 days",
                      "role facilitator",
                      "role end facilitator",
                      "role limit 2",
                      "role change facilitator, term 6 weeks",
                      "role change keys, 3 seats",
                      "role create keys, by lot, term 2 weeks, starts 4 January"),
                  RoleGrammar::role)
              .askedBy(1, CREATE)
              .askedBy(3, Set.of("see"))
              .askedBy(4, END)
              .askedBy(5, LIMIT)
              .askedBy(6, CHANGE),
          new CommandSpec(
                  "elect",
                  List.of("election", "elegir", "elección"),
                  List.of(new Parameter("role", "", true)),
                  List.of("elect facilitator: ana, bo, chidi"),
                  line -> elect(line.head(), line.body()))
              .askedBy(
                  1, Set.of("hold", "new", "call", "start", "convocar", "nueva", "hacer", "abrir"))
              .meantBy("nominate", "nomination", "candidate", "nominar", "candidatura"),
          new CommandSpec(
              "decline",
              List.of("declino", "declinar"),
              List.of(new Parameter("role", "", true)),
              List.of("decline facilitator"),
              line ->
                  LotGrammar.declined(line)
                      .or(() -> AmendmentGrammar.declined(line.head()))
                      .orElseGet(() -> named(line, RoleCommand.Decline::new))),
          new CommandSpec(
              "step-down",
              List.of("stepdown", "step", "resign", "dimitir", "dimito"),
              List.of(new Parameter("role", "", true)),
              List.of("step-down facilitator"),
              RoleGrammar::stepDown));

  private static final Set<String> ELECT = Set.of("elect", "election", "elegir", "eleccion");

  /** The role, a colon or "from", and who stands. */
  private static final Pattern CANDIDATES =
      Pattern.compile(
          "(?iu)^(.{1,300}?)(?:\\s*[:：]\\s*|\\s+(?:from|among|between|entre|de entre)\\s+)(.+)$");

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

  /** "A" and "un" say how many only where nothing else does. */
  private static final Pattern ARTICLES = Pattern.compile("\\b(?:an?|una?)\\b(?=.*\\w)");

  private static final Pattern METHOD = Pattern.compile("(?iu)^(?:method|m[eé]todo|by|por)[:\\s]+");

  private static final Pattern DOWN = Pattern.compile("(?iu)^\\s*down\\b(?:\\s+(?:as|from)\\b)?");

  private static final Pattern LEAD =
      Pattern.compile("(?i)^(?:as|from|for|as the|the|de|del|como|el|la)\\s+");

  private RoleGrammar() {}

  /** Whether a role of this name could not be told from something else that is written here. */
  static boolean reserved(String folded) {
    return Set.of(CREATE, CHANGE, END, LIMIT, LIST, ELECT).stream()
        .anyMatch(words -> words.contains(folded));
  }

  private static Reading role(Line line) {
    String head = Words.trim(line.head());
    String[] words = head.split("[\\s\\p{Z}]+", 2);
    String verb = Words.fold(words[0]).replaceFirst(":$", "");
    String rest = words.length < 2 ? "" : Words.trim(words[1]);
    if (verb.isEmpty() || (LIST.contains(verb) && rest.isEmpty())) {
      return new Reading.Understood(new RoleCommand.ListRoles());
    }
    if (CREATE.contains(verb)) {
      return new RoleReader(line.moment()).read(words[0], rest, line.body());
    }
    if (CHANGE.contains(verb)) {
      return new RoleReader(line.moment()).readChange(words[0], rest, line.body());
    }
    if (END.contains(verb)) {
      return rest.isEmpty()
          ? new Reading.Problem(new RolePlanMessage.EndHow())
          : new Reading.Understood(new RoleCommand.End(head, rest, line.body()));
    }
    if (ELECT.contains(verb) && !rest.isEmpty()) {
      return elect(rest, line.body());
    }
    if (LIMIT.contains(verb)) {
      return limit(head, rest, line.body());
    }
    // "create" with a slip, and clauses after it: nobody's role is called so.
    boolean slip = head.contains(",") && Near.nearest(verb, CREATE).isPresent();
    return slip
        ? new RoleReader(line.moment()).read(words[0], rest, line.body())
        : new Reading.Understood(new RoleCommand.Show(head));
  }

  private static Reading elect(String head, String body) {
    Matcher parts = CANDIDATES.matcher(head);
    if (!parts.matches()) {
      return new Reading.Problem(new RolePlanMessage.ElectHow());
    }
    List<String> candidates = new ArrayList<>();
    Optional<Method> method = Optional.empty();
    for (String listed : Offer.listed(parts.group(2))) {
      Optional<Method> said =
          METHOD.matcher(listed).find()
              ? Methods.fromWords(METHOD.matcher(listed).replaceFirst(""))
              : Optional.empty();
      if (said.isPresent()) {
        method = said;
      } else {
        candidates.addAll(List.of(listed.split("(?iu)\\s+(?:and|or|y|e|o|u)\\s+")));
      }
    }
    String name = without(LEAD, Words.trim(parts.group(1)));
    return new Reading.Understood(new RoleCommand.Elect(name, candidates, method, body));
  }

  private static Reading limit(String head, String rest, String body) {
    // "2", "of two", "per member: 2": the one number that there is
    List<Integer> numbers =
        WORDS
            .splitAsStream(ARTICLES.matcher(Words.fold(rest)).replaceAll(""))
            .flatMap(word -> RoleReader.number(word).stream())
            .toList();
    Optional<Integer> limit =
        numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    return limit
        .filter(n -> n >= 1 && n <= RoleRules.MAX_LIMIT)
        .<Reading>map(n -> new Reading.Understood(new RoleCommand.Limit(head, n, body)))
        .orElseGet(() -> new Reading.Problem(new RolePlanMessage.LimitHow(RoleRules.MAX_LIMIT)));
  }

  /** "Step down" in two words; to take a step is nothing. */
  private static Reading stepDown(Line line) {
    Matcher down = DOWN.matcher(line.head());
    if (!Words.fold(line.word()).endsWith("step")) {
      return named(line, RoleCommand.StepDown::new);
    }
    return down.find()
        ? named(
            new Line(line.word(), down.replaceFirst(""), line.body(), line.moment()),
            RoleCommand.StepDown::new)
        : new Reading.Understood(new RoleCommand.ListRoles());
  }

  /** With whatever is written behind or below, which the rules pass over. */
  private static Reading named(Line line, Function<Optional<String>, RoleCommand> made) {
    String name = without(LEAD, Words.trim(line.head() + "\n" + line.body()));
    return new Reading.Understood(
        made.apply(name.isEmpty() ? Optional.empty() : Optional.of(name)));
  }

  private static String without(Pattern part, String words) {
    return Words.trim(part.matcher(words).replaceFirst(""));
  }
}
