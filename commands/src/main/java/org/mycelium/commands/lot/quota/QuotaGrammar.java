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
import org.mycelium.commands.lot.LotNo;

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

  private static final Pattern LOT = Pattern.compile("\\bl([1-9]\\d{0,8})\\b");

  /** At the end: "for L1 and L2". */
  private static final Pattern LOTS =
      Pattern.compile("(?:[\\s,:]+(?:for|of|para|de|and|y|&)?\\s*l[1-9]\\d{0,8})+$");

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
   * @param asking the draws that ask, at least one
   */
  public static Optional<Reading> answering(Line line, List<QuotaDraw> asking) {
    String text = Words.trim(line.head() + "\n" + line.body());
    if (text.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    Askings meant = Askings.read(text, asking);
    return meant.draws().stream()
            .allMatch(draw -> Answers.read(meant.text(), draw.quotas()).features().isEmpty())
        ? Optional.empty()
        : Optional.of(new Reading.Understood(new QuotaCommand.Give(text)));
  }

  /**
   * What is said of a text without a command's word in which nothing was found, while a draw asks:
   * a word or three may be meant as an answer. Empty if it looks like none.
   *
   * @param asking the draws that ask, at least one
   */
  public static Optional<QuotaRefusal> seeming(String text, List<QuotaDraw> asking) {
    String written = Words.trim(text);
    if (!SHORT.matcher(written).matches()) {
      return Optional.empty();
    }
    QuotaDraw meant = Askings.read(written, asking).draws().getFirst();
    return Optional.of(
        new QuotaRefusal.NoAnswer(
            meant.no(),
            QuotaMessage.Category.of(meant.quotas()),
            QuotaRules.example(meant.quotas())));
  }

  private static Reading category(Line line) {
    String text = Words.trim(line.head() + "\n" + line.body());
    var me = OF_ME.matcher(text);
    String answers = me.lookingAt() ? text.substring(me.end()) : text;
    String folded = Words.fold(answers);
    if (folded.length() <= MOST_LETTERS
        && FORGET.contains(Words.trim(LOTS.matcher(folded).replaceFirst("")))) {
      return forgetting(folded);
    }
    return new Reading.Understood(
        SHOW.contains(folded) ? new QuotaCommand.Mine() : new QuotaCommand.Give(answers));
  }

  private static Reading forget(Line line) {
    String what = Words.fold(Words.trim(line.head()));
    return what.contains("categor") || what.contains("answer") || what.contains("respuesta")
        ? forgetting(what)
        : new Reading.Problem(new QuotaRefusal.ForgetWhat());
  }

  /** Where draws are named, for those alone. */
  private static Reading forgetting(String what) {
    return new Reading.Understood(
        new QuotaCommand.Forget(
            LOT.matcher(what)
                .results()
                .map(found -> new LotNo(Integer.parseInt(found.group(1))))
                .toList()));
  }
}
