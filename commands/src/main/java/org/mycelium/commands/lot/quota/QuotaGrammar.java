package org.mycelium.commands.lot.quota;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.sortition.quota.Quota;

/** How members say what they are, and take it back. The draw itself is read with other draws. */
public final class QuotaGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "category",
              List.of("categories", "iam", "categoria", "categorias", "sobre", "soy"),
              List.of(new Parameter("answers", "", true)),
              List.of("category", "category age 30-44", "category gender women, age 30-44"),
              QuotaGrammar::category),
          new CommandSpec(
              "forget",
              List.of("olvida", "olvidar", "borra"),
              List.of(new Parameter("what", "", true)),
              List.of("forget categories"),
              QuotaGrammar::forget));

  private static final Set<String> SHOW =
      Set.of("", "show", "list", "mine", "me", "ver", "mostrar", "mias", "mi");

  private static final Set<String> FORGET =
      Set.of("forget", "olvida", "olvidar", "borra", "borrar");

  private static final Pattern OF_ME =
      Pattern.compile("(?:about )?(?:me|mi|m[ií])[\\s:,]+(?=\\S)", Pattern.CASE_INSENSITIVE);

  private static final Pattern MYSELF = Pattern.compile("(?:i am|i['’]?m|yo soy|soy|tengo)\\s+\\S");

  /** A word, or two or three: "tram", "by bicycle". Questions are none. */
  private static final Pattern SHORT =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}+<>'’,.-]+(?:\\s+[\\p{L}\\p{M}\\p{Nd}+<>'’,.-]+){0,2}");

  /** Nobody says more of themselves. */
  private static final int MOST_LETTERS = 300;

  private QuotaGrammar() {}

  /** What stands after "about", if it is about the one who writes. */
  public static Optional<Reading> aboutMe(Line line) {
    var me = OF_ME.matcher(Words.trim(line.head()));
    return me.lookingAt() ? Optional.of(category(line)) : Optional.empty();
  }

  /**
   * What somebody says of themselves without a command's word, where only the bot reads it and a
   * draw asks for it.
   */
  public static Optional<Reading> ofMyself(Line line) {
    return MYSELF.matcher(Words.fold(Words.trim(line.head()))).lookingAt()
        ? Optional.of(
            new Reading.Understood(
                new QuotaCommand.Give(Words.trim(line.head() + "\n" + line.body()))))
        : Optional.empty();
  }

  /**
   * The same where it does not begin so, if all of an answer is what a draw asks for: "man 40".
   *
   * @param asked the quotas of a draw that asks
   */
  public static Optional<Reading> answering(Line line, List<Quota> asked) {
    String text = Words.trim(line.head() + "\n" + line.body());
    return text.length() > MOST_LETTERS || Answers.read(text, asked).features().isEmpty()
        ? Optional.empty()
        : Optional.of(new Reading.Understood(new QuotaCommand.Give(text)));
  }

  /**
   * What is said of a text without a command's word in which nothing was found, while a draw asks:
   * a word or three may be meant as an answer. Empty if it looks like none.
   */
  public static Optional<QuotaRefusal> seeming(String text, QuotaDraw asking) {
    String written = Words.trim(text);
    return SHORT.matcher(written).matches()
        ? Optional.of(
            new QuotaRefusal.NoAnswer(
                asking.no(),
                QuotaMessage.Category.of(asking.quotas()),
                QuotaRules.example(asking.quotas())))
        : Optional.empty();
  }

  private static Reading category(Line line) {
    String text = Words.trim(line.head() + "\n" + line.body());
    var me = OF_ME.matcher(text);
    String answers = me.lookingAt() ? text.substring(me.end()) : text;
    String folded = Words.fold(answers);
    if (FORGET.contains(folded)) {
      return new Reading.Understood(new QuotaCommand.Forget());
    }
    return new Reading.Understood(
        SHOW.contains(folded) ? new QuotaCommand.Mine() : new QuotaCommand.Give(answers));
  }

  private static Reading forget(Line line) {
    String what = Words.fold(Words.trim(line.head()));
    return what.contains("categor") || what.contains("answer") || what.contains("respuesta")
        ? new Reading.Understood(new QuotaCommand.Forget())
        : new Reading.Problem(new QuotaRefusal.ForgetWhat());
  }
}
