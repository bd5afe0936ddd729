package org.mycelium.commands.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A command's text and the options that were written beside it: {@code --for 3d} anywhere in the
 * head, {@code , for 3d} or a compact {@code for 3d} at its end, {@code closes: friday 18:00} on
 * the first or last lines of the body. Two dashes that a phone made one long dash are two dashes.
 *
 * @param head what is left of the head
 * @param body what is left of the body
 * @param values as written, by the option's key; trimmed, without quotes
 * @param unclear what stayed in the text, though it was probably meant for an option
 * @param problems what is wrong with how options were written, in the order found; whether the
 *     values are any good is up to the caller
 */
public record Options(
    String head,
    String body,
    Map<String, String> values,
    Optional<Unclear> unclear,
    List<GrammarMessage> problems) {
  /** Keeps its own copies. */
  public Options {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /**
   * Words after a comma, a dash or a colon that read almost like an option, or that stand behind
   * one and are none.
   *
   * @param key of the option that was probably meant; empty for words that merely follow one
   * @param text as written; untrusted, shortened where it is almost an option
   * @param line the words it stands in, as written; empty where it can be told from the text
   * @param mended those words as they would be read: without the text, and with the text before the
   *     options; none where the line is empty
   */
  public record Unclear(String key, String text, String line, List<String> mended) {
    /** Keeps its own copy. */
    public Unclear {
      mended = List.copyOf(mended);
    }

    /** What is almost an option. */
    public Unclear(String key, String text) {
      this(key, text, "", List.of());
    }
  }

  /** Takes the options out. Pure; takes time in proportion to the text's length. */
  public static Options split(String head, String body, List<OptionWord> words) {
    OptionValues values = new OptionValues(words);
    String unflagged = new HeadFlags(head, values).strip();
    String title = new HeadEnd(unflagged, values).strip();
    String text = new BodyLines(body, values).strip();
    return new Options(title, text, values.byKey(), values.unclear(), values.problems());
  }

  /**
   * With the options that were written beside other words of the same command; its own head and
   * body stay. What was said in both places stands as it was said here.
   */
  public Options with(Options other) {
    Map<String, String> all = new HashMap<>(other.values);
    all.putAll(values);
    List<GrammarMessage> both = new ArrayList<>(problems);
    both.addAll(other.problems);
    values.forEach(
        (key, value) -> {
          String theirs = other.values.getOrDefault(key, value);
          if (!theirs.equals(value)) {
            both.add(new GrammarMessage.OptionTwice(value, theirs));
          }
        });
    return new Options(head, body, all, unclear.or(other::unclear), both);
  }

  /**
   * Options that end a text, but stayed in it because no comma is before them.
   *
   * @param before what stands before them
   * @param words as written
   * @param term the same as they are written after a comma
   * @param keys of each of them
   */
  public record Ending(String before, String words, String term, Set<String> keys) {
    /** Keeps its own copy. */
    public Ending {
      keys = Set.copyOf(keys);
    }
  }

  /** Finds those that end this text. Pure; looks at its last words only. */
  public static Optional<Ending> ending(String text, List<OptionWord> words) {
    OptionValues values = new OptionValues(words);
    return TermChain.of(text, values, TermChain.Begins.SOMEHOW)
        .map(
            chain ->
                new Ending(
                    chain.before(),
                    chain.words(),
                    chain.term(),
                    chain.clauses().stream()
                        .flatMap(clause -> values.clause(clause).stream())
                        .map(OptionWord::key)
                        .collect(Collectors.toSet())));
  }

  /** The value of an option, if it was written. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The first problem, if there is one. */
  public Optional<GrammarMessage> problem() {
    return problems.stream().findFirst();
  }
}
