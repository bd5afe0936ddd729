package org.mycelium.commands.role;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/**
 * How checklists are asked about and changed. The role stands before the verb or after it; its
 * holder may leave it out.
 */
public final class ChecklistGrammar {
  /** The command. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "checklist",
              List.of("check-list", "lista", "lista-de-relevo"),
              List.of(new Parameter("role", "", true)),
              List.of(
                  "checklist facilitator",
                  "checklist facilitator add the key of the hall",
                  "checklist facilitator strike 2",
                  "checklist facilitator done 1, 3"),
              ChecklistGrammar::read));

  private static final String ADD = "add|new|put|añadir|anadir|añade|anade|agregar|poner|pon";
  private static final String STRIKE = "strike|remove|delete|drop|tachar|tacha|quitar|quita|borrar";
  private static final String TICK =
      "done|tick|ticked|check|checked|handed over|hecho|hecha|hechos|listo|marcar|marca|entregado";

  /** The role if it stands first, the verb, and what belongs to it. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)^(?:(?<role>.{0,300}?)[\\s,:]++)??(?<verb>"
              + ADD
              + "|"
              + STRIKE
              + "|"
              + TICK
              + ")(?:[\\s:,]+(?<rest>.*))?$");

  /** "add facilitator: the key of the hall". */
  private static final Pattern ROLE_AFTER =
      Pattern.compile(
          "(?iu)^(?:to |for |from |a |de |para )?(?<role>[^:]{1,60}?)\\s*[:：]\\s*(?<rest>.+)$");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?iu)^(?:no\\.? ?|#)?\\d{1,4}(?:(?:\\s*[,;]\\s*|\\s+(?:and|y)\\s+|\\s+)#?\\d{1,4})*$");
  private static final Pattern ALL =
      Pattern.compile("(?iu)^(?:all|everything|todo|todos|todas)?\\W*$");

  private ChecklistGrammar() {}

  private static Reading read(Line line) {
    String head = Words.trim(line.head());
    Matcher form = FORM.matcher(head);
    if (!form.matches()) {
      return new Reading.Understood(new RoleCommand.ShowChecklist(named(head)));
    }
    String role = orEmpty(form.group("role"));
    String rest = Words.trim(orEmpty(form.group("rest")) + "\n" + line.body());
    Matcher after = ROLE_AFTER.matcher(rest);
    if (role.isEmpty() && after.matches()) {
      role = after.group("role");
      rest = Words.trim(after.group("rest"));
    }
    String verb = form.group("verb").toLowerCase(Locale.ROOT);
    if (verb.matches(ADD)) {
      return rest.isEmpty()
          ? new Reading.Problem(new ChecklistMessage.How())
          : new Reading.Understood(new RoleCommand.AddItem(named(role), rest));
    }
    if (verb.matches(TICK) && ALL.matcher(rest).matches()) {
      return new Reading.Understood(new RoleCommand.TickItems(named(role), List.of()));
    }
    if (!NUMBERS.matcher(rest).matches()) {
      return new Reading.Problem(new ChecklistMessage.How());
    }
    List<Integer> items =
        Arrays.stream(rest.split("\\D+", -1))
            .filter(digits -> !digits.isEmpty())
            .map(Integer::valueOf)
            .distinct()
            .toList();
    return new Reading.Understood(
        verb.matches(TICK)
            ? new RoleCommand.TickItems(named(role), items)
            : new RoleCommand.StrikeItems(named(role), items));
  }

  private static Optional<String> named(String written) {
    String name = Words.trim(written.replaceFirst("(?iu)^\\s*(?:of|for|de|del|para)\\s+", ""));
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : Words.trim(group);
  }
}
