package org.mycelium.commands.market;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;

/** How notices are written. */
public final class MarketGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          list("offers", List.of("ofertas"), NoticeKind.OFFER)
              .meantBy("market", "marketplace", "mercado", "mercadillo"),
          one("offer", List.of("oferta", "ofrezco", "ofrecer"), NoticeKind.OFFER),
          list("wants", List.of("needs", "demandas"), NoticeKind.WANT)
              .meantBy("request", "requests", "asks", "peticion", "peticiones", "pedidos"),
          one("want", List.of("need", "busco", "necesito", "demanda"), NoticeKind.WANT));

  private static final Set<String> MINE =
      Set.of("mine", "my", "my own", "mias", "mios", "mis", "las mias", "los mios");

  private static final Set<String> DOWN =
      Set.of(
          "done",
          "down",
          "taken",
          "remove",
          "withdraw",
          "gone",
          "off",
          "close",
          "delete",
          "end",
          "listo",
          "lista",
          "hecho",
          "hecha",
          "listos",
          "listas",
          "acabado",
          "acabada",
          "terminado",
          "terminada",
          "finished",
          "over",
          "retirar",
          "quitar",
          "baja",
          "borrar",
          "fuera",
          "fin");

  private static final Set<String> AGAIN =
      Set.of(
          "again", "renew", "keep", "extend", "longer", "otra vez", "renovar", "mantener", "mas");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:[ow]|offer|want|oferta|demanda) ?#?|#)0{0,3}(?<no>[1-9]\\d{0,8})\\b"
              + "[ ,:.]*(?<rest>.*)");

  private static final Pattern BEFORE =
      Pattern.compile("(?:before|antes de|anteriores a) [ow]?#?(?<no>[1-9]\\d{0,8})");

  /** "until Friday", at the end; the last such. */
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?<what>.*?)[\\s\\p{Z},;.]+(?<until>(?:until|till|hasta)[\\s\\p{Z}]+[^\\s\"”»][^\"”»]*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Pattern NUMBER_FIRST = Pattern.compile("\\S+[\\s\\p{Z}]+\\p{Nd}.*");

  /** "for 2 weeks" after a comma: hours and minutes are what it costs. */
  private static final Pattern DURING =
      Pattern.compile(
          "(?<what>.*?)[\\s\\p{Z}]*[,;][\\s\\p{Z}]*(?<until>(?:for|during|por|durante)[\\s\\p{Z}]+"
              + "\\S+[\\s\\p{Z}]+(?:days?|weeks?|months?|días?|dias?|semanas?|mes(?:es)?))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** Longer lines are refused by the rules; no pattern looks at them. */
  private static final int MAX_CHARS = 2_000;

  private MarketGrammar() {}

  private static CommandSpec list(String name, List<String> others, NoticeKind kind) {
    return new CommandSpec(
        name,
        others,
        List.of(new Parameter("words", "", true)),
        List.of(name, name + " bike", name + " mine"),
        line -> browse(kind, line));
  }

  private static CommandSpec one(String name, List<String> others, NoticeKind kind) {
    return new CommandSpec(
        name,
        others,
        List.of(new Parameter("what", "", true), new Parameter("more", Parameter.BELOW, true)),
        List.of(
            name + " haircuts, 1 hour, until 24 December",
            name + " " + kind.letter() + "4 again",
            name + " " + kind.letter() + "4 done"),
        line -> post(kind, line));
  }

  private static Reading browse(NoticeKind kind, Line line) {
    String words = Words.fold(line.head());
    Matcher numbered = NUMBERED.matcher(words);
    if (numbered.matches()) {
      return named(numbered, line);
    }
    Matcher before = BEFORE.matcher(words);
    return understood(
        MINE.contains(words)
            ? new MarketCommand.Mine()
            : before.matches()
                ? new MarketCommand.Browse(kind, "", Optional.of(no(before)))
                : new MarketCommand.Browse(kind, Words.trim(line.head()), Optional.empty()));
  }

  private static Reading post(NoticeKind kind, Line line) {
    String written = Words.trim(line.head() + "\n" + line.body());
    if (written.isEmpty()) {
      return understood(new MarketCommand.Browse(kind, "", Optional.empty()));
    }
    if (written.length() > MAX_CHARS) {
      return understood(new MarketCommand.Post(kind, written, Optional.empty()));
    }
    Matcher numbered = NUMBERED.matcher(Words.fold(line.head()));
    if (numbered.matches()) {
      return named(numbered, line);
    }
    Matcher until = end(Words.trim(line.head()));
    if (!until.matches() || !isTime(until.group("until"))) {
      return understood(new MarketCommand.Post(kind, written, Optional.empty()));
    }
    return switch (Times.deadline(until.group("until"), line.moment())) {
      case TimeReading.Found found ->
          understood(
              new MarketCommand.Post(
                  kind,
                  Words.trim(until.group("what") + "\n" + line.body()),
                  Optional.of(found.at())));
      case TimeProblem problem -> new Reading.Problem(problem);
    };
  }

  /** What people do until something happens is words; "until 30 February" is asked about. */
  private static boolean isTime(String until) {
    return Times.nearly(until) || NUMBER_FIRST.matcher(until).matches();
  }

  private static Matcher end(String head) {
    Matcher until = UNTIL.matcher(head);
    return until.matches() ? until : DURING.matcher(head);
  }

  /** What is to become of one that hangs there. */
  private static Reading named(Matcher numbered, Line line) {
    NoticeNo no = no(numbered);
    String rest = numbered.group("rest");
    if (rest.isEmpty()) {
      return understood(new MarketCommand.Show(no));
    }
    if (DOWN.contains(rest)) {
      return understood(new MarketCommand.TakeDown(no));
    }
    if (AGAIN.contains(rest)) {
      return understood(new MarketCommand.Renew(no, Optional.empty()));
    }
    return switch (Times.deadline(rest, line.moment())) {
      case TimeReading.Found found ->
          understood(new MarketCommand.Renew(no, Optional.of(found.at())));
      case TimeProblem.NotATime _ -> new Reading.Problem(new BoardMessage.HowToChange(no));
      case TimeProblem problem -> new Reading.Problem(problem);
    };
  }

  private static NoticeNo no(Matcher matcher) {
    return new NoticeNo(Integer.parseInt(matcher.group("no")));
  }

  private static Reading understood(MarketCommand command) {
    return new Reading.Understood(command);
  }
}
