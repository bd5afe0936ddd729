package org.mycelium.commands.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One command as data: how it is called, what it takes, how it is read. Its help stands in the
 * feature's bundle under {@code help.<name>.summary} and {@code help.<name>.details}.
 *
 * @param name the word members type, lower case, English
 * @param aliases other words for it, in every language we speak
 * @param parameters for clients that offer completion and send arguments apart, in the order in
 *     which they are typed
 * @param examples complete lines without prefix, the most typical first; at least one
 * @param reader turns the rest of the line into a command
 * @param kindred words that do not call it, but whoever writes one probably means it; in every
 *     language we speak. None that other bots are likely to be called by
 * @param asked what people ask of it before its word, as in "create role", folded, in every
 *     language we speak; each with the number of the example, from 1, in which it stands the right
 *     way round
 * @param longestHead how many characters its first line can have; what takes more is read in
 *     proportion to its length
 */
public record CommandSpec(
    String name,
    List<String> aliases,
    List<Parameter> parameters,
    List<String> examples,
    Reader reader,
    List<String> kindred,
    Map<String, Integer> asked,
    int longestHead) {
  /** More than anybody types in one line, and less than what takes long to read in any way. */
  private static final int USUAL_HEAD = 4_000;

  /** Keeps its own copies. */
  public CommandSpec {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
    kindred = List.copyOf(kindred);
    asked = Map.copyOf(asked);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(name + " has no example");
    }
  }

  /** A command without kindred words. */
  public CommandSpec(
      String name,
      List<String> aliases,
      List<Parameter> parameters,
      List<String> examples,
      Reader reader) {
    this(name, aliases, parameters, examples, reader, List.of(), Map.of(), USUAL_HEAD);
  }

  /** The same, suggested to whoever writes one of these words. */
  public CommandSpec meantBy(String... words) {
    return new CommandSpec(
        name, aliases, parameters, examples, reader, List.of(words), asked, longestHead);
  }

  /** The same for lines of any length, such as lists of everybody there is. */
  public CommandSpec ofLongLines() {
    return new CommandSpec(
        name, aliases, parameters, examples, reader, kindred, asked, Integer.MAX_VALUE);
  }

  /** The same, with this example for whoever writes one of these words before the command's. */
  public CommandSpec askedBy(int example, Set<String> words) {
    Map<String, Integer> more = new HashMap<>(asked);
    words.forEach(word -> more.put(word, example));
    return new CommandSpec(name, aliases, parameters, examples, reader, kindred, more, longestHead);
  }

  /** The number of the example for whoever writes this folded word before the command's. */
  Optional<Integer> turnedRound(String word) {
    return Optional.ofNullable(asked.get(word))
        .or(
            () ->
                IntStream.range(0, examples.size())
                    .filter(
                        index -> secondWord(examples.get(index)).filter(word::equals).isPresent())
                    .mapToObj(index -> index + 1)
                    .findFirst());
  }

  /** If more follows: what stands alone after a command's word may be any name. */
  private static Optional<String> secondWord(String example) {
    List<String> words = List.of(example.split(" ", 3));
    return words.size() > 2 ? Optional.of(Words.fold(words.get(1))) : Optional.empty();
  }

  /**
   * A parameter as completing clients know it. Its description stands in the bundle under {@code
   * help.<command>.<key>}.
   *
   * @param key name in the structured form
   * @param lead what stands before its value in the typed form, such as {@code because} or {@code
   *     --for}; empty for a value that stands alone, {@link #BELOW} for one on lines of its own
   * @param optional whether a client may leave it out
   */
  public record Parameter(String key, String lead, boolean optional) {
    /** The lead of a value that is typed on the lines below the command. */
    public static final String BELOW = "\n";
  }

  /** Reads a command from what follows its word. Pure. */
  @FunctionalInterface
  public interface Reader {
    /** The command, or what is wrong with the line. */
    Reading read(Line line);
  }
}
