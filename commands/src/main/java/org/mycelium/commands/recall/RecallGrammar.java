package org.mycelium.commands.recall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.tally.Fraction;
import org.mycelium.commands.tally.Fractions;

/** How a recall is asked for. */
public final class RecallGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "recall",
              List.of("revocar", "revocación", "destituir"),
              List.of(new Parameter("whom", "", true), new Parameter("reason", "because", true)),
              List.of(
                  "recall facilitator because ...",
                  "recall bo as facilitator",
                  "recall off facilitator",
                  "recall share 1/4"),
              RecallGrammar::read));

  private static final Set<String> OFF =
      Set.of("off", "no", "stop", "withdraw", "cancel", "undo", "retirar", "anular", "quitar");

  private static final Set<String> SHARE =
      Set.of("share", "threshold", "needs", "umbral", "parte", "cuota", "necesita");

  private RecallGrammar() {}

  private static Reading read(Line line) {
    Reasoned reasoned = Reasoned.split(line);
    String whom = Words.trim(reasoned.words());
    String[] words = whom.split("[\\s\\p{Z}]+", 2);
    String verb = Words.fold(words[0]);
    String rest = words.length < 2 ? "" : Words.trim(words[1]);
    if (SHARE.contains(verb)) {
      return share(Words.trim(line.head()), rest, line.body());
    }
    if (OFF.contains(verb)) {
      return new Reading.Understood(new RecallCommand.TakeBack(rest));
    }
    return new Reading.Understood(
        whom.isEmpty()
            ? new RecallCommand.Show()
            : new RecallCommand.Ask(line.word(), whom, reasoned.reason()));
  }

  /** None at all or all of them would be no petition. */
  private static Reading share(String head, String written, String body) {
    Optional<Fraction> share =
        Fractions.read(written).filter(part -> part.numerator() > 0 && !part.whole());
    return share
        .<Reading>map(part -> new Reading.Understood(new RecallCommand.Share(head, part, body)))
        .orElseGet(() -> new Reading.Problem(new RecallMessage.ShareHow()));
  }
}
