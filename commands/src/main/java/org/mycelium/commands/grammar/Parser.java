package org.mycelium.commands.grammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.grammar.Address.Meant;
import org.mycelium.commands.grammar.Reading.NotForMe;
import org.mycelium.commands.grammar.Reading.Problem;
import org.mycelium.commands.grammar.Utterance.Structured;

/**
 * Makes of what people write a {@link Command}, a helpful problem, or nothing at all. Immutable;
 * safe to share. Takes any text, and time in proportion to its length.
 *
 * <p>A command begins with "/", "//" or "!", or follows the bot's name; alone with the bot nothing
 * of this is needed. When its word is unknown, people get the nearest one and an example, except
 * after "!", to which other bots listen as well: there the bot speaks up only if something is near.
 */
public final class Parser {
  private static final String HELP = "help";

  /** What stands before a command's word where it is not the first. */
  private static final Pattern BETWEEN =
      Pattern.compile("^(?:(?:an?|the|my|our|new|una?|el|la|los|las|nuev[oa]) ){1,2}");

  private static final Pattern PLURAL = Pattern.compile("s$");

  private final Vocabulary vocabulary;
  private final Mention me;
  private final BareAnswer bareAnswer;

  /** A parser without bare answers. */
  public Parser(List<CommandSpec> grammar, BotName me) {
    this(grammar, me, BareAnswer.NONE);
  }

  /**
   * A parser of this grammar.
   *
   * @param me what people call the bot; its name alone is a call for the command {@code help}
   * @param bareAnswer reads what may stand without a command's word
   * @throws IllegalArgumentException if one word calls two commands
   */
  public Parser(List<CommandSpec> grammar, BotName me, BareAnswer bareAnswer) {
    this.vocabulary = new Vocabulary(grammar);
    this.me = new Mention(me);
    this.bareAnswer = bareAnswer;
  }

  /** Reads one message. Pure. */
  public Reading read(Utterance utterance, Moment moment) {
    return read(utterance, moment, bareAnswer);
  }

  /**
   * Reads one message.
   *
   * @param bareHere reads what may stand without a command's word where this was written
   */
  public Reading read(Utterance utterance, Moment moment, BareAnswer bareHere) {
    return utterance
        .structured()
        .map(structured -> readStructured(utterance, structured, moment))
        .orElseGet(() -> readTyped(utterance, moment, bareHere));
  }

  /** Every bot in the room sees the structured form; the mention says whose it is. */
  private Reading readStructured(Utterance utterance, Structured structured, Moment moment) {
    if (!utterance.mentionsBot() && !utterance.inPrivate()) {
      return new NotForMe();
    }
    Word word = Word.first(Words.clean(structured.command()));
    Optional<CommandSpec> spec = vocabulary.called(word.folded());
    if (spec.isEmpty()) {
      return unknown(word, "!");
    }
    return StructuredForm.unknownArgument(spec.get(), structured.arguments())
        .<Reading>map(key -> unknownArgument(key, spec.get()))
        .orElseGet(
            () ->
                read(
                    spec.get(),
                    StructuredForm.typed(spec.get(), structured.arguments(), moment)
                        .after(spec.get().name())));
  }

  private Reading readTyped(Utterance utterance, Moment moment, BareAnswer bareHere) {
    String text = Words.trim(Words.clean(utterance.body()));
    if (text.isEmpty()) {
      return new NotForMe();
    }
    Address address = Address.of(text, me, utterance.mentionsBot(), utterance.inPrivate());
    boolean answers = utterance.answersCard() && address.prefix().isEmpty();
    if (address.meant() == Meant.NOT) {
      return answers
          ? bareHere.read(Line.of(text, moment)).orElseGet(NotForMe::new)
          : new NotForMe();
    }
    Word word = Word.first(address.text());
    return command(word, moment)
        .or(
            () ->
                address.meant() == Meant.IF_COMMAND
                    ? Optional.of(new NotForMe())
                    : Optional.empty())
        .or(() -> bareHere.read(Line.of(address.text(), moment)))
        .orElseGet(() -> notACommand(word, address, moment));
  }

  private Optional<Reading> command(Word word, Moment moment) {
    return vocabulary
        .called(word.folded())
        .map(spec -> read(spec, Line.of(word.rest(), moment).after(word.typed())));
  }

  private static Reading read(CommandSpec spec, Line line) {
    return line.head().length() > spec.longestHead()
        ? new Problem(new GrammarMessage.LineTooLong(spec))
        : spec.reader().read(line);
  }

  private Reading notACommand(Word word, Address address, Moment moment) {
    boolean prefixed = !address.prefix().isEmpty();
    if (word.typed().isEmpty()) {
      return prefixed ? new NotForMe() : help(word, moment);
    }
    if (prefixed && (!Word.callsCommand(word.folded()) || ClientWords.contains(word.folded()))) {
      return new NotForMe();
    }
    if (address.meant() == Meant.IF_NEARLY_COMMAND
        && vocabulary.nearly(word.folded()).isEmpty()
        && turnedRound(word, "").isEmpty()) {
      return new NotForMe();
    }
    return unknown(word, address.prefix());
  }

  /** A name alone, or "?" in private. */
  private Reading help(Word nothing, Moment moment) {
    return vocabulary
        .called(HELP)
        .map(spec -> spec.reader().read(Line.of(nothing.rest(), moment)))
        .orElseGet(NotForMe::new);
  }

  private Reading unknown(Word word, String prefix) {
    if (!Word.callsCommand(word.folded())) {
      return new Problem(new GrammarMessage.NoCommand());
    }
    String typed = prefix + word.typed();
    return new Problem(
        turnedRound(word, typed)
            .or(
                () ->
                    vocabulary
                        .nearly(word.folded())
                        .map(near -> new GrammarMessage.NearCommand(typed, near)))
            .orElseGet(() -> nothingNear(typed, prefix)));
  }

  /** "Create a role" for "role create". */
  private Optional<GrammarMessage> turnedRound(Word word, String typed) {
    String second = BETWEEN.matcher(Words.fold(word.rest())).replaceFirst("").split(" ", 2)[0];
    return Stream.of(second, PLURAL.matcher(second).replaceFirst(""))
        .flatMap(called -> vocabulary.called(called).stream())
        .flatMap(
            spec ->
                spec.turnedRound(word.folded()).stream()
                    .map(example -> new GrammarMessage.TurnedRound(typed, spec, example)))
        .map(GrammarMessage.class::cast)
        .findFirst();
  }

  /** Without a prefix it was a sentence, and its first word tells nobody anything. */
  private static GrammarMessage nothingNear(String typed, String prefix) {
    return prefix.isEmpty()
        ? new GrammarMessage.NoCommand()
        : new GrammarMessage.UnknownCommand(typed);
  }

  private static Reading unknownArgument(String key, CommandSpec spec) {
    return new Problem(
        new GrammarMessage.UnknownArgument(Words.shorten(key, Near.MAX_CHARS), spec));
  }
}
