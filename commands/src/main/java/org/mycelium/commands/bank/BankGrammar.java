package org.mycelium.commands.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.bank.StatementForm.DateOrder;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.Tender;

/** How the bank is written about. */
public final class BankGrammar {
  /** The command. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "bank",
              List.of("banco"),
              List.of(
                  new Parameter("what", "", true), new Parameter("lines", Parameter.BELOW, true)),
              List.of(
                  "bank",
                  "bank match B3 E12",
                  "bank new B3 on tools \"tyres\" under D12",
                  "bank ignore B3 because the bank moved it itself",
                  "bank open B3",
                  "bank import EUR"),
              BankGrammar::read));

  private static final Set<String> IMPORT = Set.of("import", "importar", "statement", "extracto");
  private static final Set<String> MATCH = Set.of("match", "is", "casar", "conciliar", "es");
  private static final Set<String> NEW =
      Set.of("new", "record", "enter", "nuevo", "nueva", "anotar");
  private static final Set<String> IGNORE = Set.of("ignore", "skip", "ignorar", "omitir");
  private static final Set<String> OPEN =
      Set.of("open", "reopen", "unmatch", "again", "abrir", "reabrir");

  private static final Pattern BECAUSE =
      Pattern.compile(
          "^(?:[,:;–—-]|because\\b|porque\\b|por\\b)[\\s\\p{Z}]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATES =
      Pattern.compile("\\b(?:dates?|fechas?)[ =:]*(?<order>ymd|dmy|mdy|amd|dma|mda)\\b");
  private static final Pattern DECIMAL =
      Pattern.compile("\\b(?:decimals?|decimales?)[ =:]*(?<sign>point|dot|comma|punto|coma|[.,])");
  private static final Pattern NAMES = Pattern.compile("\\b(?:with|con) (?:names|nombres)\\b");
  private static final Pattern CODE = Pattern.compile("\\b(?<code>[a-z]{3})\\b");

  private BankGrammar() {}

  private static Reading read(Line line) {
    String head = Words.trim(line.head());
    String[] words = head.split("[\\s\\p{Z}]+", 2);
    String verb = Words.fold(words[0]);
    String rest = words.length < 2 ? "" : Words.trim(words[1]);
    if (verb.isEmpty()) {
      return understood(new BankCommand.Show());
    }
    if (IMPORT.contains(verb)) {
      return line.body().isEmpty()
          ? new Reading.Problem(new BankMessage.HowToImport())
          : understood(new BankCommand.Bring(form(rest), line.body()));
    }
    Optional<BankNo> alone = BankNo.FORM.read(head);
    if (alone.isPresent()) {
      return understood(new BankCommand.ShowLine(alone.get()));
    }
    var named = BankNo.FORM.takeFirst(rest);
    if (named.id().isEmpty()) {
      return new Reading.Problem(new BankMessage.How());
    }
    return withLine(verb, named.id().get(), named.rest(), line.body());
  }

  private static Reading withLine(String verb, BankNo no, String rest, String body) {
    if (MATCH.contains(verb)) {
      return EntryNo.FORM
          .read(rest.replaceFirst("(?i)^(?:with|to|con|a)[\\s\\p{Z}]+", ""))
          .map(entry -> understood(new BankCommand.Match(no, entry)))
          .orElseGet(() -> new Reading.Problem(new BankMessage.MatchHow(no)));
    }
    if (NEW.contains(verb)) {
      return understood(new BankCommand.Enter(no, rest, body));
    }
    if (IGNORE.contains(verb)) {
      String why = BECAUSE.matcher(rest).replaceFirst("");
      return understood(new BankCommand.Ignore(no, Words.trim(why + "\n" + body)));
    }
    return OPEN.contains(verb)
        ? understood(new BankCommand.Reopen(no))
        : new Reading.Problem(new BankMessage.How());
  }

  /** How a statement is written: {@code EUR, dates dmy, decimal comma, with names}. */
  public static StatementForm form(String written) {
    String folded = Words.fold(written);
    Matcher dates = DATES.matcher(folded);
    Matcher decimal = DECIMAL.matcher(folded);
    Optional<DateOrder> order =
        dates.find() ? Optional.of(order(dates.group("order"))) : Optional.empty();
    Optional<Character> sign =
        decimal.find()
            ? Optional.of(Set.of("comma", "coma", ",").contains(decimal.group("sign")) ? ',' : '.')
            : Optional.empty();
    String others =
        NAMES
            .matcher(DATES.matcher(DECIMAL.matcher(folded).replaceAll(" ")).replaceAll(" "))
            .replaceAll(" ");
    Optional<Tender> tender =
        CODE.matcher(others)
            .results()
            .map(found -> Tender.read(found.group("code")))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> Tender.read(others.replace(",", " ").strip()));
    return new StatementForm(tender, order, sign, NAMES.matcher(folded).find());
  }

  /** The Spanish letters, for día and año, are the same but for one. */
  private static DateOrder order(String letters) {
    return DateOrder.valueOf(letters.replace('a', 'y').toUpperCase(Locale.ROOT));
  }

  private static Reading understood(BankCommand command) {
    return new Reading.Understood(command);
  }
}
