package org.mycelium.commands.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;

/** How a conversation is steered. */
public final class ConversationGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "assembly",
              List.of("use", "asamblea"),
              List.of(new Parameter("number", "", true)),
              List.of("assembly 2", "assembly"),
              ConversationGrammar::read));

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

  private ConversationGrammar() {}

  private static Reading read(Line line) {
    Optional<Integer> choice =
        NUMBER.matcher(line.head()).matches()
            ? Optional.of(Integer.parseInt(line.head()))
            : Optional.empty();
    return new Reading.Understood(new ConversationCommand.Choose(choice));
  }
}
