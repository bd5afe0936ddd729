package org.mycelium.commands.help;

import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.CommandSpec;

/**
 * Commands that are looked for together. What it is about stands in the bundle under {@code
 * help.topic.<name>}, how to ask for it under {@code help.topic.<name>.ask}.
 *
 * @param name the word members type after help, lower case, English; no command is called so
 * @param aliases other words for it, in every language we speak
 * @param commands in the order in which they are listed
 */
public record HelpTopic(String name, List<String> aliases, List<CommandSpec> commands) {
  /** Keeps its own copies. */
  public HelpTopic {
    aliases = List.copyOf(aliases);
    commands = List.copyOf(commands);
  }

  /** Of the commands of these features, in their order. */
  public static HelpTopic of(String name, String alias, List<List<CommandSpec>> features) {
    return new HelpTopic(name, List.of(alias), features.stream().flatMap(List::stream).toList());
  }

  /** What it is called, in every language. */
  Stream<String> words() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }
}
