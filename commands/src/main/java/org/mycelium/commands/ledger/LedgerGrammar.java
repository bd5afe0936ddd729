package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.TermsBeside;
import org.mycelium.commands.text.Message;

/** How money is written about; what was spent and came in, see {@link RecordReader}. */
public final class LedgerGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "budget",
                  List.of("presupuesto"),
                  List.of(
                      new Parameter("what", "", true), new Parameter("why", Parameter.BELOW, true)),
                  List.of(
                      "budget",
                      "budget 300 EUR for tools",
                      "budget tools",
                      "budget close tools",
                      "budget keeper treasurer"),
                  LedgerGrammar::budget)
              .meantBy("money", "treasury", "dinero", "fondos", "tesoreria"),
          new CommandSpec(
                  "ledger",
                  List.of("libro", "cuentas"),
                  List.of(new Parameter("what", "", true)),
                  List.of("ledger", "ledger E12", "ledger before E12", "ledger file"),
                  LedgerGrammar::ledger)
              .meantBy("books", "accounts", "contabilidad", "caja"),
          new CommandSpec(
                  "spend",
                  List.of("spent", "gastar", "gasto"),
                  List.of(
                      new Parameter("amount", "", false),
                      new Parameter("line", "on", true),
                      new Parameter("decision", "under", true)),
                  List.of(
                      "spend 45 EUR on tools \"tyres\" under D12",
                      "spend 45 EUR on tools \"tyres\""),
                  RecordReader::spend)
              .meantBy(
                  "bought",
                  "buy",
                  "purchase",
                  "purchased",
                  "expense",
                  "expenses",
                  "cost",
                  "gastamos",
                  "gastado",
                  "gaste",
                  "gastos",
                  "compra",
                  "comprar",
                  "compramos",
                  "comprado",
                  "compre"),
          new CommandSpec(
                  "income",
                  List.of("ingreso", "received", "ingresar"),
                  List.of(new Parameter("amount", "", false), new Parameter("from", "from", true)),
                  List.of("income 500 EUR \"dues for January\""),
                  RecordReader::income)
              .meantBy(
                  "earned",
                  "dues",
                  "donation",
                  "donations",
                  "ingresos",
                  "ingresamos",
                  "recibimos",
                  "recibido",
                  "recibi",
                  "entraron",
                  "entro",
                  "cobramos",
                  "cuotas",
                  "donacion",
                  "donaciones"),
          new CommandSpec(
              "voucher",
              List.of("comprobante", "justificante"),
              List.of(new Parameter("entry", "", false), new Parameter("link", "", true)),
              List.of("voucher E12 https://matrix.to/#/!room:example.org/$event"),
              RecordReader::voucher),
          new CommandSpec(
              "reverse",
              List.of("anular"),
              List.of(new Parameter("entry", "", false), new Parameter("reason", "because", true)),
              List.of("reverse E12 because it was 54, not 45"),
              ReversalReader::read));

  private static final Set<String> CLOSE = Set.of("close", "end", "cerrar", "cierra");
  private static final Set<String> KEEPER =
      Set.of("keeper", "keepers", "tesoreria", "tesorera", "tesorero", "responsable");
  private static final Set<String> EVERYONE =
      Set.of("everyone", "everybody", "all", "anyone", "todos", "todas", "todo el mundo");
  private static final Set<String> FILE =
      Set.of("file", "csv", "as file", "export", "archivo", "fichero", "en csv", "exportar");
  private static final Set<String> BEFORE = Set.of("before", "antes de", "antes", "anteriores a");

  /** "300 EUR for tools", "€300 to tools", "300 para herramientas". */
  private static final Pattern AMOUNT_FIRST =
      Pattern.compile(
          "(?<amount>(?:[\\p{Sc}+−–-]?|[\\p{L}\\p{Sc}]{1,4}) ?\\p{Nd}.{0,59}?)[\\s\\p{Z}]+"
              + "(?:for|to|on|para|a)[\\s\\p{Z}]+(?:the |la |el |los |las )?(?<name>.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** "tools 300 EUR", "tools: 300 EUR". */
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          "(?<name>.+?)[\\s\\p{Z}:]+(?<amount>[\\p{L}\\p{Sc}]{0,4} ?\\p{Nd}[\\p{Nd}.,'’ ]*"
              + "[\\p{L}\\p{Sc}]{0,12})",
          Pattern.DOTALL);

  /** "for tools because we need tyres": what it is proposed for, and no part of a name. */
  private static final Pattern BECAUSE =
      Pattern.compile(
          "(?<head>.+?)[\\s\\p{Z},;:]+(?<reason>(?:because|bc|porque|pq|xq)[\\s\\p{Z}]+\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Before a name that stands first: "for tools 200 EUR". */
  private static final Pattern FOR =
      Pattern.compile(
          "(?:for|to|para|a)[\\s\\p{Z}]+(?:the |la |el |los |las )?", Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME_AT_END =
      Pattern.compile(
          "(?<what>.+[^\\s\\p{Z},;:–—-])[\\s\\p{Z}]+(?<lead>until|till|hasta|durante)"
              + "[\\s\\p{Z}]+(?<time>\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** No numbers but amounts stand in a budget. */
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private static final Pattern NUMBER_START =
      Pattern.compile("(?:[\\p{Sc}+−–-]|\\p{L}{3} )? ?\\p{Nd}.*", Pattern.DOTALL);

  /** Longer lines name no line of a budget. */
  private static final int MAX_CHARS = 300;

  private LedgerGrammar() {}

  /** Whether a line of this name could not be told from something else that is written here. */
  static boolean reserved(String folded) {
    return CLOSE.contains(folded) || KEEPER.contains(folded);
  }

  private static Reading budget(Line written) {
    String whole = Words.trim(written.head());
    if (whole.isEmpty()) {
      return understood(new LedgerCommand.ShowBudget());
    }
    if (whole.length() > MAX_CHARS) {
      return understood(new LedgerCommand.ShowLine(whole));
    }
    Matcher because = BECAUSE.matcher(whole);
    return because.matches()
        ? budget(
            whole,
            new Line(because.group("head"), written.body(), written.moment()),
            new Line(Words.capital(because.group("reason")), "", written.moment()))
        : budget(whole, written, new Line("", "", written.moment()));
  }

  /** What is proposed, and why, each perhaps with terms of the vote at its end. */
  private static Reading budget(String whole, Line what, Line why) {
    return switch (TermsBeside.take(withComma(what))) {
      case TermsBeside.Read.Bad(Message problem) -> new Reading.Problem(problem);
      case TermsBeside.Read.Unread(String text) ->
          new Reading.Problem(
              new BudgetPlanMessage.BehindName(
                  Words.trim(what.head().substring(0, Math.max(0, what.head().indexOf(text))))
                      .replaceFirst("[,;:–—-]$", ""),
                  text));
      case TermsBeside.Read.Good(TermsBeside terms, Line line) -> {
        TermsBeside.Read.Good reason =
            TermsBeside.take(new Line(why.head(), "", why.moment()))
                    instanceof TermsBeside.Read.Good good
                ? good
                : new TermsBeside.Read.Good(TermsBeside.USUAL, why);
        Reading reading =
            budget(
                new Line(
                    line.head(),
                    Words.trim(reason.line().head() + "\n" + line.body()),
                    line.moment()),
                terms.or(reason.terms()));
        // Where nothing is proposed there are no terms.
        yield reading instanceof Reading.Understood(LedgerCommand.ShowLine _)
            ? understood(new LedgerCommand.ShowLine(whole))
            : reading;
      }
    };
  }

  /** A time at the end is none of a name's words, even where no comma stands before it. */
  private static Line withComma(Line line) {
    String head = Courtesy.without(line.head());
    Matcher time = TIME_AT_END.matcher(head);
    return new Line(
        time.matches() && Times.readable(time.group("time"))
            ? time.group("what") + ", " + time.group("lead") + " " + time.group("time")
            : head,
        line.body(),
        line.moment());
  }

  private static Reading budget(Line line, TermsBeside terms) {
    String head = Words.trim(line.head());
    String[] words = head.split("[\\s\\p{Z}]+", 2);
    String verb = Words.fold(words[0]);
    String rest = words.length < 2 ? "" : Words.trim(words[1]);
    if (CLOSE.contains(verb)) {
      return rest.isEmpty()
          ? new Reading.Problem(new BudgetPlanMessage.NameMissing())
          : understood(new LedgerCommand.ProposeClosing(head, rest, line.body(), terms));
    }
    if (KEEPER.contains(verb)) {
      return keeper(head, rest, line.body(), terms);
    }
    return money(line, terms);
  }

  private static Reading money(Line line, TermsBeside terms) {
    String head = Words.trim(line.head());
    Function<Line, Reading> proposal = alone -> proposal(alone, terms);
    Optional<Message> several =
        SeveralAmounts.in(head, NOTHING, SeveralAmounts.Use.BUDGET, proposal, line);
    return several.isPresent() ? new Reading.Problem(several.get()) : proposal(line, terms);
  }

  private static Reading proposal(Line line, TermsBeside terms) {
    String head = Words.trim(line.head());
    Matcher amountFirst = AMOUNT_FIRST.matcher(head);
    if (amountFirst.matches()) {
      return proposed(head, amountFirst, line.body(), terms);
    }
    String named = withoutFor(head);
    Matcher nameFirst = NAME_FIRST.matcher(named);
    if (nameFirst.matches()) {
      return proposed(named, nameFirst, line.body(), terms);
    }
    return NUMBER_START.matcher(head).matches()
        ? new Reading.Problem(new BudgetPlanMessage.NameMissing())
        : understood(new LedgerCommand.ShowLine(head));
  }

  private static String withoutFor(String head) {
    Matcher lead = FOR.matcher(head);
    return lead.lookingAt() ? head.substring(lead.end()) : head;
  }

  private static Reading proposed(String head, Matcher parts, String body, TermsBeside terms) {
    return understood(
        new LedgerCommand.ProposeMoney(
            head, Words.trim(parts.group("amount")), Words.trim(parts.group("name")), body, terms));
  }

  private static Reading keeper(String head, String rest, String body, TermsBeside terms) {
    if (rest.isEmpty()) {
      return new Reading.Problem(new BudgetPlanMessage.KeeperMissing());
    }
    Optional<String> role =
        EVERYONE.contains(Words.fold(rest)) ? Optional.empty() : Optional.of(rest);
    return understood(new LedgerCommand.ProposeKeeper(head, role, body, terms));
  }

  private static Reading ledger(Line line) {
    String head = Words.trim(line.head());
    if (head.isEmpty()) {
      return understood(new LedgerCommand.ShowLedger(Optional.empty()));
    }
    if (FILE.contains(Words.fold(head))) {
      return understood(new LedgerCommand.HandOut());
    }
    Optional<EntryNo> entry = EntryNo.FORM.read(head);
    if (entry.isPresent()) {
      return understood(new LedgerCommand.ShowEntry(entry.get()));
    }
    var before = EntryNo.FORM.take(head);
    return before.id().isPresent() && BEFORE.contains(Words.fold(before.rest()))
        ? understood(new LedgerCommand.ShowLedger(before.id()))
        : new Reading.Problem(new LedgerMessage.HowToAsk(head));
  }

  /** What was spent, as it is written behind the word for that. */
  public static Reading spend(Line line) {
    return RecordReader.spend(line);
  }

  /** What came in, as it is written behind the word for that. */
  public static Reading income(Line line) {
    return RecordReader.income(line);
  }

  static Reading understood(LedgerCommand command) {
    return new Reading.Understood(command);
  }
}
