package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;

/**
 * A way of writing {@code /propose ...} that belongs to another feature, such as {@code /propose
 * rule: quorum 1/3}. Pure.
 */
@FunctionalInterface
public interface ProposalForm {
  /** What follows the command's word, read as this form; empty if it is not of this form. */
  Optional<Reading> read(Line line);

  /**
   * The commands about proposals, proposing in all of these forms; the first that fits is meant.
   */
  static List<CommandSpec> commands(List<ProposalForm> forms) {
    return ProposalGrammar.COMMANDS.stream()
        .map(spec -> spec.name().equals(ProposalGrammar.PROPOSE) ? proposing(spec, forms) : spec)
        .toList();
  }

  private static CommandSpec proposing(CommandSpec spec, List<ProposalForm> forms) {
    return new CommandSpec(
        spec.name(),
        spec.aliases(),
        spec.parameters(),
        spec.examples(),
        line ->
            forms.stream()
                .flatMap(form -> form.read(line).stream())
                .findFirst()
                .orElseGet(() -> spec.reader().read(line)));
  }
}
