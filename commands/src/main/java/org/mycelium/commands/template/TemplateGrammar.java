package org.mycelium.commands.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalGrammar;

/** How templates are asked about, brought about and proposed from. */
public final class TemplateGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "templates",
              List.of("plantillas"),
              List.of(),
              List.of("templates"),
              _ -> new Reading.Understood(new TemplateCommand.ListTemplates())),
          new CommandSpec(
              "template",
              List.of("plantilla"),
              List.of(
                  new Parameter("template", "", true),
                  new Parameter("text", Parameter.BELOW, true)),
              List.of(
                  "template purchase",
                  "template purchase: item=oven, price=400 EUR",
                  "template new purchase: Buy [item] for [price], by 2/3, for 5d",
                  "template change purchase: Buy [item] for [price], by consent",
                  "template adopt purchase",
                  "template retire purchase"),
              TemplateGrammar::template));

  /** What a verb asks for, and how the title of its proposal begins. */
  private record Verb(Asks asks, String lead, Set<String> words) {}

  private enum Asks {
    NEW,
    CHANGE,
    ADOPT,
    RETIRE
  }

  private static final List<Verb> VERBS =
      List.of(
          new Verb(
              Asks.NEW, "New template: ", Set.of("new", "create", "add", "define", "make", "save")),
          new Verb(
              Asks.NEW,
              "Plantilla nueva: ",
              Set.of("nueva", "nuevo", "crear", "crea", "anadir", "definir", "guardar")),
          new Verb(
              Asks.CHANGE,
              "Change the template: ",
              Set.of("change", "edit", "alter", "amend", "update")),
          new Verb(
              Asks.CHANGE,
              "Cambiar la plantilla: ",
              Set.of("cambiar", "cambia", "modificar", "editar", "corregir")),
          new Verb(Asks.ADOPT, "Adopt the template: ", Set.of("adopt", "take")),
          new Verb(Asks.ADOPT, "Adoptar la plantilla: ", Set.of("adoptar", "adopta", "tomar")),
          new Verb(
              Asks.RETIRE,
              "Retire the template: ",
              Set.of("retire", "remove", "delete", "end", "drop")),
          new Verb(
              Asks.RETIRE,
              "Retirar la plantilla: ",
              Set.of("retirar", "retira", "quitar", "eliminar", "borrar")));

  /** "use purchase: ...", "from purchase: ...". */
  private static final Pattern USE =
      Pattern.compile("(?iu)(?:use|usar|usa|propose|proponer|from|desde|con|de)[\\s\\p{Z}]+");

  private static final Set<String> LIST = Set.of("list", "lista");

  private static final Pattern NAME_END = Pattern.compile("[:\uFF1A\n]");

  /** "from purchase: ...", "from the template purchase", "con la plantilla compra". */
  private static final Pattern FROM =
      Pattern.compile(
          "(?iu)(?:from|with|using|by|desde|con|usando|seg[u\u00FA]n|de)[\\s\\p{Z}]+"
              + "(?:(?:the|a|our|la|una|nuestra)[\\s\\p{Z}]+)?"
              + "(?:(template|plantilla)(?:[\\s\\p{Z}]+|$))?");

  /** "template purchase: ...". */
  private static final Pattern TEMPLATE =
      Pattern.compile("(?iu)(?:template|plantilla)(?:[\\s\\p{Z}]*:)?[\\s\\p{Z}]+");

  private TemplateGrammar() {}

  /** Whether a template of this name could not be told from something else written here. */
  static boolean reserved(String folded) {
    return LIST.contains(folded) || VERBS.stream().anyMatch(v -> v.words().contains(folded));
  }

  private static Reading template(Line line) {
    String head = Words.trim(line.head());
    String[] words = head.split("[\\s\\p{Z}]+", 2);
    String first = Words.fold(words[0]);
    String rest = words.length < 2 ? "" : Words.trim(words[1]);
    if (first.isEmpty() || (LIST.contains(first) && rest.isEmpty())) {
      return understood(new TemplateCommand.ListTemplates());
    }
    for (Verb verb : VERBS) {
      if (verb.words().contains(first)) {
        return asked(verb, rest, line.body());
      }
    }
    Matcher use = USE.matcher(head);
    String asked = use.lookingAt() ? head.substring(use.end()) : head;
    return asked.matches("(?s).*[:\uFF1A=].*") || use.lookingAt() || !line.body().isEmpty()
        ? understood(new TemplateCommand.Fill(below(asked, line.body()), Optional.empty()))
        : understood(new TemplateCommand.Show(asked));
  }

  private static Reading asked(Verb verb, String rest, String body) {
    String all = below(rest, body);
    Matcher end = NAME_END.matcher(all);
    String name = Names.bare(end.find() ? all.substring(0, end.start()) : all);
    String text = end.reset().find() ? Words.trim(all.substring(end.end())) : "";
    if (name.isEmpty()) {
      return new Reading.Problem(new PlanMessage.NameMissing());
    }
    String title = verb.lead() + name;
    return switch (verb.asks()) {
      case NEW -> understood(new TemplateCommand.ProposeNew(title, name, text));
      case CHANGE -> understood(new TemplateCommand.ProposeChange(title, name, text));
      case ADOPT -> understood(new TemplateCommand.ProposeAdopting(title, name, text));
      case RETIRE -> understood(new TemplateCommand.ProposeRetiring(title, name, text));
    };
  }

  /**
   * {@code /propose from purchase: item=oven}; a title that begins so and names none is a title.
   */
  public static Optional<Reading> proposed(Line line) {
    Matcher from = FROM.matcher(line.head());
    boolean leads = from.lookingAt();
    Matcher template = TEMPLATE.matcher(line.head());
    if (!leads && !template.lookingAt()) {
      return Optional.empty();
    }
    String words = line.head().substring(leads ? from.end() : template.end());
    boolean sure = leads && from.group(1) != null;
    Optional<ProposalCommand.Propose> title =
        !sure
                && ProposalGrammar.propose(line)
                    instanceof Reading.Understood(ProposalCommand.Propose proposal)
            ? Optional.of(proposal)
            : Optional.empty();
    return Optional.of(understood(new TemplateCommand.Fill(below(words, line.body()), title)));
  }

  private static String below(String head, String body) {
    return body.isEmpty() ? head : head + "\n" + body;
  }

  private static Reading understood(Command command) {
    return new Reading.Understood(command);
  }
}
