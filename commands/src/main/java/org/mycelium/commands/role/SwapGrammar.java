package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/** How turns are swapped: one offers, and the other says yes. */
public final class SwapGrammar {
  /** The command. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "swap",
              List.of("trade", "cambio", "intercambio", "permuta"),
              List.of(new Parameter("role", "", true)),
              List.of("swap facilitator with bo", "swap yes"),
              line -> read(Words.trim(line.head()))));

  private static final Pattern OFFER =
      Pattern.compile("(?iu)^(?<role>.{0,300}?)[\\s,:]*\\b(?:with|con)\\s+(?<with>.+)$");

  private static final Pattern ACCEPT =
      Pattern.compile(
          "(?iu)^(?<role>.{0,300}?)[\\s,:]*\\b"
              + "(?:yes|ok|okay|accept|accepted|agreed|sí|si|acepto|vale)\\W*$");

  private static final Set<String> YES =
      Set.of(
          "yes",
          "y",
          "ok",
          "okay",
          "agreed",
          "si",
          "acepto",
          "vale",
          "de acuerdo",
          "👍",
          "✅",
          "✔",
          "👌",
          "🙌");

  private SwapGrammar() {}

  /** Whether that is a yes. What is anything else is conversation: nobody has to say no. */
  static boolean agrees(String answer) {
    return YES.contains(Courtesy.without(Words.fold(answer)).replaceAll("[.!]{1,3}$", ""));
  }

  /** What may stand without a command's word as an answer to the question. */
  public static BareAnswer bare(OfferedTurn turn) {
    return line ->
        line.body().isEmpty() && agrees(line.head())
            ? Optional.of(new Reading.Understood(new RoleCommand.AnswerSwap(turn, line.head())))
            : Optional.empty();
  }

  private static Reading read(String head) {
    Matcher offer = OFFER.matcher(head);
    if (offer.matches()) {
      return new Reading.Understood(
          new RoleCommand.OfferSwap(named(offer.group("role")), Words.trim(offer.group("with"))));
    }
    Matcher accept = ACCEPT.matcher(Courtesy.without(head));
    return accept.matches()
        ? new Reading.Understood(new RoleCommand.AcceptSwap(named(accept.group("role"))))
        : new Reading.Problem(new SwapMessage.WithWhom(""));
  }

  private static Optional<String> named(String written) {
    String name =
        Words.trim(
            Words.trim(written)
                .replaceFirst("(?iu)^(?:my |mi )?(?:turn|turno)\\b\\s*", "")
                .replaceFirst("(?iu)^(?:of|as|in|for|de|del|como|en)\\s+", ""));
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
