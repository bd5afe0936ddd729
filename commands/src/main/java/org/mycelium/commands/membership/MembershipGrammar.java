package org.mycelium.commands.membership;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/** How membership is asked about. */
public final class MembershipGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "members",
              List.of("who", "miembros", "quien"),
              List.of(new Parameter("change", "", true)),
              List.of("members", "members bot @bridge:example.org"),
              MembershipGrammar::read));

  private static final Set<String> BOT_WORDS = Set.of("bot", "bridge", "service", "puente");
  private static final Set<String> PERSON_WORDS = Set.of("person", "people", "persona");

  private MembershipGrammar() {}

  private static Reading read(Line line) {
    if (line.head().isEmpty()) {
      return new Reading.Understood(new MembershipCommand.ListMembers());
    }
    String[] words = line.head().split("\\s+", 2);
    String what = Words.fold(words[0]);
    boolean service = BOT_WORDS.contains(what);
    if (words.length < 2 || !(service || PERSON_WORDS.contains(what))) {
      return new Reading.Problem(new MembershipMessage.Which());
    }
    return new Reading.Understood(new MembershipCommand.DeclareService(words[1].strip(), service));
  }
}
