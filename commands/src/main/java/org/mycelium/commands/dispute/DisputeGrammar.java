package org.mycelium.commands.dispute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
              List.of("dispute open", "dispute resolved how: mediation", "dispute"),
              DisputeGrammar::read));

  private static final Set<String> OPEN =
      Set.of("open", "opened", "new", "begin", "abrir", "abierto", "nuevo", "abre");
  private static final Set<String> RESOLVED =
      Set.of(
          "resolved",
          "resolve",
          "settled",
          "closed",
          "close",
          "solved",
          "resuelto",
          "resolver",
          "cerrado",
          "cerrar",
          "arreglado");

  private DisputeGrammar() {}

  private static Reading read(Line line) {
    String[] words = Words.trim(line.head()).split("[\\s\\p{Z},:]+", 2);
    String first = Words.fold(words[0]);
    if (first.isEmpty()) {
      return new Reading.Understood(new DisputeCommand.Show());
    }
    if (OPEN.contains(first)) {
      return new Reading.Understood(new DisputeCommand.Open());
    }
    if (!RESOLVED.contains(first)) {
      return new Reading.Problem(new DisputeMessage.How());
    }
    Optional<Settlement> how = words.length == 1 ? Optional.empty() : Settlement.read(words[1]);
    return how.<Reading>map(one -> new Reading.Understood(new DisputeCommand.Resolve(one)))
        .orElseGet(() -> new Reading.Problem(new DisputeMessage.HowResolved()));
  }
}
