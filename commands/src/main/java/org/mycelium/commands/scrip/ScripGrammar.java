package org.mycelium.commands.scrip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.grammar.Words;

/** How scrip is written about. */
public final class ScripGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "pay",
                  List.of("pagar", "paga"),
                  List.of(
                      new Parameter("member", "", false),
                      new Parameter("amount", "", false),
                      new Parameter("what", "for", true)),
                  List.of("pay @bo 2 hours \"childcare\"", "pay 2 hours to bo for childcare"),
                  PayReader::read)
              .meantBy("paid", "transfer", "pagado", "pagamos", "transferir", "regalar"),
          new CommandSpec(
              "balance",
              List.of("saldo"),
              List.of(),
              List.of("balance"),
              _ -> understood(new ScripCommand.Balance())),
          new CommandSpec(
                  "statement",
                  List.of("extracto", "movimientos"),
                  List.of(new Parameter("before", "before", true)),
                  List.of("statement", "statement before S12"),
                  ScripGrammar::statement)
              .meantBy(
                  "transactions", "history", "payments", "transacciones", "historial", "pagos"),
          new CommandSpec(
              "undo",
              List.of("deshacer", "devolver", "refund"),
              List.of(new Parameter("payment", "", false)),
              List.of("undo S12", "undo S12 withdraw"),
              ScripGrammar::undo),
          new CommandSpec(
              "contest",
              List.of("impugnar", "reclamar"),
              List.of(
                  new Parameter("payment", "", false), new Parameter("reason", "because", true)),
              List.of("contest S12 because it was one hour", "contest S12 withdraw"),
              ScripGrammar::contest),
          new CommandSpec(
              "scrip",
              List.of("trueque", "moneda-social"),
              List.of(new Parameter("what", "", true), new Parameter("why", Parameter.BELOW, true)),
              List.of(
                  "scrip",
                  "scrip open hours, limit 20, grows to 40, confirm above 10, contest 7 days",
                  "scrip limit 30",
                  "scrip close",
                  "scrip resting",
                  "scrip care welcome-circle"),
              ScripGrammar::scrip));

  private static final Set<String> OPEN = Set.of("open", "start", "create", "abrir", "crear");
  private static final Set<String> CLOSE = Set.of("close", "end", "stop", "cerrar", "terminar");
  private static final Set<String> CARE = Set.of("care", "cuidado", "cuidados");
  private static final Set<String> NOBODY = Set.of("nobody", "none", "no one", "nadie", "ninguno");
  private static final Set<String> RESTING =
      Set.of(
          "resting",
          "dormant",
          "inactive",
          "asleep",
          "descanso",
          "en descanso",
          "dormidas",
          "inactivas",
          "en reposo");
  private static final Set<String> BEFORE = Set.of("before", "antes de", "antes", "anteriores a");
  private static final Set<String> WITHDRAW =
      Set.of(
          "withdraw",
          "withdrawn",
          "drop",
          "never mind",
          "settled",
          "resolved",
          "retirar",
          "retiro",
          "resuelto",
          "arreglado");

  private static final Pattern REMARK =
      Pattern.compile(
          "(?iu)(?<payment>[^,;.]{1,40})[,;.][\\s\\p{Z}]+"
              + "(?!(?:not?|but|never|wait|pero|nunca|ni)\\b)"
              + "(?<said>[^\\p{Nd}]{2,300})");

  private static final Pattern LEDGER_ENTRY = Pattern.compile("#?e ?#?([1-9]\\d{0,8})\\b");

  private ScripGrammar() {}

  private static Reading statement(Line line) {
    String head = Words.trim(line.head());
    if (head.isEmpty()) {
      return understood(new ScripCommand.Statement(Optional.empty()));
    }
    var before = PaymentNo.FORM.take(head);
    return before.id().isPresent()
            && (before.rest().isEmpty() || BEFORE.contains(Words.fold(before.rest())))
        ? understood(new ScripCommand.Statement(before.id()))
        : new Reading.Problem(new ScripMessage.StatementHow());
  }

  private static Reading undo(Line line) {
    String words = withoutRemark(Courtesy.without(Reasoned.split(line).words()));
    var payment = PaymentNo.FORM.takeFirst(words);
    if (payment.id().isEmpty() || !(payment.rest().isEmpty() || withdraws(payment.rest()))) {
      return notNamed(words, new RedressMessage.WhichToUndo());
    }
    PaymentNo no = payment.id().get();
    return understood(
        payment.rest().isEmpty() ? new ScripCommand.Undo(no) : new ScripCommand.DropUndo(no));
  }

  /** What is said besides, behind a comma, such as why; a number or a "no" may mean more. */
  private static String withoutRemark(String words) {
    Matcher remark = REMARK.matcher(words);
    return remark.matches() && !withdraws(remark.group("said")) ? remark.group("payment") : words;
  }

  private static Reading contest(Line line) {
    Reasoned reasoned = Reasoned.split(line);
    var payment = PaymentNo.FORM.takeFirst(reasoned.words());
    if (payment.id().isEmpty()) {
      return notNamed(reasoned.words(), new RedressMessage.WhichToContest());
    }
    if (withdraws(payment.rest())) {
      return understood(new ScripCommand.DropContest(payment.id().get()));
    }
    return understood(
        new ScripCommand.Contest(payment.id().get(), reasoned.reason().orElse(payment.rest())));
  }

  private static Reading care(String head, String rest, String body) {
    String role = Words.trim(rest);
    return role.isEmpty()
        ? new Reading.Problem(new RestingMessage.CareHow())
        : understood(
            new ScripCommand.ProposeCare(
                head,
                NOBODY.contains(Words.fold(role)) ? Optional.empty() : Optional.of(role),
                body));
  }

  private static boolean withdraws(String rest) {
    return WITHDRAW.contains(Words.fold(rest));
  }

  /** Numbers of the ledger look much like those of payments. */
  private static Reading notNamed(String words, RedressMessage which) {
    Matcher entry = LEDGER_ENTRY.matcher(Words.fold(words));
    return new Reading.Problem(
        entry.lookingAt() ? new RedressMessage.IsLedgerEntry("E" + entry.group(1)) : which);
  }

  private static Reading scrip(Line line) {
    String head = Words.trim(line.head());
    String[] words = head.split("[\\s\\p{Z}]+", 2);
    String verb = Words.fold(words[0]);
    String rest = words.length < 2 ? "" : words[1];
    if (verb.isEmpty()) {
      return understood(new ScripCommand.Show());
    }
    if (CLOSE.contains(verb)) {
      return understood(new ScripCommand.ProposeClosing(head, line.body()));
    }
    if (CARE.contains(verb)) {
      return care(head, rest, line.body());
    }
    if (RESTING.contains(Words.fold(head))) {
      return understood(new ScripCommand.Resting());
    }
    boolean opens = OPEN.contains(verb);
    return WishReader.read(opens ? rest : head, opens)
        .map(
            wish ->
                understood(
                    opens
                        ? new ScripCommand.ProposeOpening(head, wish, line.body())
                        : new ScripCommand.ProposeChange(head, wish, line.body())))
        .orElseGet(() -> new Reading.Problem(new ScripPlanMessage.HowToPropose(head)));
  }

  static Reading understood(ScripCommand command) {
    return new Reading.Understood(command);
  }
}
