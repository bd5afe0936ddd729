package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Options;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.question.Amount;
import org.mycelium.commands.question.Methods;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.question.OfferMessage;
import org.mycelium.commands.question.Terms;
import org.mycelium.commands.text.Message;

/**
 * How a choice between options is proposed: "Which vehicle? options: bike, trailer, van, method:
 * stv, seats: 2", or with the options as a list on the lines that follow.
 */
final class OptionGrammar {
  private static final Set<String> LEAVES_OUT =
      Set.of("no", "off", "none", "none of these", "ninguna", "ninguna de estas");

  private static final Pattern SMALL = Pattern.compile("\\d{1,3}");
  private static final Pattern LEAD = Pattern.compile("^(?:for|with|para|con) ");

  private static final OptionWord METHOD =
      new OptionWord(
          "method",
          List.of("method", "metodo"),
          List.of("by", "por"),
          value -> Methods.fromWords(value).isPresent(),
          value -> Methods.fromWords(value).isPresent(),
          Methods::nearly,
          "--method approval");

  private static final OptionWord SEATS =
      number("seats", List.of("seats", "seat", "puestos", "puesto", "plazas"), "winners?");

  private static final OptionWord POINTS =
      number("points", List.of("points", "stars", "dots", "puntos", "estrellas"), "point|dot|star");

  /** "none: no", "without none": the status quo is no option then. */
  private static final OptionWord NONE =
      new OptionWord(
          "none",
          List.of("none", "ninguna"),
          List.of("without", "sin"),
          OptionGrammar::leavesOut,
          _ -> false,
          _ -> false,
          "--none no");

  /** What there is to spend on options that have a price. */
  private static final OptionWord TOTAL =
      new OptionWord(
          "total",
          List.of("total", "budget", "presupuesto"),
          List.of(),
          value -> Amount.read(value).isPresent() || Amount.looksLikeOne(value),
          _ -> false,
          _ -> false,
          "--total 1000");

  /** What can be said where options follow. */
  private static final List<OptionWord> WORDS = List.of(METHOD, SEATS, POINTS, NONE, TOTAL);

  /** The same where a method's name alone can be no option: ", ranked choice". */
  private static final List<OptionWord> WITH_NAMES =
      List.of(METHOD.orAlone(OptionGrammar::named), SEATS, POINTS, NONE, TOTAL);

  /**
   * The same where no options follow: a method that can be read. Any text may have a line that
   * begins with "method:" or "seats:", and there it is no more than that.
   */
  static final OptionWord METHOD_IN_TEXTS =
      new OptionWord(
          METHOD.key(),
          List.of(),
          List.of("method", "metodo", "by", "por"),
          METHOD.readable(),
          METHOD.compact(),
          _ -> false,
          METHOD.example());

