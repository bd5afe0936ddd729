package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Ids;

/** How minority statements are written. */
final class StatementGrammar {
  static final CommandSpec COMMAND =
      new CommandSpec(
          "minority",
          List.of("minoría", "voto-particular"),
          List.of(new Parameter("decision", "", true), new Parameter("words", "", false)),
          List.of(
              "minority D3 The stairs shut out two of us.", "minority join D3", "minority off D3"),
          StatementGrammar::read);

  private static final Set<String> JOIN =
      Set.of("join", "sign", "unirme", "firmar", "firmo", "adherir");

  private static final Set<String> OFF =
      Set.of("off", "withdraw", "leave", "retirar", "quitar", "anular");

  private StatementGrammar() {}

  private static Reading read(Line line) {
    String head = Words.trim(line.head());
    int space = head.indexOf(' ');
    String verb = Words.fold(space < 0 ? head : head.substring(0, space));
    String rest = space < 0 ? "" : Words.trim(head.substring(space));
    if (line.body().isEmpty() && (JOIN.contains(verb) || OFF.contains(verb))) {
      IdForm.Taken<DecisionNo> taken = Ids.DECISION.takeFirst(rest);
      Optional<String> author =
          taken.rest().isEmpty() ? Optional.empty() : Optional.of(taken.rest());
      return new Reading.Understood(
          JOIN.contains(verb)
              ? new DecisionLogCommand.JoinStatement(taken.id(), author)
              : new DecisionLogCommand.WithdrawStatement(taken.id()));
    }
    IdForm.Taken<DecisionNo> taken = Ids.DECISION.takeMarked(head);
    String first = taken.rest().replaceFirst("^[:,;-]{1,3}", "");
    return new Reading.Understood(
        new DecisionLogCommand.Attach(taken.id(), Words.trim(first + "\n" + line.body())));
  }
}
