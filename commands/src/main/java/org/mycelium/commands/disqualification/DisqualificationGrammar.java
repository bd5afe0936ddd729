package org.mycelium.commands.disqualification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.lot.LotGrammar;
import org.mycelium.commands.lot.LotNo;

/** How somebody's disqualification is proposed: "bo from L4 because ...", "L4 bo". */
public final class DisqualificationGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "disqualify",
              List.of("descalificar", "inhabilitar"),
              List.of(new Parameter("whom", "", false), new Parameter("reason", "because", true)),
              List.of("disqualify bo from L1 because ..."),
              DisqualificationGrammar::read));

  private static final Pattern FROM =
      Pattern.compile(
          "(?<!\\s)\\s+(?:from|in|of|out of|del?|en)(?:\\s+(?:the|el))?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Spanish says "a bo" of people. */
  private static final Pattern TO = Pattern.compile("^a\\s+", Pattern.CASE_INSENSITIVE);

  private DisqualificationGrammar() {}

  private static Reading read(Line line) {
    Reasoned reasoned = Reasoned.split(line);
    IdForm.Taken<LotNo> lot = LotGrammar.NUMBER.takeMarked(Words.trim(reasoned.words()));
    String named = TO.matcher(lot.rest()).replaceFirst("");
    Matcher from = FROM.matcher(named);
    String whom = Words.trim(from.find() ? named.substring(0, from.start()) : named);
    return whom.isEmpty()
        ? new Reading.Problem(new DisqualificationMessage.How())
        : new Reading.Understood(
            new DisqualificationCommand(line.word(), whom, lot.id(), reasoned.reason().orElse("")));
  }
}
