package org.mycelium.commands.dispute;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/** How disputes are told. What people write beyond these words is passed over, and not kept. */
public final class DisputeGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "dispute",
              List.of("disputes", "conflict", "conflicto", "conflictos", "disputa"),
              List.of(new Parameter("change", "", true)),
              List.of(
                  "dispute open",
                  "dispute resolved how: mediation",
                  "dispute undo open",
                  "dispute"),
              DisputeGrammar::read));

  private static final Set<String> OPEN =
      Set.of(
          "open", "opened", "new", "begin", "abrir", "abierto", "abierta", "nuevo", "nueva",
          "abre");
  private static final Set<String> RESOLVED =
      Set.of(
          "resolved",
          "resolve",
          "settled",
          "closed",
          "close",
          "solved",
          "resuelto",
          "resuelta",
          "resolver",
          "cerrado",
          "cerrada",
          "cerrar",
          "arreglado",
          "arreglada");

  private static final Set<String> OPEN_AGAIN =
      Set.of("open", "opened", "abrir", "abierto", "abierta");

  private static final Set<String> UNDO =
      Set.of(
          "undo",
          "undone",
          "cancel",
          "miscount",
          "miscounted",
          "mistake",
          "deshacer",
          "deshaz",
          "cancelar",
          "anular",
          "anula",
          "error",
          "equivocacion");

  /** "2", "two more", "x 3", "twice"; "2 days ago" is no count. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "^(?:x ?|another |otr[oa]s |dos |and |y )?"
              + "(?:0*(?:[2-9]|[1-9]\\d+)|two|three|four|five|dos|tres|cuatro|cinco)\\b"
              + "(?! (?:minutes?|hours?|days?|weeks?|months?|minutos?|horas?|dias?|semanas?|mes))"
              + "|(?<!\\p{L})x ?\\d+$|\\b(?:twice|thrice|dos veces|tres veces)\\b");

  /** Not, or not yet. */
  private static final Pattern STILL =
      Pattern.compile(
          "\\b(?:not|never|no|nor|without|unresolved|to be|wants?|should|sin|nunca|aun|todavia"
              + "|ni)\\b|n['’]t\\b");

  private DisputeGrammar() {}

  private static Reading read(Line line) {
    String[] words = Words.trim(line.head()).split("[\\s\\p{Z},:]+", 2);
    String first = Words.fold(words[0]);
    if (first.isEmpty()) {
      return new Reading.Understood(new DisputeCommand.Show());
    }
    String rest = words.length == 1 ? "" : words[1];
    return UNDO.contains(first) ? slip(rest) : count(first, rest);
  }

  /** "undo open", "undo resolved by mediation", "undo circle". */
  private static Reading slip(String rest) {
    String[] words = Words.trim(rest).split("[\\s\\p{Z},:]+", 2);
    Reading count =
        Settlement.read(words[0])
            .<Reading>map(how -> new Reading.Understood(new DisputeCommand.Resolve(how)))
            .orElseGet(() -> count(Words.fold(words[0]), words.length == 1 ? "" : words[1]));
    return count instanceof Reading.Understood understood
            && understood.command() instanceof DisputeCommand.Count slip
        ? new Reading.Understood(new DisputeCommand.Undo(slip))
        : new Reading.Problem(new DisputeMessage.WhichSlip());
  }

  private static Reading count(String first, String rest) {
    boolean opens = OPEN.contains(first);
    if (!opens && !RESOLVED.contains(first)) {
      return new Reading.Problem(new DisputeMessage.How());
    }
    if (SEVERAL.matcher(Words.fold(rest)).find()) {
      return new Reading.Problem(new DisputeMessage.OneAtATime());
    }
    if (opens) {
      return opened(rest);
    }
    return names(rest, OPEN_AGAIN)
        ? new Reading.Problem(new DisputeMessage.OneAtATime())
        : resolved(rest, DisputeCommand.Resolve::new);
  }

  /** "open", "opened and resolved by mediation". */
  private static Reading opened(String rest) {
    return names(rest, RESOLVED) && !STILL.matcher(Words.fold(rest)).find()
        ? resolved(rest, DisputeCommand.OpenAndResolve::new)
        : new Reading.Understood(new DisputeCommand.Open());
  }

  private static Reading resolved(String how, Function<Settlement, DisputeCommand> command) {
    return Settlement.read(how)
        .<Reading>map(one -> new Reading.Understood(command.apply(one)))
        .orElseGet(() -> new Reading.Problem(new DisputeMessage.HowResolved()));
  }

  private static boolean names(String rest, Set<String> words) {
    return Stream.of(Words.fold(rest).split("[^\\p{L}]+", -1)).anyMatch(words::contains);
  }
}
