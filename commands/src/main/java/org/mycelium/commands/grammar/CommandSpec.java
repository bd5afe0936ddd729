package org.mycelium.commands.grammar;

import java.util.List;

/**
 * One command as data: how it is called, what it takes, how it is read. Its help stands in the feature's bundle under
 * {@code help.<name>.summary} and {@code help.<name>.details}.
 *
 * @param name the word members type, lower case, English
 * @param aliases other words for it, in every language we speak
 * @param parameters for clients that offer completion and send arguments apart
 * @param examples complete lines without prefix, the most typical first
 * @param reader turns the rest of the line into a command
 */
public record CommandSpec(
    String name,
    List<String> aliases,
    List<Parameter> parameters,
    List<String> examples,
    Reader reader) {
  /** Keeps its own copies. */
  public CommandSpec {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
  }

  /**
   * A parameter as completing clients know it. Its description stands in the bundle under
   * {@code help.<command>.<key>}.
   *
   * @param key name in the structured form
   * @param lead what stands before its value in the typed form, such as {@code because}; may be empty
   * @param optional whether a client may leave it out
   */
  public record Parameter(String key, String lead, boolean optional) {}

  /** Reads a command from what follows its word. Pure. */
  @FunctionalInterface
  public interface Reader {
    /** The command, or what is wrong with the line. */
    Reading read(Line line);
  }
}
