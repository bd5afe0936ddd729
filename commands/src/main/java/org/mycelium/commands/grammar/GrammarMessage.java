package org.mycelium.commands.grammar;

import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What is wrong with what someone wrote, and what would work. Whatever can be typed is shown as it
 * can be typed anywhere, with "!", and in the words of the language that is spoken.
 */
public sealed interface GrammarMessage extends Message
    permits GrammarMessage.NearCommand,
        GrammarMessage.TurnedRound,
        GrammarMessage.UnknownCommand,
        GrammarMessage.NoCommand,
        GrammarMessage.NotUnderstood,
        GrammarMessage.LineTooLong,
        GrammarMessage.UnknownArgument,
        GrammarMessage.NearOption,
        GrammarMessage.UnknownOption,
        GrammarMessage.OptionWithoutValue,
        GrammarMessage.OptionTwice,
        TimeProblem {
  /**
   * A word that is almost a command.
   *
   * @param typed with its prefix; letters, digits and hyphens only
   * @param nearest the command that was probably meant
   */
  record NearCommand(String typed, CommandSpec nearest) implements GrammarMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose prose) {
      prose.line("grammar.command.near", Arg.code("typed", typed), word("nearest", nearest));
      prose.line("grammar.example", example(nearest));
    }
  }

  /**
   * What is asked of a command, before the command's own word.
   *
   * @param typed with its prefix; letters, digits and hyphens only
   * @param command whose word came second
   * @param example the number of the example in which they stand the right way round, from 1
   */
  record TurnedRound(String typed, CommandSpec command, int example) implements GrammarMessage {
    /** Never one beyond those there are. */
    public TurnedRound {
      example = Math.clamp(example, 1, command.examples().size());
    }

    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose prose) {
      prose.line("grammar.command.near", Arg.code("typed", typed), word("nearest", command));
      prose.line(
          "grammar.example",
          Arg.said("example", line -> line.line("help." + command.name() + ".example." + example)));
    }
  }

  /**
   * A word that is nothing like a command.
   *
   * @param typed with its prefix; letters, digits and hyphens only
   */
  record UnknownCommand(String typed) implements GrammarMessage {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.command.unknown", Arg.code("typed", typed));
      prose.line("grammar.help");
    }
  }

  /** Said to the bot, but not even a word. */
  record NoCommand() implements GrammarMessage {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.command.none");
      prose.line("grammar.help");
    }
  }

  /** A command whose line could not be read. */
  record NotUnderstood(CommandSpec command) implements GrammarMessage {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.line.unclear", word("command", command));
      prose.line("grammar.example", example(command));
    }
  }

  /** More on one line than a command takes. */
  record LineTooLong(CommandSpec command) implements GrammarMessage {
    @Override
    public void write(Prose prose) {
      prose.line(
          "grammar.line.long", word("command", command), Arg.num("max", command.longestHead()));
    }
  }

  /**
   * A completing client sent an argument that the command does not have.
   *
   * @param key as sent; untrusted
   */
  record UnknownArgument(String key, CommandSpec command) implements GrammarMessage {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.argument.unknown", Arg.untrusted("key", key));
      prose.line("grammar.example", example(command));
    }
  }

  /** The command's word as this language types it. */
  private static Arg word(String name, CommandSpec command) {
    return Arg.said(name, line -> line.line("help." + command.name() + ".word"));
  }

  /** A complete line of the command, its most typical one. */
  private static Arg example(CommandSpec command) {
    return Arg.said("example", line -> line.line("help." + command.name() + ".example.1"));
  }

  /**
   * Almost an option.
   *
   * @param typed with its dashes; letters and hyphens only
   * @param nearest what was probably meant, with a value, ready to type
   */
  record NearOption(String typed, String nearest) implements GrammarMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose prose) {
      prose.line("grammar.option.near", Arg.code("typed", typed), Arg.code("nearest", nearest));
    }
  }

  /**
   * Nothing like an option.
   *
   * @param typed with its dashes; letters and hyphens only
   * @param known those there are, with a value, ready to type
   */
  record UnknownOption(String typed, List<String> known) implements GrammarMessage {
    /** Keeps its own copy, without what is written in the same way. */
    public UnknownOption {
      known = known.stream().distinct().toList();
    }

    @Override
    public void write(Prose prose) {
      prose.line("grammar.option.unknown", Arg.code("typed", typed));
      known.forEach(option -> prose.item("grammar.option.known", Arg.code("option", option)));
    }
  }

  /**
   * An option with nothing behind it.
   *
   * @param example the option with a value, ready to type
   */
  record OptionWithoutValue(String example) implements GrammarMessage {
    @Override
    public void write(Prose prose) {
      prose.line("grammar.option.empty", Arg.code("example", example));
    }
  }

  /** The same thing said twice, and differently; both as written, untrusted. */
  record OptionTwice(String first, String second) implements GrammarMessage {
    @Override
    public void write(Prose prose) {
      prose.line(
          "grammar.option.twice", Arg.untrusted("first", first), Arg.untrusted("second", second));
    }
  }
}
