package org.mycelium.commands.census;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/** How it is asked who takes part. */
public final class CensusGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "members",
                  List.of("who", "miembros", "quien"),
                  List.of(new Parameter("change", "", true)),
                  List.of("members", "members bot @bridge:example.org"),
                  CensusGrammar::read)
              .meantBy("people", "gente", "personas"));

  private static final Set<String> BOT_WORDS = Set.of("bot", "bridge", "service", "puente");
  private static final Set<String> PERSON_WORDS = Set.of("person", "people", "persona");

  private CensusGrammar() {}

  private static Reading read(Line line) {
    if (line.head().isEmpty()) {
      return new Reading.Understood(new CensusCommand.ListMembers());
    }
    String[] words = line.head().split("\\s+", 2);
    String what = Words.fold(words[0]);
    boolean service = BOT_WORDS.contains(what);
    if (words.length < 2 || !(service || PERSON_WORDS.contains(what))) {
      return new Reading.Problem(new CensusMessage.Which());
    }
    String matrixId = words[1].strip();
    return new Reading.Understood(
        new CensusCommand.Declare(matrixId, service, matrixId + " · " + words[0], line.body()));
  }
}
