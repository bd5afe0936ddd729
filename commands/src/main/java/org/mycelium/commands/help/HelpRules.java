package org.mycelium.commands.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.Near;

/** Answers how the bot is used. Anyone may ask. Pure. */
public final class HelpRules {
  private final List<CommandSpec> grammar;

  /** Knows these commands. */
  public HelpRules(List<CommandSpec> grammar) {
    this.grammar = List.copyOf(grammar);
  }

  /** What becomes of this command. */
  public Decision decide(HelpCommand command) {
    return switch (command) {
      case HelpCommand.About _ -> Decision.answer(new HelpMessage.About());
      case HelpCommand.Help c ->
          c.word().isEmpty()
              ? Decision.answer(new HelpMessage.Overview(grammar))
              : page(c.word().get());
    };
  }

  private Decision page(String word) {
    Optional<CommandSpec> found =
        grammar.stream().filter(spec -> words(spec).anyMatch(word::equals)).findFirst();
    return found
        .map(spec -> Decision.answer(new HelpMessage.Page(spec)))
        .orElseGet(() -> Decision.refuse(new HelpMessage.NoSuchPage(word, nearest(word))));
  }

  /** What it is called, in every language. */
  private static Stream<String> words(CommandSpec spec) {
    return Stream.concat(Stream.of(spec.name()), spec.aliases().stream());
  }

  private Optional<CommandSpec> nearest(String word) {
    return Near.nearest(word, grammar.stream().flatMap(HelpRules::words).toList())
        .flatMap(near -> grammar.stream().filter(s -> words(s).anyMatch(near::equals)).findFirst());
  }
}