  /** What somebody means who ends a list of options in it, though it cannot be read. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(by|por|method|metodo|seats?|puestos?|plazas|points|dots|stars|puntos)\\b.*");

  /** A colon after an option's word; options at the end of a line are written without. */
  private static final Pattern COLON =
      Pattern.compile(
          "(?iu)(?<=[,;?.!]\\s{0,3})(method|m[e\u00E9]todo|seats?|puestos?|plazas|points|stars"
              + "|dots|puntos|estrellas|none|ninguna|total|budget|presupuesto)\\s{0,3}[:=]");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:[\u20AC\u00A3]\\s?\\d[\\d.,]{0,20}"
              + "|\\d[\\d.,]{0,20}\\s?(?:[\u20AC\u00A3]|euros?|eur|usd|gbp|chf|h|hours|horas))"
              + "(?![\\p{L}\\p{N}])");

  /** An option with a price that nobody takes for a part of its name. */
  private static final Pattern PRICED =
      Pattern.compile(
          "(?iu).{1,120}?(?:=\\s{0,3}\\d[\\d.,]{0,20}\\s?\\p{L}{0,5}"
              + "|[\\s=:(]{1,3}[\u20AC\u00A3]\\s?\\d[\\d.,]{0,20}"
              + "|[\\s=:(]{1,3}\\d[\\d.,]{0,20}\\s?(?:[\u20AC\u00A3]|euros?|eur|usd|gbp|chf))"
              + "\\)?\\s*");

  private OptionGrammar() {}

  /** What was made of the words. */
  sealed interface Choice {
    /** Options to vote on, and the words without them. */
    record Made(OptionList list, Offer offer) implements Choice {}

    /** Something that cannot be read. */
    record Wrong(Message why) implements Choice {}
  }

  /**
   * A number behind its word, or before it: "seats 2", "two seats".
   *
   * @param others a pattern of further words it may stand before
   */
  private static OptionWord number(String key, List<String> names, String others) {
    Pattern before =
        Pattern.compile(
            "(?:for |with |para |con )?(?:\\d{1,3}|[a-z]{2,7}) (?:"
                + String.join("|", names)
                + "|"
                + others
                + ")(?: each| per person| cada un[oa]| por persona)?");
    return new OptionWord(
            key,
            names,
            List.of(),
            value -> small(value).isPresent(),
            _ -> false,
            _ -> false,
            "--" + key + " 2")
        .orAlone(
            folded ->
                before.matcher(folded).matches() && small(folded).isPresent()
                    ? OptionWord.Fit.READS
                    : OptionWord.Fit.NONE);
  }

  /** The first line as options of commands are looked for in it. */
  static String plain(String head) {
    return COLON.matcher(head).replaceAll("$1 ");
  }

  /** What can be said beside the options on this line, unless they are methods themselves. */
  static List<OptionWord> words(String head) {
    long methods =
        OptionList.listed(head).stream().filter(o -> Methods.fromWords(o).isPresent()).count();
    return methods > 1 ? WORDS : WITH_NAMES;
  }

  private static OptionWord.Fit named(String folded) {
    OptionWord.Fit fit = Methods.unled(folded);
    return fit == OptionWord.Fit.READS ? fit : OptionWord.Fit.NONE;
  }

  /** Whether somebody said that options follow. */
  static boolean begun(String head, String body) {
    return OptionList.begins(head) || body.lines().anyMatch(OptionList::leads);
  }

  /** The choice that is proposed; empty where a text is. */
  static Optional<Choice> choice(
      Options options, ProposalCommand.Propose text, String whole, boolean begun) {
    Optional<String> said = options.value(METHOD.key());
    if (!begun && said.isEmpty()) {
      return Optional.empty();
    }
    ListEnd end = ListEnd.of(text.title(), whole, said.isPresent());
    String head = end.head();
    Optional<String> methodWords = said.or(end::method);
    OptionList list = OptionList.take(head, text.text(), methodWords.isPresent());
    if (!begun && list.options().isEmpty()) {
      return wrong(new OfferMessage.OptionsMissing());
    }
    if (text.rule().isPresent()) {
      return wrong(new OfferMessage.RuleWithOptions());
    }
    if (end.problem().isPresent()) {
      return wrong(end.problem().get());
    }
    Optional<Method> method = methodWords.flatMap(Methods::fromWords);
    if (methodWords.isPresent() && method.isEmpty()) {
      return wrong(new OfferMessage.UnknownMethod(methodWords.get()));
    }
    Optional<Message> bad =
        badNumber(options, SEATS, Terms.MAX_SEATS)
            .or(() -> badNumber(options, POINTS, Terms.MAX_POINTS));
    if (bad.isPresent()) {
      return wrong(bad.get());
    }
    Optional<String> stray = stray(head, list.options());
    if (stray.isPresent()) {
      return wrong(new ProposalMessage.UnclearOption(stray.get(), ProposalMessage.Meant.METHOD));
    }
    Optional<String> totalWords = options.value(TOTAL.key());
    if (totalWords.isPresent() && Amount.read(totalWords.get()).isEmpty()) {
      return wrong(new OfferMessage.NoAmount(totalWords.get()));
    }
    Optional<Amount> total =
        totalWords.flatMap(Amount::read).or(() -> amountIn(list.head(), list.options(), method));
    if (total.isEmpty() && method.isEmpty() && priced(list.options())) {
      return wrong(new OfferMessage.Priced());
    }
    return Optional.of(
        new Choice.Made(
            list,
            new Offer(
                list.options(),
                method,
                options.value(SEATS.key()).flatMap(OptionGrammar::small),
                options.value(POINTS.key()).or(end::points).flatMap(OptionGrammar::small),
                options.value(NONE.key()).filter(OptionGrammar::leavesOut).isEmpty(),
                total)));
  }

  /**
   * The last option of a list on one line, if it begins like a term and no other one does: "Ana,
   * Bo, by lot-drawing". On lines of their own, and in any other place, it is an option.
   */
  private static Optional<String> stray(String head, List<String> options) {
    if (!OptionList.begins(head) || options.size() < 2) {
      return Optional.empty();
    }
    Matcher last = MEANT.matcher(Words.fold(options.getLast()));
    return last.matches()
            && options.subList(0, options.size() - 1).stream()
                .noneMatch(o -> Words.fold(o).startsWith(last.group(1) + " "))
        ? Optional.of(options.getLast())
        : Optional.empty();
  }

  private static boolean priced(List<String> options) {
    return options.size() > 1
        && options.stream().allMatch(option -> PRICED.matcher(option).matches());
  }

  /**
   * "Spend 1000 EUR": the only amount in the title, where the method spends one, or where none was
   * said and every option has a price.
   */
  private static Optional<Amount> amountIn(
      String title, List<String> options, Optional<Method> method) {
    if (method.isPresent() ? !Terms.buys(method.get()) : !priced(options)) {
      return Optional.empty();
    }
    List<Amount> found =
        AMOUNT.matcher(title).results().flatMap(m -> Amount.read(m.group()).stream()).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<Choice> wrong(Message why) {
    return Optional.of(new Choice.Wrong(why));
  }

  private static Optional<Message> badNumber(Options options, OptionWord word, int max) {
    return options
        .value(word.key())
        .filter(words -> small(words).filter(n -> n >= 1 && n <= max).isEmpty())
        .map(words -> new OfferMessage.BadNumber(word.key(), words, max));
  }

  /** "2", "two", "two seats", "for 2 seats". */
  private static Optional<Integer> small(String value) {
    String[] words = LEAD.matcher(Words.fold(value)).replaceFirst("").split(" ", 2);
    return SMALL.matcher(words[0]).matches()
        ? Optional.of(Integer.valueOf(words[0]))
        : NumberWords.read(words[0]);
  }

  private static boolean leavesOut(String value) {
    return LEAVES_OUT.contains(Words.fold(value));
  }
}
