package org.mycelium.commands.help;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.lot.quota.QuotaGrammar;

/** How the bot itself is asked about. */
public final class HelpGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "help",
                  List.of("h", "ayuda"),
                  List.of(new Parameter("command", "", true)),
                  List.of("help", "help vote"),
                  HelpGrammar::help)
              .meantBy(
                  "commands",
                  "comandos",
                  "manual",
                  "guide",
                  "guia",
                  "test",
                  "testing",
                  "prueba",
                  "probando",
                  "ping"),
          new CommandSpec(
                  "about",
                  List.of("acerca", "info"),
                  List.of(),
                  List.of("about"),
                  line ->
                      QuotaGrammar.aboutMe(line)
                          .orElseGet(() -> new Reading.Understood(new HelpCommand.About())))
              .meantBy("privacy", "privacidad"));

  private HelpGrammar() {}

  private static Reading help(Line line) {
    String word = line.head().strip();
    while (word.startsWith("/") || word.startsWith("!")) {
      word = word.substring(1);
    }
    String first = Words.fold(word.split("\\s+", 2)[0]);
    return new Reading.Understood(
        new HelpCommand.Help(first.isEmpty() ? Optional.empty() : Optional.of(first)));
  }
}
